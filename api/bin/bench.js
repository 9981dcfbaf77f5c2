#!/usr/bin/env node
// npm run bench: a database of its own, then tests/bench/index.ts with the names that follow.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './paths.js';
import { prepare } from './prepare.js';
import { onRightNode } from './runtime.js';
import { run, Trouble } from './say.js';
import { askedToStop, listen } from './signals.js';
import { openTestbed } from './testbed.js';

const file = path.join(root, 'tests/bench/index.ts');

async function main() {
  if (!existsSync(file)) throw new Trouble('There is no measurement yet: tests/bench/index.ts is missing.');
  listen();
  if (!(await onRightNode(fileURLToPath(import.meta.url)))) return undefined;
  await prepare();
  const testbed = await openTestbed();
  try {
    const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
    const child = spawn(process.execPath, [...flags, file, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env: { ...process.env, ...testbed.env } });
    askedToStop.then(() => child.kill('SIGKILL'));
    return await new Promise((ok) => child.once('exit', (code) => ok(code ?? 1)));
  } finally {
    await testbed.stop();
  }
}

run(main);
