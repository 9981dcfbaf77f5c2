// Being asked to stop: Ctrl-C, SIGTERM, a closed terminal, a parent that is gone. The first time everything is ended in order;
// asked again, at once.
import { spawn } from 'node:child_process';
import { identify, signal } from './processes.js';
import { remark } from './say.js';

/** npm hands a terminal's Ctrl-C on to a process that got it from the terminal as well: one wish, two signals. */
const ONE_WISH = 700;
/** npm takes its time to undo half an install; the next start does it all again anyway. */
const PATIENCE = 3000;

const asked = new AbortController();
const forced = new Set();
const running = new Set();
let since = 0;

/** Aborted from the first time on that the command is asked to stop. */
export const stopping = asked.signal;
export const askedToStop = new Promise((ok) => {
  stopping.addEventListener('abort', ok, { once: true });
});

/** Called when somebody asks a second time. */
export const onForce = (work) => forced.add(work);

export class Stopped extends Error {
  name = 'Trouble';
  exitCode = 130;
}

export const stopHere = () => {
  if (stopping.aborted) throw new Stopped('Stopped before it was ready. Nothing is left running; start again whenever you like.');
};

const endRunning = (name) => {
  for (const child of running) signal({ pid: child.pid, group: true }, name);
};

function ask() {
  if (!stopping.aborted) {
    since = Date.now();
    endRunning('SIGTERM');
    setTimeout(endRunning, PATIENCE, 'SIGKILL').unref();
    asked.abort();
    return;
  }
  if (Date.now() - since < ONE_WISH) return;
  remark('\nStopping at once.');
  endRunning('SIGKILL');
  for (const work of forced) work();
  process.exit(130);
}

/** From here on signals are wishes. Under npm, or started by another Node, the end of that one is a wish too. */
export function listen() {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, ask);
  if (process.channel) {
    process.on('disconnect', ask);
    process.channel.unref();
  }
  if (process.env.npm_lifecycle_event && process.platform !== 'win32') watchParent();
}

/** npm hands a signal to the shell between it and us, which dies of it and tells nobody. */
function watchParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    ask();
  }, 100);
  watch.unref();
}

/**
 * Runs a program to its end in a process group of its own, so that a terminal's Ctrl-C does not hit it half way: it is ended
 * when the command is. Answers what it printed; a failure carries that as `output`. `about` learns of the process meanwhile.
 */
export function program(file, args, { about = () => {}, ...options } = {}) {
  stopHere();
  return new Promise((ok, bad) => {
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32', ...options });
    let printed = '';
    let errors = '';
    child.stdout?.on('data', (chunk) => {
      printed += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      errors += chunk;
    });
    child.once('error', bad);
    if (child.pid) {
      running.add(child);
      about({ ...identify(child.pid), group: true });
    }
    child.once('close', (code, by) => {
      running.delete(child);
      about(null);
      const output = `${printed}\n${errors}`.trim();
      if (stopping.aborted) bad(new Stopped('Stopped before it was ready. Nothing is left running; start again whenever you like.'));
      else if (code === 0) ok(printed);
      else bad(Object.assign(new Error(`${file} ended with ${by ?? `exit ${code}`}`), { output }));
    });
  });
}
