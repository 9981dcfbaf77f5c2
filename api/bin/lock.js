// One holder a lock. The lock is a file that says which process holds it; one whose process is gone is taken over, and tells
// the new holder what the old one had started. The lock of a data folder also tells commands where the running database is.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { alive, identify, pause } from './processes.js';

export const lockOf = (folder) => path.join(folder, 'running.json');

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return error.code === 'ENOENT' ? null : { broken: true };
  }
}

/** What a file says once it is written: another process may be in the middle of it. */
async function settled(file) {
  for (let tries = 0; tries < 20; tries += 1) {
    const held = read(file);
    if (!held?.broken) return held;
    await pause(50);
  }
  return { broken: true };
}

/** What holds the lock now, or null. */
export async function holder(file) {
  const held = await settled(file);
  return alive(held) ? held : null;
}

/**
 * Takes the lock. Answers `{ held }` with who holds it, or `{ lock, stale }` with the lock and what a holder that died left
 * written. Of several that find a dead holder only one may replace its file: the one that holds the lock named after it.
 */
export async function takeLock(file, about = {}) {
  const mine = { ...identify(process.pid), ...about };
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: 'wx', mode: 0o600 });
      return { lock: made(file, mine), stale: null };
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const held = await settled(file);
    if (!held) continue;
    if (alive(held)) return { held };
    const inherit = await takeLock(`${file}.${held.pid ?? 'broken'}`);
    if (inherit.held) {
      await pause(50);
      continue;
    }
    try {
      const now = await settled(file);
      if (JSON.stringify(now) !== JSON.stringify(held)) continue;
      replace(file, mine);
      return { lock: made(file, mine), stale: held.broken ? {} : held };
    } finally {
      inherit.lock.release();
    }
  }
}

function replace(file, content) {
  const part = `${file}.${process.pid}.part`;
  writeFileSync(part, JSON.stringify(content), { mode: 0o600 });
  renameSync(part, file);
}

function made(file, mine) {
  let released = false;
  return {
    /** Adds to what the lock tells. */
    tell(about) {
      Object.assign(mine, about);
      try {
        if (!released) replace(file, mine);
      } catch {
        // A full disk: what the lock says is old then, and the work itself will say why it stops.
      }
    },
    release() {
      released = true;
      rmSync(file, { force: true });
    },
  };
}

/** Runs `work` while holding a lock; waits for another holder, saying so once. */
export async function alone(file, waiting, work) {
  for (let said = false; ; said = true) {
    const { lock, held } = await takeLock(file);
    if (lock) {
      try {
        return await work();
      } finally {
        lock.release();
      }
    }
    if (!said) waiting(held);
    await pause(300);
  }
}
