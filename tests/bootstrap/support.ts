// Runs the commands as a person at a terminal would, each with a data folder and a port of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, realpathSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export function freshFolder(): string {
  const folder = mkdtempSync(path.join(realpathSync(process.env.FENCELINE_TEST_FOLDER ?? tmpdir()), 'boot-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** Holds a port, as a program of somebody else's would, until closed. */
export async function stranger(port = 0, host = '127.0.0.1'): Promise<{ port: number; server: Server }> {
  const server = createServer();
  await new Promise<void>((ok, bad) => server.once('error', bad).listen(port, host, ok));
  return { port: (server.address() as { port: number }).port, server };
}

export async function freePort(): Promise<number> {
  const { port, server } = await stranger();
  await new Promise((ok) => server.close(ok));
  return port;
}

type Env = Record<string, string | undefined>;

/** The environment of a terminal: nothing of Jest's and nothing of the tests' own database. */
function terminal(env: Env): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(NODE_OPTIONS|JEST|FENCELINE|DATABASE_URL|PORT$|npm_lifecycle_event)/.test(name));
  return { ...Object.fromEntries(kept), ...env };
}

export interface Ended {
  code: number | null;
  output: string;
}

export class Command {
  readonly child: ChildProcess;
  output = '';
  readonly ended: Promise<Ended>;

  constructor(file: string, args: string[], env: Env) {
    this.child = spawn(file, args, { cwd: root, env: terminal(env), stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', (chunk) => (this.output += chunk));
    this.ended = new Promise((ok) => this.child.once('close', (code) => ok({ code, output: this.output })));
  }

  get pid(): number {
    return this.child.pid as number;
  }

  /** Waits until the words were printed; fails with what was printed instead. */
  async says(words: string | RegExp, within = 30_000): Promise<void> {
    let over = false;
    this.ended.then(() => {
      over = true;
    });
    for (const until = Date.now() + within; !(typeof words === 'string' ? this.output.includes(words) : words.test(this.output)); await pause(25))
      if (over || Date.now() > until) throw new Error(`Expected ${words}, and it said:\n${this.output}`);
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> {
    this.child.kill(signal);
    return this.ended;
  }
}

export const pause = (ms: number) => new Promise((ok) => setTimeout(ok, ms));

/** `node api/bin/<script>` with arguments. */
export const bin = (script: string, args: string[] = [], env: Env = {}) => new Command(process.execPath, [path.join(root, 'api/bin', script), ...args], env);

/** One sentence, no stack: what every mistake must look like. */
export function sentenceOf({ code, output }: Ended): string {
  if (code !== 1) throw new Error(`Expected exit code 1, got ${code}:\n${output}`);
  if (/\n\s+at |node:internal|Error:/.test(output)) throw new Error(`A stack trace was shown:\n${output}`);
  return output.replace(/^Fenceline\n/, '').trim();
}

interface Running {
  pid: number;
  port: number;
  children: { pid: number; name: string }[];
}

export const lockIn = (folder: string): Running => JSON.parse(readFileSync(path.join(folder, 'running.json'), 'utf8'));
export const postmasterIn = (folder: string): number => Number(readFileSync(path.join(folder, 'postgres/database/postmaster.pid'), 'utf8').split('\n')[0]);

/** Whether a process still runs; one that ended and waits to be buried does not. */
export function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return !/[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export const kill = (...pids: number[]) => {
  for (const pid of pids) process.kill(pid, 'SIGKILL');
};
