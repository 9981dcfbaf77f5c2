// Imports in processes of their own that are killed, and what the next start makes of them.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { recoverImports } from '@fenceline/api/imports/index';
import { root } from './database.ts';
import type { Desk } from './imports.ts';

export type Moment = 'begun' | 'reading' | 'merging' | 'before the commit' | 'committing' | 'committed';

/** Begins an import in another process and kills it at that moment, or so many milliseconds later. */
export async function killedAt(desk: Desk, file: string, moment: Moment, later = 0): Promise<void> {
  const given = JSON.stringify({ connection: desk.database.app, file, moment });
  // Without Jest's own options.
  const env = { ...process.env, NODE_OPTIONS: '' };
  const child = spawn(process.execPath, [path.join(root, 'tests/support/import-to-kill.js'), given], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<string | null>((ok) => child.once('exit', (_, signal) => ok(signal)));
  await Promise.race([new Promise((ok) => child.stdout.once('data', ok)), ended]);
  if (later) await pause(later);
  child.kill('SIGKILL');
  if ((await ended) !== 'SIGKILL') throw new Error('The import ended by itself before it could be killed.');
}

/** What the next start does; answers the imports it found cut short. The server notices a moment later than we that a process is gone. */
export async function nextStart(desk: Desk): Promise<string[]> {
  const lost: string[] = [];
  for (let tries = 0; tries < 200; tries += 1) {
    lost.push(...(await recoverImports(desk.owner)));
    const { rowCount } = await desk.owner.query("SELECT FROM import WHERE state = 'running'");
    if (!rowCount) return lost;
    await pause(50);
  }
  throw new Error('An import is still running, and nobody works on it.');
}
