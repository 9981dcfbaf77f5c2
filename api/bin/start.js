#!/usr/bin/env node
// npm start: from a fresh clone, or from where it was left, to a running system.
import { existsSync } from 'node:fs';
import * as modules from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openDatabase } from './database.js';
import { checkEnvironment } from './environment.js';
import { lockOf, takeLock } from './lock.js';
import { asRoot, makeDataFolder, root } from './paths.js';
import { refuseTakenPort, whyTaken } from './ports.js';
import { prepare } from './prepare.js';
import { alive, end, pause } from './processes.js';
import { clock, keepRunning } from './programs.js';
import { onRightNode } from './runtime.js';
import { elapsed, run, say, step, Trouble } from './say.js';
import { askedToStop, listen, onForce, stopHere, stopping } from './signals.js';

const PORT = Number(process.env.PORT || 3000);
const NOTICED = 1000;

/** In the order in which they are stopped. One whose file is not there is not started. */
const programs = [
  { name: 'API', script: 'api/dist/main.js' },
  { name: 'Worker', script: 'api/dist/worker.js' },
  // With a folder and a login of its own: the application cannot make it sign another past.
  {
    name: 'Signer',
    script: 'api/dist/signer.js',
    own: ({ folder, database }) => ({ FENCELINE_DATA: path.join(folder, 'signer'), DATABASE_URL: database.log }),
  },
];

/** npm may be gone a moment before what it started: a start right after that waits for the end of the last one. */
async function takeOver(folder) {
  const file = lockOf(folder);
  let said = false;
  for (const until = Date.now() + NOTICED; ; await pause(100)) {
    const taken = await takeLock(file, { port: PORT });
    if (taken.lock) return taken;
    if (!taken.held.stopping && Date.now() > until) return refuseSecond(folder, taken.held);
    if (taken.held.stopping && !said) say('  The last run is just stopping; waiting for it.');
    said ||= Boolean(taken.held.stopping);
    stopHere();
  }
}

function refuseSecond(folder, { pid, port, command }) {
  if (command) throw new Trouble(`The command "fenceline ${command}" is using ${folder} (process ${pid}). Wait until it has ended, then try again.`);
  const where = port ? `, at http://localhost:${port}` : '';
  throw new Trouble(
    `Fenceline is already running on ${folder} (process ${pid}${where}). Stop that one first, or set FENCELINE_DATA to another folder and PORT to another port.`,
  );
}

/** What a start that was killed left running: API, worker, or npm in the middle of an install. */
async function endOrphans({ children = [] }) {
  const orphans = children.filter(alive);
  if (!orphans.length) return;
  await step('Left by the last run', async () => {
    await Promise.all(orphans.map((orphan) => end(orphan, 4000)));
    return `stopped ${orphans.map((orphan) => orphan.name ?? 'an install').join(', ')}`;
  });
}

async function main() {
  listen();
  if (!(await onRightNode(fileURLToPath(import.meta.url)))) return undefined;
  say('Fenceline');
  checkEnvironment();
  const folder = makeDataFolder();
  const { lock, stale } = await takeOver(folder);
  try {
    if (stale) await endOrphans(stale);
    await refuseTakenPort(PORT, stale ? 3000 : 0);
    await prepare({ about: (child) => lock.tell({ children: child ? [child] : [] }) });
    if (asRoot && !process.env.FENCELINE_DATA && folder !== path.join(root, '.fenceline'))
      say(`  Data is kept in ${folder}: the database's own account cannot enter this clone.`);
    return await serve(folder, lock);
  } finally {
    lock.release();
  }
}

/** Mistakes in the environment or in a case's files, named by the application's own checks. */
const said = (error) => (['ConfigProblem', 'CaseProblem'].includes(error?.constructor?.name) ? new Trouble(error.message) : error);

const loadSetUp = () => import(pathToFileURL(path.join(root, 'api/dist/setup.js')).href);

async function setUp(loading, context) {
  const { setUp: work } = await loading;
  return work(context).catch((error) => {
    throw said(error);
  });
}

async function serve(folder, lock) {
  const compiled = path.join(folder, 'compiled');
  modules.enableCompileCache?.(compiled);
  const kept = [];
  const failed = Promise.withResolvers();
  failed.promise.catch(() => {});
  process.on('uncaughtException', failed.reject);
  let database;
  let watch;
  onForce(() => {
    for (const program of kept) program.kill();
    database?.server?.kill();
    lock.release();
  });
  const children = new Map();
  const changed = (name, child) => {
    if (child) children.set(name, child);
    else children.delete(name);
    lock.tell({ children: [...children.values()] });
  };
  // Read while the database starts: together they are most of a second start.
  const loading = loadSetUp();
  loading.catch(() => {});
  try {
    await step('Database', async () => {
      database = await openDatabase(folder);
      return database.applied.length ? `${database.applied.length} migrations` : '';
    });
    stopHere();
    if (database.note) say(`  ${database.note}`);
    if (database.server) watch = watchDatabase(database.server, failed.reject);
    const env = { ...process.env, NODE_COMPILE_CACHE: compiled, PORT: String(PORT), FENCELINE_DATA: folder, DATABASE_URL: database.app };
    const { signIns } = await setUp(loading, { env, ownerUrl: database.owner, root, step });
    stopHere();
    await step('API and console', () => startAll({ env, folder, database, kept, changed, gaveUp: failed.reject }));
    lock.tell({ database: { owner: database.owner, app: database.app } });
    say(`\nFenceline runs at http://localhost:${PORT} (${elapsed()}). Stop it with Ctrl-C.`);
    if (signIns) say(`\n${signIns}`);
    await Promise.race([askedToStop, failed.promise]);
    say('\nStopping.');
    return 0;
  } finally {
    lock.tell({ stopping: true });
    clearInterval(watch);
    for (const program of kept) await program.stop();
    await database?.stop();
  }
}

async function startAll({ kept, env, database, ...how }) {
  const present = programs.filter(({ script }) => existsSync(path.join(root, script)));
  const started = await Promise.allSettled(present.map((one) => keepRunning(one, { ...how, env: { ...env, ...one.own?.({ folder: how.folder, database }) } })));
  kept.push(...started.filter(({ status }) => status === 'fulfilled').map(({ value }) => value));
  const failure = started.find(({ status }) => status === 'rejected')?.reason;
  if (!failure) return;
  stopHere();
  if (await whyTaken(PORT)) await refuseTakenPort(PORT);
  throw failure;
}

/** The server is nobody's child: whether it still runs is looked at once a second. */
function watchDatabase(server, gaveUp) {
  let falls = 0;
  let busy = false;
  return setInterval(async () => {
    if (busy || stopping.aborted || server.runs()) return;
    busy = true;
    falls += 1;
    say(`${clock()}  The database ended by itself; starting it again.`);
    try {
      if (falls > 3) throw new Trouble('The database ended by itself again and again, so everything was stopped. Start again with npm start.');
      await server.again();
    } catch (error) {
      gaveUp(error);
    }
    busy = false;
  }, 1000);
}

run(main);
