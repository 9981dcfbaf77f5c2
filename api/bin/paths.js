// Where things lie. Plain JavaScript for Node 18 and newer: it runs before anything is installed.
import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, mkdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Trouble } from './say.js';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const asRoot = process.getuid?.() === 0;

/** The first folder on the way that an account without any rights of its own could not walk through, or null. */
export function closedAt(folder) {
  for (let at = folder; ; at = path.dirname(at)) {
    const found = statSync(at, { throwIfNoEntry: false });
    if (found && (found.mode & 0o001) === 0) return at;
    if (at === path.dirname(at)) return null;
  }
}

/**
 * The folder that holds everything the running system keeps: database, files handed in, runtime, locks.
 * `.fenceline/` in the clone; where root's clone is closed to the database's own account, `/var/lib/fenceline/<hash>`.
 */
export function dataFolder() {
  const chosen = process.env.FENCELINE_DATA;
  if (chosen) return path.resolve(chosen);
  if (!asRoot || !closedAt(root)) return path.join(root, '.fenceline');
  return path.join('/var/lib/fenceline', createHash('sha256').update(root).digest('hex').slice(0, 12));
}

export function writable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Makes the data folder and shows that it can be written, whatever the umask; refuses one the database's account cannot enter. */
export function makeDataFolder(folder = dataFolder()) {
  const probe = path.join(folder, `.probe-${process.pid}`);
  try {
    const fresh = !statSync(folder, { throwIfNoEntry: false });
    makeFolders(folder);
    if (asRoot && fresh) openUp(folder);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (cause) {
    if (cause.code === 'ENOSPC') throw cause;
    throw new Trouble(`Fenceline cannot write to ${folder} (${cause.code}). Set FENCELINE_DATA to a folder you can write to, then try again.`);
  }
  const closed = asRoot && !process.env.DATABASE_URL ? closedAt(folder) : null;
  if (closed)
    throw new Trouble(
      `The database runs under an account of its own, which cannot enter ${closed}. Set FENCELINE_DATA to a folder everybody may walk through, such as /var/lib/fenceline-data.`,
    );
  return folder;
}

/** One by one: asked for all at once in a place that holds no folders (/proc), Node 20 never comes back. */
function makeFolders(folder) {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (path.dirname(folder) !== folder) makeFolders(path.dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another start may have been quicker.
    if (error.code !== 'EEXIST' || !statSync(folder).isDirectory()) throw error;
  }
}

/** A folder just made by root under a strict umask would keep the database's account out. */
function openUp(folder) {
  for (let at = folder; at.startsWith('/var/lib/fenceline') || at === folder; at = path.dirname(at)) chmodSync(at, 0o755);
}

/** npm needs minutes to notice a full disk, so it is looked at before. */
export function refuseFullDisk(folder, megabytes, what) {
  let free;
  try {
    const { bavail, bsize } = statfsSync(folder);
    free = Math.floor((bavail * bsize) / 1e6);
  } catch {
    return;
  }
  if (free < megabytes)
    throw new Trouble(`The disk is full, or nearly: ${what} needs ${megabytes} MB and ${free} MB are free in ${folder}. Make room, then try again.`);
}
