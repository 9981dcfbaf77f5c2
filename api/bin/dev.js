#!/usr/bin/env node
// npm run dev: the system as npm start runs it, with sources watched. Saving a file compiles it and starts the API again; the
// console is served by Vite on PORT and passes everything else on to the API on the port after it.
import { spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openDatabase } from './database.js';
import { checkEnvironment } from './environment.js';
import { lockOf, takeLock } from './lock.js';
import { makeDataFolder, root } from './paths.js';
import { refuseTakenPort } from './ports.js';
import { prepare } from './prepare.js';
import { end, identify } from './processes.js';
import { onRightNode } from './runtime.js';
import { run, say, step, Trouble } from './say.js';
import { askedToStop, listen } from './signals.js';

const PORT = Number(process.env.PORT || 3000);
const SETTLED = 400;
const load = (file) => import(pathToFileURL(path.join(root, file)).href);
const passedOn = ['/api', '/r/', '/healthz', '/readyz', '/metrics', '/receipt', '/observe'];

const start = (args, env) => {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], detached: process.platform !== 'win32', env });
  return { ...identify(child.pid), group: true };
};

/** Starts a program again whenever compiled files change. Answers how to stop it. */
function restarting(script, env) {
  let now = start(['--enable-source-maps', path.join(root, script)], env);
  let timer;
  const again = async () => {
    await end(now, 5000);
    now = start(['--enable-source-maps', path.join(root, script)], env);
  };
  const watches = ['api/dist', 'prisma/dist', 'reports/dist']
    .filter((folder) => existsSync(path.join(root, folder)))
    .map((folder) =>
      watch(path.join(root, folder), { recursive: true }, (_, name) => {
        if (!name?.endsWith('.js')) return;
        clearTimeout(timer);
        timer = setTimeout(again, SETTLED);
      }),
    );
  return async () => {
    clearTimeout(timer);
    for (const one of watches) one.close();
    await end(now, 5000);
  };
}

async function serveConsole() {
  const { createServer } = await load('node_modules/vite/dist/node/index.js');
  const proxy = Object.fromEntries(passedOn.map((prefix) => [prefix, { target: `http://localhost:${PORT + 1}` }]));
  const server = await createServer({ root: path.join(root, 'admin'), server: { port: PORT, strictPort: true, proxy } });
  await server.listen();
  return server;
}

async function main() {
  listen();
  if (!(await onRightNode(fileURLToPath(import.meta.url)))) return undefined;
  checkEnvironment();
  await refuseTakenPort(PORT);
  await refuseTakenPort(PORT + 1);
  const folder = makeDataFolder();
  const { lock, held } = await takeLock(lockOf(folder), { port: PORT });
  if (held) throw new Trouble(`Fenceline is already running on ${folder} (process ${held.pid}). Stop that one first.`);
  const stops = [];
  try {
    await prepare({ without: ['console'] });
    const database = await openDatabase(folder);
    stops.push(database.stop);
    lock.tell({ database: { owner: database.owner, app: database.app } });
    const env = { ...process.env, PORT: String(PORT + 1), PUBLIC_URL: `http://localhost:${PORT}`, FENCELINE_DATA: folder, DATABASE_URL: database.app };
    const { setUp } = await load('api/dist/setup.js');
    const { signIns } = await setUp({ env, ownerUrl: database.owner, root, step });
    for (const script of ['api/dist/main.js', 'api/dist/worker.js']) if (existsSync(path.join(root, script))) stops.push(restarting(script, env));
    const compiler = start([path.join(root, 'node_modules/typescript/bin/tsc'), '-b', '--watch', '--preserveWatchOutput'], process.env);
    stops.push(() => end(compiler, 2000));
    const vite = await serveConsole();
    stops.push(() => vite.close());
    say(`\nThe console is at http://localhost:${PORT}, the API at http://localhost:${PORT + 1}. Stop with Ctrl-C.\n${signIns ?? ''}`);
    await askedToStop;
    return 0;
  } finally {
    for (const stop of stops.reverse()) await stop();
    lock.release();
  }
}

run(main);
