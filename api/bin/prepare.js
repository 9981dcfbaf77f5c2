// From a fresh clone to something that can run: packages, generated client, compiled workspaces, console. Each step leaves a
// stamp of what it was made from and is skipped while that has not changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { alone } from './lock.js';
import { refuseFullDisk, root, writable } from './paths.js';
import { npm, offline, whyNpmFailed } from './runtime.js';
import { explain, remark, step, Trouble } from './say.js';
import { program } from './signals.js';

const stampFolder = path.join(root, 'node_modules', '.fenceline');
const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true', CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' };
const passedOver = ['node_modules', 'dist', 'generated'];

/** Names, sizes and times of every file under the paths: cheap, and different as soon as somebody saves. */
function fingerprint(paths) {
  const hash = createHash('sha256');
  const walk = (at) => {
    const found = statSync(at, { throwIfNoEntry: false });
    if (!found) return;
    if (found.isDirectory()) {
      for (const name of readdirSync(at).sort()) if (!passedOver.includes(name)) walk(path.join(at, name));
    } else hash.update(`${path.relative(root, at)}\0${found.size}\0${found.mtimeMs}\n`);
  };
  for (const one of paths) walk(path.join(root, one));
  return hash.digest('hex');
}

const packagesKey = () =>
  createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');

async function install(about) {
  if (!existsSync(path.join(root, 'node_modules'))) refuseFullDisk(root, 1500, 'an install');
  try {
    await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, env, about });
    refuseIncomplete();
  } catch (error) {
    if (error.name === 'Trouble') throw error;
    throw new Trouble(whyNotInstalled(error));
  }
}

const fits = (list, word) => list.includes(word) || (list[0].startsWith('!') && !list.includes(`!${word}`));

/** npm leaves a package made for one platform out without a word when it cannot be had or its hash differs; we need ours. */
function refuseIncomplete() {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const musl = process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime;
  const missing = Object.entries(packages).filter(([at, { optional, os, cpu, libc = [] }]) => {
    const ours = optional && os && cpu && fits(os, process.platform) && fits(cpu, process.arch) && !libc.includes(musl ? 'glibc' : 'musl');
    return ours && !existsSync(path.join(root, at));
  });
  if (!missing.length) return;
  const names = missing.map(([at]) => at.replace(/^.*node_modules\//, '')).join(', ');
  throw new Trouble(`The packages came without ${names}, which this machine needs. Check the network and which registry npm uses, then try again.`);
}

function whyNotInstalled(error) {
  const output = error.output ?? error.message;
  if (/EINTEGRITY/.test(output))
    return 'A package that came from the registry is not the one this version was released with (its hash differs), so it was not used. Check which registry or proxy npm uses, then try again.';
  if (/ENOSPC/.test(output)) return explain(error);
  if (/EACCES|EPERM|EROFS/.test(output))
    return `npm may not write what it needs (${whyNpmFailed(output)}). Give this account the right to write to ${root} and to its home.`;
  if (/CERT/.test(output))
    return 'The packages could not be fetched: the certificate of the npm registry, or of a proxy before it, is not trusted here. Tell npm of it (npm config set cafile FILE), then try again.';
  if (offline(output)) return 'The packages could not be fetched: the npm registry cannot be reached. Connect this machine to the internet, then try again.';
  return `The packages could not be installed: ${whyNpmFailed(output)}`;
}

const tool = (script, args, title) => (about) =>
  program(process.execPath, [path.join(root, 'node_modules', script), ...args], { cwd: root, env, about }).catch((error) => {
    if (error.name === 'Trouble') throw error;
    throw new Trouble(explain(error) ?? `${title} failed, most likely because a source file was changed:\n${error.output.split('\n').slice(-20).join('\n')}`);
  });

const configs = ['tsconfig.base.json', 'tsconfig.json', 'prisma/tsconfig.json', 'reports/tsconfig.json', 'api/tsconfig.json'];

const steps = [
  { name: 'packages', title: 'Packages', key: packagesKey, made: 'node_modules', work: install },
  {
    name: 'client',
    title: 'Database client',
    key: () => fingerprint(['prisma/schema', 'prisma/prisma.config.ts']),
    made: 'prisma/generated/client.ts',
    work: tool('prisma/build/index.js', ['generate', '--config', 'prisma/prisma.config.ts'], 'Generating the database client'),
  },
  {
    name: 'compiled',
    title: 'Compiling',
    key: () => fingerprint(['prisma/schema', 'prisma/src', 'reports/src', 'api/src', ...configs]),
    made: 'api/dist/main.js',
    work: tool('typescript/bin/tsc', ['-b'], 'Compiling'),
  },
  {
    name: 'console',
    title: 'Console',
    key: () => fingerprint(['admin', 'api/src', 'reports/src/figures']),
    made: 'admin/dist/index.html',
    work: tool('vite/bin/vite.js', ['build', 'admin', '--logLevel', 'warn'], 'Building the console'),
  },
  {
    name: 'phone',
    title: 'Phone pages',
    key: () => fingerprint(['admin/observe', 'api/src']),
    made: 'admin/observe/dist/observe.html',
    work: tool('vite/bin/vite.js', ['build', '--config', 'admin/observe/vite.config.ts', '--logLevel', 'warn'], 'Building the phone pages'),
  },
];

function fresh({ name, key, made }) {
  const stamp = path.join(stampFolder, name);
  return existsSync(path.join(root, made)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === key();
}

/** Whether a command can run from what is there. */
export const installed = () => existsSync(path.join(stampFolder, 'compiled')) || existsSync(path.join(root, 'api/dist/main.js'));

/** Does what is missing, one command at a time. `about` learns of each program that runs meanwhile. */
export async function prepare({ about = () => {}, without = [] } = {}) {
  const wanted = steps.filter(({ name }) => !without.includes(name) && (name !== 'phone' || existsSync(path.join(root, 'admin/observe/vite.config.ts'))));
  if (wanted.every(fresh)) return;
  if (!writable(root)) throw new Trouble(`Fenceline cannot write to its own folder ${root}. Clone it to a place this account may write to.`);
  const folder = path.join(root, '.fenceline');
  mkdirSync(folder, { recursive: true });
  const waiting = ({ pid }) => remark(`  Another command is preparing this clone (process ${pid}); waiting for it.`);
  await alone(path.join(folder, 'preparing.json'), waiting, async () => {
    for (const one of wanted) {
      // A step may have been made stale by the one before it: looked at only now.
      if (fresh(one)) continue;
      const key = one.key();
      await step(one.title, () => one.work(about));
      mkdirSync(stampFolder, { recursive: true });
      writeFileSync(path.join(stampFolder, one.name), key);
    }
  });
}
