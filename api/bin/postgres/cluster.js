// The folder of a database, made by initdb. As root the server runs under a number of its own and initdb under `nobody`: both
// refuse root, and initdb wants an account with a name.
import { randomBytes } from 'node:crypto';
import { existsSync, promises as fs, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { asRoot } from '../paths.js';
import { explain, Trouble } from '../say.js';
import { program } from '../signals.js';

const SERVER_UID = 54320;
export const serverAccount = asRoot ? { uid: SERVER_UID, gid: SERVER_UID } : {};
/** Nothing of the caller's language or time zone reaches the database. */
export const cleanEnvironment = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

function initdbAccount() {
  if (!asRoot) return {};
  const rows = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((row) => Number(row[2]) > 0);
  const row = rows.find((r) => r[0] === 'nobody') ?? rows[0];
  if (!row) throw new Trouble('PostgreSQL cannot be set up as root here: /etc/passwd has no ordinary account. Add one, or set DATABASE_URL.');
  return { uid: Number(row[2]), gid: Number(row[3]) };
}

function refuseNamelessUser() {
  if (asRoot || process.platform === 'win32') return;
  try {
    userInfo();
  } catch {
    throw new Trouble(
      `PostgreSQL cannot be set up by user number ${process.getuid()}, which has no name on this machine. Run as an ordinary account or root, or set DATABASE_URL.`,
    );
  }
}

async function chownTree(folder, { uid, gid }) {
  for (const entry of await fs.readdir(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) await chownTree(at, { uid, gid });
    else await fs.lchown(at, uid, gid);
  }
  await fs.lchown(folder, uid, gid);
}

const give = (file, { uid, gid }) =>
  fs.chown(file, uid, gid).catch(() => {
    throw new Trouble('Root may not hand files to another account in this container. Run Fenceline as an ordinary user, or set DATABASE_URL.');
  });

/** Makes the database's folder where it is missing: complete, or not there. The superuser's password lies beside it. */
export async function ensureCluster(bin, { home, data, secret }) {
  if (existsSync(path.join(data, 'PG_VERSION'))) return;
  refuseNamelessUser();
  const maker = initdbAccount();
  const part = path.join(home, 'database.new');
  const password = path.join(home, 'password.new');
  await fs.rm(part, { recursive: true, force: true });
  await fs.mkdir(part, { mode: 0o700 });
  await fs.chmod(part, 0o700);
  await fs.writeFile(secret, randomBytes(24).toString('base64url'), { mode: 0o600 });
  await fs.copyFile(secret, password);
  await fs.chmod(password, 0o600);
  if (asRoot) for (const file of [part, password]) await give(file, maker);
  const form = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--auth=scram-sha-256'];
  const how = { ...maker, env: cleanEnvironment, cwd: '/' };
  await program(bin('initdb'), ['-D', part, '-U', 'postgres', ...form, `--pwfile=${password}`, '--no-instructions'], how).catch((error) => {
    if (error.name === 'Trouble') throw error;
    const said = (error.output ?? error.message).trim().split('\n').slice(-2).join(' ');
    throw new Trouble(explain(error) ?? `PostgreSQL could not set up its folder ${data}: ${said}`);
  });
  await fs.rm(password);
  if (asRoot) await chownTree(part, serverAccount);
  await fs.rename(part, data);
}
