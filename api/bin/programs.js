// The processes of the running system: started, started again when they end by themselves, stopped in order.
import { fork } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.js';
import { end, identify, pause, signal } from './processes.js';
import { say, Trouble } from './say.js';

const LONGEST_LOG = 5_000_000;
const LONGEST_START = 120_000;
const GRACE = 12_000;
const AGAIN_AFTER = [300, 2000, 5000];
const tether = pathToFileURL(path.join(root, 'api/bin/tether.js')).href;

function openLog(folder, name) {
  mkdirSync(path.join(folder, 'logs'), { recursive: true, mode: 0o700 });
  const file = path.join(folder, 'logs', `${name.toLowerCase()}.log`);
  if (existsSync(file) && statSync(file).size > LONGEST_LOG) renameSync(file, `${file}.1`);
  return file;
}

export const clock = () => new Date().toTimeString().slice(0, 8);

/** One process of the program. Answers it with `ready`, kept once it says so, and `ended`. */
function launch({ name, script }, { env, log, changed }) {
  const out = openSync(log, 'a', 0o600);
  // A group of its own: a terminal's Ctrl-C is for the supervisor, which stops things in order.
  const stdio = ['ignore', out, out, 'ipc'];
  const child = fork(path.join(root, script), { env, cwd: root, detached: true, stdio, execArgv: ['--enable-source-maps', '--import', tether] });
  closeSync(out);
  const known = { ...identify(child.pid), name };
  changed(name, known);
  const ended = new Promise((ok) => {
    child.once('error', (error) => ok(error.message));
    child.once('exit', (code, by) => ok(by ? `killed by ${by}` : `exit ${code}`));
  });
  ended.then(() => changed(name, null));
  const ready = new Promise((ok, bad) => {
    const late = setTimeout(() => bad(new Trouble(`${name} did not come up within two minutes. What it says is in ${log}.`)), LONGEST_START);
    const settle = (done, value) => {
      clearTimeout(late);
      done(value);
    };
    child.once('message', (message) => (message?.trouble ? settle(bad, new Trouble(message.trouble)) : settle(ok)));
    const words = `What it said last is in ${log}; please send that file along when you report it.`;
    ended.then((how) => settle(bad, new Trouble(`${name} ended before it was ready (${how}). ${words}`)));
  });
  return { known, ready, ended };
}

/**
 * Starts a program and answers once it says that it is ready. When it ends by itself later it is started again, up to three
 * times in a minute; then `gaveUp` learns of it. `changed` is called with each new process, and with null when one has ended.
 */
export async function keepRunning(program, { gaveUp, folder, ...how }) {
  const { name } = program;
  const log = openLog(folder, name);
  const falls = [];
  let stopped = false;
  let now = launch(program, { ...how, log });

  async function watch() {
    const cause = await now.ended;
    if (stopped) return;
    while (falls[0] < Date.now() - 60_000) falls.shift();
    if (falls.push(Date.now()) > AGAIN_AFTER.length) {
      gaveUp(new Trouble(`${name} ended by itself again and again, so everything was stopped. What it said last is in ${log}.`));
      return;
    }
    say(`${clock()}  ${name} ended by itself (${cause}); starting it again.`);
    await pause(AGAIN_AFTER[falls.length - 1]);
    if (stopped) return;
    now = launch(program, { ...how, log });
    now.ready.then(
      () => say(`${clock()}  ${name} is back.`),
      () => {},
    );
    await watch();
  }

  try {
    await now.ready;
  } catch (error) {
    stopped = true;
    await end(now.known, 2000);
    throw error;
  }
  watch();
  return {
    async stop() {
      stopped = true;
      if (await end(now.known, GRACE)) say(`  ${name} did not stop in time and was ended.`);
    },
    kill() {
      stopped = true;
      signal(now.known, 'SIGKILL');
    },
  };
}
