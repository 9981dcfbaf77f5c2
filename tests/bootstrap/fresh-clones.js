// Fresh clones, started the way different people would. Each scenario takes a minute or two: `npm run faults`, not `npm test`.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { asRoot, root } from '../../api/bin/paths.js';
import { identify, pause } from '../../api/bin/processes.js';

const READY = 'Stop it with Ctrl-C';
const sh = (file, args, options = {}) => execFileSync(file, args, { encoding: 'utf8', ...options });

function assert(truth, message) {
  if (!truth) throw new Error(message);
}

/** The files of this clone as they are now, in a folder of their own. */
function clone(into) {
  mkdirSync(into, { recursive: true });
  const files = sh('git', ['ls-files', '-coz', '--exclude-standard'], { cwd: root }).split('\0').filter(Boolean);
  for (const file of files) if (existsSync(path.join(root, file))) cpSync(path.join(root, file), path.join(into, file));
  return into;
}

const freePort = () =>
  new Promise((ok) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => ok(port));
    });
  });

/** A person's terminal: a command in a folder, what it printed, and how it ended. */
function type(command, { cwd, env, uid, gid }) {
  const child = spawn('/bin/sh', ['-c', command], { cwd, env, uid, gid, stdio: ['pipe', 'pipe', 'pipe'], detached: true });
  const told = { child, output: '' };
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      told.output += chunk;
    });
  told.ended = new Promise((ok) => child.once('close', (code) => ok({ code, output: told.output })));
  told.says = async (words, within = 300_000) => {
    let over = false;
    told.ended.then(() => {
      over = true;
    });
    for (const until = Date.now() + within; !told.output.includes(words); await pause(20))
      assert(!over && Date.now() < until, `expected "${words}", and it said:\n${told.output}`);
  };
  return told;
}

/** Nothing but PATH and HOME, and how this machine reaches the registry. */
const network = Object.fromEntries(
  ['NODE_EXTRA_CA_CERTS', 'HTTPS_PROXY', 'https_proxy', 'npm_config_registry'].flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
);
const terminal = (extra = {}) => ({ PATH: hostPath(), HOME: process.env.HOME ?? '/root', ...network, ...extra });

/** The PATH without the Node that this command may have been switched to. */
const hostPath = () =>
  process.env.PATH.split(':')
    .filter((folder) => !folder.includes('runtime/node_modules'))
    .join(':');

const dataOf = (folder) => {
  const own = path.join(folder, '.fenceline');
  if (existsSync(path.join(own, 'running.json'))) return own;
  const base = '/var/lib/fenceline';
  return readdirSync(base)
    .map((name) => path.join(base, name))
    .filter((at) => existsSync(path.join(at, 'running.json')))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
};

/** Every process that works on a folder, by what /proc says of it. */
function processesOf(...folders) {
  const read = (file) => {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return '';
    }
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => folders.some((folder) => read(`/proc/${pid}/cmdline`).includes(folder)))
    .map(Number)
    .filter((pid) => identify(pid).began);
}

async function nobodyLeft(...folders) {
  for (let tries = 0; tries < 60 && processesOf(...folders).length; tries += 1) await pause(100);
  const left = processesOf(...folders);
  assert(!left.length, `left running: ${left.map((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')).join(' | ')}`);
}

const seconds = (from) => `${((Date.now() - from) / 1000).toFixed(1)} s`;

/** First start, second start, SIGTERM, kill -9 of everything, third start. */
async function wholeLife(where, say) {
  const port = await freePort();
  const start = () => type(`PORT=${port} npm start`, where);
  let from = Date.now();
  let system = start();
  await system.says(READY);
  const data = dataOf(where.cwd);
  say(`  first start ${seconds(from)}, data in ${data}`);
  assert((await fetch(`http://127.0.0.1:${port}/readyz`)).status === 200, 'it does not answer');
  process.kill(-system.child.pid, 'SIGTERM');
  await system.ended;
  await nobodyLeft(where.cwd, data);
  from = Date.now();
  system = start();
  await system.says(READY);
  const second = Date.now() - from;
  say(`  second start ${(second / 1000).toFixed(1)} s`);
  for (const pid of processesOf(where.cwd, data)) process.kill(pid, 'SIGKILL');
  process.kill(-system.child.pid, 'SIGKILL');
  await system.ended;
  from = Date.now();
  system = start();
  await system.says(READY);
  say(`  start after kill -9 of everything ${seconds(from)}`);
  const npm = Number(sh('pgrep', ['-g', String(system.child.pid), '-o', 'npm|node']).split('\n')[0]);
  process.kill(npm, 'SIGTERM');
  await system.ended;
  await nobodyLeft(where.cwd, data);
  assert(second <= 5000, `the second start took ${second} ms`);
  if (data.startsWith('/var/lib/fenceline/')) rmSync(data, { recursive: true, force: true });
}

/** A folder for one scenario, gone afterwards. */
async function within(base, work) {
  const folder = mkdtempSync(path.join(base, 'fenceline-fault-'));
  chmodSync(folder, 0o755);
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const needsRoot = () => (asRoot ? null : 'needs root');

async function asUser(folder, work) {
  const name = `fltest${process.pid % 10000}`;
  const home = path.join(folder, 'home of müller');
  sh('useradd', ['--home-dir', home, '--create-home', '--shell', '/bin/sh', name]);
  try {
    const [uid, gid] = ['-u', '-g'].map((flag) => Number(sh('id', [flag, name])));
    const cwd = clone(path.join(home, 'my clone'));
    sh('chown', ['-R', `${uid}:${gid}`, home]);
    await work({ cwd, uid, gid, env: terminal({ HOME: home, USER: name }) });
  } finally {
    sh('userdel', [name]);
  }
}

export const scenarios = [
  {
    name: 'root, the clone in a home that is closed to others',
    skip: needsRoot,
    work: (say) =>
      within('/var/tmp', async (folder) => {
        const home = path.join(folder, 'home');
        mkdirSync(home, { mode: 0o700 });
        await wholeLife({ cwd: clone(path.join(home, 'fenceline')), env: terminal({ LANG: '' }) }, say);
      }),
  },
  {
    name: 'an ordinary user, spaces and umlauts in the path, env -i',
    skip: needsRoot,
    work: (say) => within('/var/tmp', (folder) => asUser(folder, (where) => wholeLife(where, say))),
  },
  {
    name: 'root under a strict umask, Node 24 on the host',
    skip: needsRoot,
    work: (say) =>
      within('/var/tmp', async (folder) => {
        const cwd = clone(path.join(folder, 'fenceline'));
        const env = terminal({ PATH: `${path.dirname(process.execPath)}:${hostPath()}` });
        const before = process.umask(0o077);
        await wholeLife({ cwd, env }, say).finally(() => process.umask(before));
        assert(!existsSync(path.join(cwd, '.fenceline/runtime')), 'a Node was fetched on a machine that has one');
      }),
  },
  {
    name: 'two at once in a fresh clone: one runs, the other says so',
    work: () =>
      within('/var/tmp', async (folder) => {
        const where = { cwd: clone(path.join(folder, 'fenceline')), env: terminal() };
        const port = await freePort();
        const both = [type(`PORT=${port} npm start`, where), type(`PORT=${port} npm start`, where)];
        const first = await Promise.race(both.map((one) => one.ended));
        assert(first.code === 1 && first.output.includes('already running'), `the other said:\n${first.output}`);
        const other = both.find((one) => one.child.exitCode === null);
        await other.says(READY);
        process.kill(-other.child.pid, 'SIGTERM');
        await other.ended;
        await nobodyLeft(folder);
      }),
  },
  {
    name: 'asked to stop in the middle of the install: no process stays, the next start goes on',
    work: () =>
      within('/var/tmp', async (folder) => {
        const where = { cwd: clone(path.join(folder, 'fenceline')), env: terminal() };
        const port = await freePort();
        const system = type(`PORT=${port} npm start`, where);
        await system.says('\nFenceline\n');
        await pause(3000);
        const from = Date.now();
        process.kill(-system.child.pid, 'SIGINT');
        const { output } = await system.ended;
        assert(Date.now() - from < 8000, 'it took too long to stop');
        assert(output.includes('Stopped before it was ready'), output);
        await nobodyLeft(folder);
        const again = type(`PORT=${port} npm start`, where);
        await again.says(READY);
        process.kill(-again.child.pid, 'SIGKILL');
        await again.ended;
        // The group of the terminal is gone; what npm start had started goes by itself, but for the database, which the next
        // start takes over. Here nothing comes after, so it is ended by hand.
        await pause(1500);
        for (const pid of processesOf(folder)) process.kill(pid, 'SIGKILL');
      }),
  },
  {
    name: 'a disk that is full while installing',
    skip: needsRoot,
    work: () =>
      within('/var/tmp', async (folder) => {
        sh('mount', ['-t', 'tmpfs', '-o', 'size=350m,mode=755', 'tmpfs', folder]);
        try {
          const cwd = clone(path.join(folder, 'fenceline'));
          const { code, output } = await type('npm start', { cwd, env: terminal({ PORT: String(await freePort()) }) }).ended;
          assert(code === 1 && output.includes('The disk is full'), output);
          assert(!/\n\s+at /.test(output), `a stack trace was shown:\n${output}`);
        } finally {
          await pause(300);
          sh('umount', ['-l', folder]);
        }
      }),
  },
  {
    name: 'npx fenceline in a fresh clone says what to do and fetches nothing',
    work: () =>
      within('/var/tmp', async (folder) => {
        const cwd = clone(path.join(folder, 'fenceline'));
        const home = path.join(folder, 'home');
        mkdirSync(home);
        const env = terminal({ HOME: home, npm_config_registry: 'http://127.0.0.1:9' });
        const { code, output } = await type('npx fenceline seed colossus', { cwd, env }).ended;
        assert(code === 1 && output.includes('run npm start first'), output);
        assert(!existsSync(path.join(cwd, 'node_modules')) && !existsSync(path.join(cwd, '.fenceline')), 'something was fetched');
      }),
  },
  {
    name: 'Ctrl-C at a real terminal stops everything in order',
    skip: () => (existsSync('/usr/bin/script') ? null : 'needs the program script'),
    work: () =>
      within('/var/tmp', async (folder) => {
        const cwd = clone(path.join(folder, 'fenceline'));
        const port = await freePort();
        const system = type(`exec script -qec 'PORT=${port} npm start' /dev/null`, { cwd, env: terminal({ TERM: 'dumb' }) });
        await system.says(READY);
        system.child.stdin.write('\x03');
        const { output } = await system.ended;
        assert(output.includes('Stopping.') && !output.includes('at once'), output);
        await nobodyLeft(folder);
      }),
  },
];
