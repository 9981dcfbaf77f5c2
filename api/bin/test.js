#!/usr/bin/env node
// npm test: prepares a fresh clone like npm start does, then everything that can be checked. The last line adds up what ran.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from './database.js';
import { root } from './paths.js';
import { prepare } from './prepare.js';
import { onRightNode } from './runtime.js';
import { elapsed, run, say, step } from './say.js';

const bin = (script) => path.join(root, 'node_modules', script);

/** Runs a program with its output shown; answers its exit code. */
const show = (args, env = {}) =>
  new Promise((ok) => {
    spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).once('exit', (code) => ok(code ?? 1));
  });

const tally = { passed: 0, failed: 0 };

async function check(name, args) {
  say(`\n${name}`);
  const code = await show(args);
  tally[code === 0 ? 'passed' : 'failed'] += 1;
  say(code === 0 ? '  passed' : '  failed');
}

/** One run of Jest; a run that ended without saying what it did counts as one failure. */
async function suites(name, projects, env) {
  say(`\n${name}`);
  const report = path.join(env.FENCELINE_TEST_FOLDER, `${projects[0]}.json`);
  await show([bin('jest/bin/jest.js'), '--selectProjects', ...projects, '--json', `--outputFile=${report}`, '--passWithNoTests'], {
    ...env,
    NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
  });
  if (!existsSync(report)) {
    tally.failed += 1;
    return;
  }
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
  tally.passed += numPassedTests;
  tally.failed += numFailedTests + numRuntimeErrorTestSuites;
}

async function main() {
  if (!(await onRightNode(fileURLToPath(import.meta.url)))) return undefined;
  say('Fenceline, everything that can be checked');
  await prepare();
  // A data folder of its own, where the database's account can enter and nothing of a running system lies.
  const base = process.env.FENCELINE_TEST_DATA ?? tmpdir();
  mkdirSync(base, { recursive: true });
  const folder = mkdtempSync(path.join(base, 'fenceline-test-'));
  (await import('node:fs')).chmodSync(folder, 0o755);
  let database;
  try {
    await check('Lint', [bin('@biomejs/biome/bin/biome'), 'ci', '--colors=off', '.']);
    await check('Types', [bin('typescript/bin/tsc'), '-p', 'admin']);
    delete process.env.DATABASE_URL;
    await step('Database for the tests', async () => {
      database = await openDatabase(folder, { migrate: false });
    });
    const { host, port, superuser } = database.server;
    const env = {
      FENCELINE_TEST_FOLDER: folder,
      FENCELINE_TEST_SERVER: JSON.stringify({ host, port, ...superuser, roles: JSON.parse(readFileSync(path.join(folder, 'roles.json'), 'utf8')) }),
    };
    await suites('Unit tests', ['unit'], env);
    await suites('Integration tests', ['integration'], env);
  } finally {
    await database?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  say(`\n${elapsed()}`);
  say(`${tally.passed} passed, ${tally.failed} failed`);
  return tally.failed ? 1 : 0;
}

run(main);
