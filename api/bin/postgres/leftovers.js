// When the server itself was killed, a child in the middle of long work may live on and keep its memory: nobody can use the
// database until it is gone. Linux only; elsewhere waiting has to do.
import { readdirSync, readlinkSync } from 'node:fs';
import { commandLine, end, identify } from '../processes.js';

function worksIn(pid, data) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === data && commandLine(pid).startsWith('postgres:');
  } catch {
    return false;
  }
}

export async function endLeftovers(data) {
  if (process.platform !== 'linux') return;
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && worksIn(name, data));
  await Promise.all(pids.map((pid) => end(identify(Number(pid)), 2000, 'SIGQUIT')));
}
