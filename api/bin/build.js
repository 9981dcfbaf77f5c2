#!/usr/bin/env node
// For the image: the same steps as npm start, without starting anything; then, with --for-image FOLDER, that folder
// outside the clone with what the running program needs and nothing else. No embedded PostgreSQL, no tests, no tools.
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.js';
import { prepare } from './prepare.js';
import { npm } from './runtime.js';
import { run, step } from './say.js';
import { listen } from './signals.js';

const workspaces = ['prisma', 'reports', 'api', 'admin', 'tests'];
const carried = [
  ['package.json', 'package-lock.json', '.npmrc', 'LICENSE', 'LICENSE-DATA'],
  ['api/bin', 'api/dist', 'api/fenceline-verify.mjs', 'reports/dist', 'admin/dist', 'admin/observe/dist'],
  ['prisma/dist', 'prisma/migrations', 'prisma/cases'],
].flat();

async function image(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // The lock speaks of every workspace, so npm wants to see each one's package.json.
  for (const one of [...carried, ...workspaces.map((name) => `${name}/package.json`)])
    if (existsSync(path.join(root, one))) cpSync(path.join(root, one), path.join(folder, one), { recursive: true });
  const wanted = ['prisma', 'reports', 'api'].map((name) => `--workspace=${name}`);
  await npm(['ci', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error', ...wanted], { cwd: folder });
}

async function main() {
  listen();
  const [flag, folder] = process.argv.slice(2);
  if (flag === '--for-image') await step('Image', () => image(path.resolve(folder)));
  else await prepare();
}

run(main);
