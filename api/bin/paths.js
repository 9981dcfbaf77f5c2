// Where things lie. Plain JavaScript for Node 18 and newer: it runs before anything is installed.
import { createHash } from 'node:crypto';
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Trouble } from './say.js';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const asRoot = process.getuid?.() === 0;

/** Whether an account without any rights of its own could walk into this folder. */
function open(folder) {
  for (let at = folder; ; at = path.dirname(at)) {
    const found = statSync(at, { throwIfNoEntry: false });
    if (found && (found.mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

/**
 * The folder that holds everything the running system keeps: database, files handed in, runtime, locks.
 * `.fenceline/` in the clone; where root's clone is closed to the database's own account, `/var/lib/fenceline/<hash>`.
 */
export function dataFolder() {
  const chosen = process.env.FENCELINE_DATA;
  if (chosen) return path.resolve(chosen);
  if (!asRoot || process.platform === 'win32' || open(root)) return path.join(root, '.fenceline');
  return path.join('/var/lib/fenceline', createHash('sha256').update(root).digest('hex').slice(0, 12));
}

export function makeDataFolder() {
  const folder = dataFolder();
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
  } catch (cause) {
    throw new Trouble(`Fenceline cannot write to ${folder} (${cause.code}). Set FENCELINE_DATA to a folder you can write to.`);
  }
  return folder;
}
