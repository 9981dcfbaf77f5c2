// The embedded PostgreSQL: a real server out of the packages, no Docker. It runs in a session of its own, so that a terminal's
// Ctrl-C does not reach it: it is stopped last.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, promises as fs, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { alive, commandLine, end, identify, pause, signal } from '../processes.js';
import { Trouble } from '../say.js';
import { program, stopHere } from '../signals.js';
import { stage } from './binaries.js';
import { cleanEnvironment, ensureCluster, serverAccount } from './cluster.js';
import { endLeftovers } from './leftovers.js';

const HOST = '127.0.0.1';
/** For what passes by itself after a kill, and for what perhaps does. */
const PATIENCE = 30_000;
const SECOND_THOUGHTS = 2_000;
const LONGEST_LOG = 5_000_000;

export const freePort = () =>
  new Promise((ok, bad) => {
    const server = net
      .createServer()
      .once('error', bad)
      .listen(0, HOST, () => {
        const { port } = server.address();
        server.close(() => ok(port));
      });
  });

/** The eight lines a running server keeps in its folder: its number first, what it is doing last. */
const postmaster = (data) => {
  try {
    const lines = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), status: (lines[7] ?? '').trim() };
  } catch {
    return null;
  }
};

const isOurs = (pid, data) => process.platform === 'win32' || commandLine(pid).includes(data);

/** Stops the server of this folder, whoever started it. `mode` as PostgreSQL names it: fast, immediate. */
async function stopServer(bin, data, mode) {
  const found = postmaster(data);
  if (!found?.pid) return;
  const known = identify(found.pid);
  if (!known.began || !isOurs(known.pid, data)) return;
  if (process.platform === 'win32') {
    await program(bin('pg_ctl'), ['-D', data, '-w', '-m', mode, 'stop'], { env: cleanEnvironment }).catch(() => {});
    return;
  }
  if (mode === 'fast' && !(await end(known, 10_000, 'SIGINT'))) return;
  await end(known, 5000, 'SIGQUIT');
}

function openLog(data) {
  const file = path.join(data, 'server.log');
  if (existsSync(file) && statSync(file).size > LONGEST_LOG) renameSync(file, `${file}.1`);
  return { file, at: existsSync(file) ? statSync(file).size : 0 };
}

/** One try. Answers the server's process once it takes connections, or `{ said }` with its last words. */
async function tryStart(bin, data, port) {
  const log = openLog(data);
  const out = openSync(log.file, 'a', 0o600);
  await fs.chown(log.file, serverAccount.uid ?? -1, serverAccount.gid ?? -1).catch(() => {});
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories='].flatMap((one) => ['-c', one]);
  const child = spawn(bin('postgres'), ['-D', data, '-p', String(port), ...settings], {
    ...serverAccount,
    env: cleanEnvironment,
    cwd: '/',
    detached: true,
    stdio: ['ignore', out, out],
  });
  closeSync(out);
  let ended = null;
  child.once('exit', (...how) => {
    ended = how;
  });
  child.once('error', (error) => {
    ended = [error.message];
  });
  child.unref();
  while (!ended) {
    const found = postmaster(data);
    if (found?.pid === child.pid && found.status === 'ready') return { known: identify(child.pid) };
    await pause(20);
  }
  return { said: `${readFileSync(log.file, 'utf8').slice(log.at)} ${ended.find((word) => typeof word === 'string') ?? ''}`.trim() };
}

async function startWithPatience(bin, data, remembered) {
  let port = Number(await fs.readFile(remembered, 'utf8').catch(() => 0)) || (await freePort());
  for (const begun = Date.now(); ; ) {
    stopHere();
    const { known, said } = await tryStart(bin, data, port);
    if (known) {
      await fs.writeFile(remembered, String(port));
      return { known, port };
    }
    if (/could not bind|Address already in use/.test(said)) port = await freePort();
    // After a kill the old server, or the children it left, may need a moment to go.
    else if (/lock file "postmaster.pid" already exists/.test(said)) await stopServer(bin, data, 'fast');
    else if (/pre-existing shared memory block/.test(said)) await endLeftovers(data);
    else if (Date.now() - begun > SECOND_THOUGHTS) throw whyNot(said);
    if (Date.now() - begun > PATIENCE) throw whyNot(said);
    await pause(250);
  }
}

function whyNot(said) {
  if (/No space left on device/.test(said)) return new Trouble('The disk is full, so the database cannot start. Make room, then try again.');
  if (/is not compatible with this version|was initialized by PostgreSQL version/.test(said))
    return new Trouble(
      'The data folder holds a database of another PostgreSQL version. Set FENCELINE_DATA to another folder, or go back to the Fenceline that made it.',
    );
  const words = said.split('\n').filter((line) => /FATAL|PANIC|ERROR|error/.test(line));
  return new Trouble(`The database did not start. Its last words: ${(words.length ? words : said.split('\n')).slice(-2).join(' ') || 'none'}`);
}

/** Starts the server in `home` (made on first use); the port is chosen once and kept. Takes over what a killed start left. */
export async function startPostgres(home) {
  await fs.mkdir(home, { recursive: true });
  await fs.chmod(home, 0o755);
  const bin = await stage(home);
  const data = path.join(home, 'database');
  const secret = path.join(home, 'superuser');
  await ensureCluster(bin, { home, data, secret });
  let { known, port } = await startWithPatience(bin, data, path.join(home, 'port'));
  return {
    host: HOST,
    port,
    superuser: { user: 'postgres', password: await fs.readFile(secret, 'utf8') },
    process: () => known,
    runs: () => alive(known),
    /** Starts it again on the same port, after it was killed under the running system. */
    async again() {
      ({ known, port } = await startWithPatience(bin, data, path.join(home, 'port')));
    },
    stop: () => stopServer(bin, data, 'fast'),
    kill: () => signal(known, 'SIGQUIT'),
  };
}

/** Stops a server that a killed command left running in `home`. */
export async function stopLeft(home) {
  if (existsSync(path.join(home, 'database'))) await stopServer(await stage(home), path.join(home, 'database'), 'fast');
}
