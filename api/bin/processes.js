// Processes known by number and by when they began, so that a number given out again is not taken for the old process.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
};
const boot = (read('/proc/sys/kernel/random/boot_id') ?? '').slice(0, 8);

/** When a living process began, in some form that never repeats; null for one that is gone or only waits to be buried. */
export function beginning(pid) {
  if (!Number.isInteger(pid) || pid < 1) return null;
  if (process.platform === 'linux') {
    const stat = read(`/proc/${pid}/stat`);
    // The name in parentheses may itself hold spaces and parentheses.
    const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
    return !fields || /[ZX]/.test(fields[0]) ? null : `${boot}:${fields[19]}`;
  }
  try {
    process.kill(pid, 0);
    if (process.platform === 'win32') return 'alive';
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return line.startsWith('Z') ? null : line.split(/\s+/).slice(1).join(' ');
  } catch (error) {
    return error.code === 'EPERM' ? 'alive' : null;
  }
}

export const identify = (pid) => ({ pid, began: beginning(pid) });

export const alive = (known) => Boolean(known?.pid && known.began && beginning(known.pid) === known.began);

/** The command line of a process as one string; empty where it cannot be read. */
export function commandLine(pid) {
  if (process.platform === 'linux') return (read(`/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' ');
  if (process.platform === 'win32') return '';
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Sends a signal to a process, or with `group` to all it started in its own group. Gone already is fine. */
export function signal({ pid, group }, name) {
  try {
    process.kill(group && process.platform !== 'win32' ? -pid : pid, name);
  } catch {}
}

/** Waits until a process is gone. Answers whether it is. */
export async function gone(known, within) {
  for (const until = Date.now() + within; alive(known); await pause(25)) if (Date.now() > until) return false;
  return true;
}

/** Asks a process to end, waits, and ends it. Answers whether it had to be forced. */
export async function end(known, grace = 5000, gently = 'SIGTERM') {
  if (!alive(known)) return false;
  signal(known, gently);
  if (await gone(known, grace)) return false;
  signal(known, 'SIGKILL');
  await gone(known, 5000);
  return true;
}
