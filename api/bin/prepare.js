// From a fresh clone to something that can run: packages, generated client, compiled workspaces, console. Each step leaves a
// stamp of what it was made from and is skipped while that has not changed.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.js';
import { lastLine, npm } from './runtime.js';
import { step, Trouble } from './say.js';

const stampFolder = path.join(root, 'node_modules', '.fenceline');
const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true', CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' };

/** Names, sizes and times of every file under the paths: cheap, and different as soon as somebody saves. */
function fingerprint(paths) {
  const hash = createHash('sha256').update(process.version);
  const walk = (at) => {
    const found = statSync(at, { throwIfNoEntry: false });
    if (!found) return;
    if (found.isDirectory()) {
      for (const name of readdirSync(at).sort()) if (!['node_modules', 'dist', 'generated'].includes(name)) walk(path.join(at, name));
    } else hash.update(`${path.relative(root, at)}\0${found.size}\0${found.mtimeMs}\n`);
  };
  for (const one of paths) walk(path.join(root, one));
  return hash.digest('hex');
}

async function once(name, key, made, work, title) {
  const file = path.join(stampFolder, name);
  const fresh = existsSync(path.join(root, made)) && existsSync(file) && readFileSync(file, 'utf8') === key;
  if (fresh) return false;
  await step(title, work);
  mkdirSync(stampFolder, { recursive: true });
  writeFileSync(file, key);
  return true;
}

const bin = (script, args) =>
  new Promise((ok, bad) => {
    execFile(process.execPath, [path.join(root, 'node_modules', script), ...args], { cwd: root, env, maxBuffer: 1 << 26 }, (error, out, err) =>
      error ? bad(new Trouble(`${path.basename(script)} failed:\n${`${out}\n${err}`.trim().split('\n').slice(-20).join('\n')}`)) : ok(out),
    );
  });

async function install() {
  try {
    await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, env });
  } catch (error) {
    if (/EINTEGRITY/.test(error.output))
      throw new Trouble(
        'A package that came from the registry is not the one this version was released with (its hash differs). Nothing was installed. Check the registry or proxy npm uses, then try again.',
      );
    if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|network/.test(error.output))
      throw new Trouble(`The packages could not be fetched: ${lastLine(error.output)}\nConnect this machine to the internet (or a registry) and try again.`);
    if (/ENOSPC/.test(error.output)) throw new Trouble('The disk is full: the packages need 1.3 GB.');
    throw new Trouble(`The packages could not be installed: ${lastLine(error.output)}`);
  }
}

export const installed = () => existsSync(path.join(stampFolder, 'packages')) && existsSync(path.join(root, 'api/dist/main.js'));

/** Does what is missing. `parts.console` false leaves the console out. */
export async function prepare({ console: withConsole = true } = {}) {
  const lock =
    createHash('sha256')
      .update(readFileSync(path.join(root, 'package-lock.json')))
      .digest('hex') +
    process.platform +
    process.arch;
  await once('packages', lock, 'node_modules', install, 'Packages');
  await once(
    'client',
    fingerprint(['prisma/schema', 'prisma/prisma.config.ts']),
    'prisma/generated/client.ts',
    () => bin('prisma/build/index.js', ['generate', '--config', 'prisma/prisma.config.ts']),
    'Database client',
  );
  const sources = [
    'prisma/schema',
    'prisma/src',
    'reports/src',
    'api/src',
    'tsconfig.base.json',
    'tsconfig.json',
    'prisma/tsconfig.json',
    'reports/tsconfig.json',
    'api/tsconfig.json',
  ];
  await once('compiled', fingerprint(sources), 'api/dist/main.js', () => bin('typescript/bin/tsc', ['-b']), 'Compiling');
  if (withConsole)
    await once(
      'console',
      fingerprint(['admin', 'api/src', 'reports/src/figures']),
      'admin/dist/index.html',
      () => bin('vite/bin/vite.js', ['build', 'admin', '--logLevel', 'warn']),
      'Console',
    );
}
