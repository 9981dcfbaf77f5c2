// From a clone in which nothing is built to a page that answers, and once more. What npm fetches is the network's and is left out.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../support/database.ts';
import type { Bench, Measured } from './bench.ts';

/** The files of this clone as they are now, in a folder of their own. */
function clone(): string {
  const folder = mkdtempSync(path.join(realpathSync(process.env.FENCELINE_TEST_FOLDER ?? tmpdir()), 'start-'));
  chmodSync(folder, 0o755);
  const files = execFileSync('git', ['ls-files', '-coz', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
  for (const file of files) if (existsSync(path.join(root, file))) cpSync(path.join(root, file), path.join(folder, file));
  return folder;
}

const freePort = () =>
  new Promise<number>((ok) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => ok(port));
    });
  });

/** Types npm start, waits for the address, stops it. Answers the seconds it says it took: in all, and for the packages. */
async function start(folder: string): Promise<{ total: number; packages: number }> {
  const { PATH, HOME, NODE_EXTRA_CA_CERTS, npm_config_registry } = process.env;
  const env = Object.fromEntries(Object.entries({ PATH, HOME, NODE_EXTRA_CA_CERTS, npm_config_registry }).filter(([, value]) => value));
  const child = spawn('npm', ['start'], { cwd: folder, env: { ...env, PORT: String(await freePort()), FENCELINE_DATA: path.join(folder, '.data') } });
  let output = '';
  const ended = new Promise<never>((_, bad) => child.once('close', (code) => bad(new Error(`npm start ended with ${code}:\n${output}`))));
  const ready = new Promise<void>((ok) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output += chunk;
        if (output.includes('Stop it with Ctrl-C')) ok();
      });
  });
  await Promise.race([ready, ended]);
  ended.catch(() => undefined);
  child.kill('SIGTERM');
  await new Promise((ok) => child.once('close', ok));
  return { total: Number(/runs at \S+ \(([\d.]+) s\)/.exec(output)?.[1]), packages: Number(/Packages\s+([\d.]+) s/.exec(output)?.[1] ?? 0) };
}

const measured = (name: string, seconds: number, goal: number): Measured => ({
  name,
  ours: `${seconds.toFixed(1)} s`,
  comparator: `${goal} s`,
  ratio: seconds / goal,
  goal: `≤ ${goal} s`,
  met: seconds <= goal,
});

export const startup: Bench = {
  name: 'start',
  async run() {
    const folder = clone();
    try {
      const cold = await start(folder);
      const warm = await start(folder);
      return [measured('first start, beyond npm ci', cold.total - cold.packages, 60), measured('second start', warm.total, 5)];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
