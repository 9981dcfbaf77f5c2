#!/usr/bin/env node
// npm start: from a fresh clone, or from where it was left, to a running system.
import { fork } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openDatabase } from './database.js';
import { letGo, takeLock, tell } from './lock.js';
import { asRoot, makeDataFolder, root } from './paths.js';
import { prepare } from './prepare.js';
import { onRightNode } from './runtime.js';
import { elapsed, run, say, step, Trouble } from './say.js';

const PORT = Number(process.env.PORT || 3000);

const portFree = (port) =>
  new Promise((ok) => {
    const probe = net
      .createServer()
      .once('error', (error) => ok(error.code !== 'EADDRINUSE'))
      .listen(port, '::', () => probe.close(() => ok(true)));
  });

async function refuseTakenPort() {
  if (!Number.isInteger(PORT) || PORT < 1 || PORT > 65535) throw new Trouble(`PORT is "${process.env.PORT}"; it must be a number from 1 to 65535.`);
  if (!(await portFree(PORT))) throw new Trouble(`Port ${PORT} is taken by another program. Stop it, or choose another: PORT=3100 npm start`);
}

/** Starts one of the two processes and answers once it says that it is ready. */
function launch(script, env) {
  const child = fork(path.join(root, script), { env, cwd: root, execArgv: ['--enable-source-maps'] });
  const ready = new Promise((ok, bad) => {
    child.once('message', ok);
    child.once('exit', (code, signal) => bad(new Trouble(`${path.basename(script, '.js')} ended before it was ready (${signal ?? `exit ${code}`}).`)));
  });
  return { child, ready };
}

const ended = (child) => new Promise((ok) => (child.exitCode !== null || child.signalCode !== null ? ok() : child.once('exit', ok)));

async function main() {
  if (!(await onRightNode(fileURLToPath(import.meta.url)))) return undefined;
  say('Fenceline');
  await refuseTakenPort();
  const folder = makeDataFolder();
  const holder = takeLock(folder);
  if (holder)
    throw new Trouble(
      `Fenceline is already running on ${folder} (process ${holder.pid}${holder.port ? `, http://localhost:${holder.port}` : ''}). Stop that one, or set FENCELINE_DATA to another folder.`,
    );
  try {
    await prepare();
    if (asRoot && !process.env.FENCELINE_DATA && folder !== path.join(root, '.fenceline'))
      say(`  Data is kept in ${folder}: the database's own account cannot enter this clone.`);
    return await serve(folder);
  } finally {
    letGo(folder);
  }
}

async function serve(folder) {
  const children = [];
  let database;
  let stopping = false;
  let fail;
  const failed = new Promise((_, bad) => {
    fail = bad;
  });
  const stopped = new Promise((ok) => {
    const stop = () => {
      if (stopping) return;
      stopping = true;
      ok();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    process.on('SIGHUP', stop);
  });
  const down = async () => {
    for (const child of children) child.kill('SIGTERM');
    await Promise.all(children.map(ended));
    await database?.stop();
  };
  try {
    database = await (async () => {
      let opened;
      await step('Database', async () => {
        opened = await openDatabase(folder);
        return opened.applied.length ? `${opened.applied.length} migrations` : '';
      });
      return opened;
    })();
    if (database.note) say(`  ${database.note}`);
    tell(folder, {
      port: PORT,
      postgres: database.server ? { host: database.server.host, port: database.server.port, superuser: database.server.superuser } : null,
    });
    const env = { ...process.env, PORT: String(PORT), FENCELINE_DATA: folder };
    const { setUp } = await import(pathToFileURL(path.join(root, 'api/dist/setup.js')).href);
    const { signIns } = await setUp({ env: { ...env, DATABASE_URL: database.app }, ownerUrl: database.owner, root, step });
    const programs = [['api/dist/main.js', 'Address']];
    await step('Address', async () => {
      for (const [script] of programs) {
        const { child, ready } = launch(script, { ...env, DATABASE_URL: database.app });
        children.push(child);
        await ready;
        child.once('exit', (code, signal) => {
          if (!stopping)
            fail(
              new Trouble(`${path.basename(script, '.js')} ended by itself (${signal ?? `exit ${code}`}); everything was stopped. Start again with npm start.`),
            );
        });
      }
    });
    say(`\nFenceline runs at http://localhost:${PORT} (${elapsed()}). Stop it with Ctrl-C.`);
    if (signIns) say(`\n${signIns}`);
    await Promise.race([stopped, failed]);
    say('\nStopping.');
    return 0;
  } finally {
    stopping = true;
    await down();
  }
}

run(main);
