#!/usr/bin/env node
// npm test: prepares a fresh clone like npm start does, then everything that can be checked. The last line adds up what ran.
// Parts by name: npm test -- unit integration. With --update the committed lists that tests compare with are written anew.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { unknown } from './commands.js';
import { parts, whyNot } from './parts.js';
import { root } from './paths.js';
import { prepare } from './prepare.js';
import { identify, signal } from './processes.js';
import { onRightNode } from './runtime.js';
import { elapsed, remark, run, say, step } from './say.js';
import { askedToStop, listen, Stopped, stopHere } from './signals.js';
import { openTestbed } from './testbed.js';

const LONGEST = 20 * 60_000;
const tally = { passed: 0, failed: 0 };

/** Runs a program with its output shown; answers its exit code, 1 for one that was killed or did not end. */
function show(args, env = {}) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
    env: { ...process.env, ...env },
  });
  const all = { ...identify(child.pid), group: true };
  const stop = () => signal(all, 'SIGKILL');
  askedToStop.then(stop);
  const late = setTimeout(() => {
    remark('  took too long and was ended');
    stop();
  }, LONGEST);
  return new Promise((ok) => {
    child.once('error', () => ok(1));
    child.once('exit', (code) => ok(code ?? 1));
  }).finally(() => clearTimeout(late));
}

/** What Jest counted. A suite that could not be run, and a run that did not say what it did, each count as one failure. */
function count(report, code) {
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  const failed = result ? result.numFailedTests + result.numRuntimeErrorTestSuites : 1;
  tally.passed += result?.numPassedTests ?? 0;
  tally.failed += failed || (code === 0 ? 0 : 1);
}

async function runPart(part, { folder, env }) {
  const from = Date.now();
  const reason = whyNot(part);
  if (reason) return say(`\n${part.title}: not run, ${reason}`);
  say(`\n${part.title}`);
  if (part.command) {
    const code = await show(part.command);
    tally[code === 0 ? 'passed' : 'failed'] += 1;
    say(code === 0 ? '  passed' : '  failed');
  } else {
    const report = path.join(folder, `${part.name}.json`);
    const jest = path.join(root, 'node_modules/jest/bin/jest.js');
    const code = await show([jest, '--selectProjects', part.project, '--json', `--outputFile=${report}`], {
      ...env,
      NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
    });
    count(report, code);
  }
  stopHere();
  return say(`  ${part.name}: ${((Date.now() - from) / 1000).toFixed(1)} s`);
}

async function main() {
  const words = process.argv.slice(2);
  const known = parts.map(({ name }) => name);
  const strange = words.find((word) => word !== '--update' && !known.includes(word));
  if (strange) {
    remark(`${unknown('part', strange, known)} Parts: ${known.join(', ')}`);
    return 2;
  }
  if (words.includes('--update')) process.env.FENCELINE_TEST_UPDATE = '1';
  const named = words.filter((word) => known.includes(word));
  const wanted = parts.filter(({ name }) => !named.length || named.includes(name));
  listen();
  if (!(await onRightNode(fileURLToPath(import.meta.url)))) return undefined;
  say('Fenceline, everything that can be checked');
  await prepare();
  let testbed;
  try {
    await step('Database for the tests', async () => {
      testbed = await openTestbed();
    });
    for (const part of wanted) await runPart(part, testbed);
  } catch (error) {
    if (error instanceof Stopped) throw new Stopped('Stopped before everything was checked.');
    throw error;
  } finally {
    await testbed?.stop();
  }
  say(`\n${elapsed()}`);
  say(`${tally.passed} passed, ${tally.failed} failed`);
  return tally.failed ? 1 : 0;
}

run(main);
