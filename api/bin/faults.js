#!/usr/bin/env node
// npm run faults: what takes too long for npm test. Fresh clones are started by different accounts, under different Nodes and
// on a full disk (tests/bootstrap/fresh-clones.js), then the suites of tests/faults. Names after it choose scenarios.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root } from './paths.js';
import { prepare } from './prepare.js';
import { onRightNode } from './runtime.js';
import { elapsed, run, say } from './say.js';
import { askedToStop, listen, stopHere } from './signals.js';
import { openTestbed } from './testbed.js';

const tally = { passed: 0, failed: 0, skipped: 0 };

async function freshClones(wanted) {
  const { scenarios } = await import(pathToFileURL(path.join(root, 'tests/bootstrap/fresh-clones.js')).href);
  for (const { name, skip, work } of scenarios) {
    if (wanted.length && !wanted.some((word) => name.includes(word))) continue;
    stopHere();
    const from = Date.now();
    const reason = skip?.();
    let outcome = 'skipped';
    if (!reason) {
      outcome = 'passed';
      await work(say).catch((error) => {
        outcome = 'failed';
        say(`  ${error.message}`);
      });
    }
    tally[outcome] += 1;
    say(`${outcome.padEnd(8)} ${name} (${reason ?? `${((Date.now() - from) / 1000).toFixed(1)} s`})`);
  }
}

async function suites() {
  if (!existsSync(path.join(root, 'tests/faults'))) return;
  await prepare();
  const testbed = await openTestbed();
  try {
    const report = path.join(testbed.folder, 'faults.json');
    const args = [path.join(root, 'node_modules/jest/bin/jest.js'), '--selectProjects', 'faults', '--json', `--outputFile=${report}`];
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...testbed.env, NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' },
    });
    askedToStop.then(() => child.kill('SIGKILL'));
    await new Promise((ok) => child.once('exit', ok));
    const {
      numPassedTests = 0,
      numFailedTests = 0,
      numRuntimeErrorTestSuites = 0,
    } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { numFailedTests: 1 };
    tally.passed += numPassedTests;
    tally.failed += numFailedTests + numRuntimeErrorTestSuites;
  } finally {
    await testbed.stop();
  }
}

async function main() {
  listen();
  if (!(await onRightNode(fileURLToPath(import.meta.url)))) return undefined;
  const wanted = process.argv.slice(2);
  await freshClones(wanted);
  if (!wanted.length) await suites();
  say(`\n${elapsed()}`);
  say(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
  return tally.failed ? 1 : 0;
}

run(main);
