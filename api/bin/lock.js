// One running system a data folder. The lock is a file with the number of the process that holds it; one whose process is gone
// is taken over. It also tells commands where the running database is.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const file = (folder) => path.join(folder, 'running.json');

/** When the process began, so that a number given out again is not taken for the old one. Linux only; elsewhere null. */
function beginning(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')[19];
  } catch {
    return null;
  }
}

function alive({ pid, began }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return !began || beginning(pid) === began;
}

/** What runs on this data folder, or null. */
export function running(folder) {
  try {
    const held = JSON.parse(readFileSync(file(folder), 'utf8'));
    return alive(held) ? held : null;
  } catch {
    return null;
  }
}

/** Takes the lock. Answers null when taken, or what holds it. */
export function takeLock(folder, about = {}) {
  const mine = { pid: process.pid, began: beginning(process.pid), ...about };
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      writeFileSync(file(folder), JSON.stringify(mine), { flag: 'wx', mode: 0o600 });
      return null;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const held = running(folder);
      if (held && held.pid !== process.pid) return held;
      rmSync(file(folder), { force: true });
    }
  }
  return running(folder) ?? { pid: 0 };
}

/** Adds to what the lock tells. */
export const tell = (folder, about) =>
  writeFileSync(file(folder), JSON.stringify({ pid: process.pid, began: beginning(process.pid), ...about }), { mode: 0o600 });

export const letGo = (folder) => rmSync(file(folder), { force: true });
