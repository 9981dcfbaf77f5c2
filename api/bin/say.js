// How the commands speak: a line a step with its time, and one sentence where something cannot go on.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const started = Date.now();
const seconds = (from) => `${((Date.now() - from) / 1000).toFixed(1)} s`;

// A terminal that was closed, or a pipe whose reader has left, is no reason to leave a database running.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

/** Something the person at the terminal can act on: said in one sentence, without a stack trace. */
export class Trouble extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.name = 'Trouble';
    this.exitCode = exitCode;
  }
}

export const say = (line = '') => process.stdout.write(`${line}\n`);
export const remark = (line = '') => process.stderr.write(`${line}\n`);

/** Runs one step and prints its name, how long it took and, where `work` answers a word, what came of it. */
export async function step(name, work) {
  const from = Date.now();
  const answer = await work();
  const word = typeof answer === 'string' && !answer.includes('\n') ? answer : '';
  say(`  ${name.padEnd(34)} ${seconds(from).padStart(7)}${word && `  ${word}`}`);
  return answer;
}

export const elapsed = () => seconds(started);

/** What the operating system refused, in words; null for anything else. */
export function explain(error) {
  const text = `${error?.code ?? ''} ${error?.message ?? ''} ${error?.output ?? ''} ${error?.err ?? ''}`;
  const where = error?.path ? ` at ${error.path}` : '';
  if (/ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/.test(text))
    return `The disk is full${where}. Fenceline needs 2 GB for its packages and its database: make room, then try again.`;
  if (/EROFS|Read-only file system/.test(text)) return `The disk can only be read${where}. Put the clone, or FENCELINE_DATA, on a disk that can be written.`;
  if (/^(EACCES|EPERM)\b/.test(text) && error.path)
    return `This account may not write${where}. Give it the right to, or set FENCELINE_DATA to a folder of its own.`;
  if (/EMFILE|ENFILE/.test(text)) return 'Too many files are open on this machine. Close other programs, then try again.';
  if (/ENOMEM|Cannot allocate memory/.test(text)) return 'The machine has no memory left. Close other programs, then try again.';
  return null;
}

/** Keeps what a developer needs of an unforeseen error in a file, and answers its name. */
function keepDetails(error) {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'fenceline-problem-')), 'details.txt');
  writeFileSync(file, `${new Date().toISOString()}\nnode ${process.version} ${process.platform}-${process.arch}\n${error?.stack ?? error}\n`);
  return file;
}

export function sentence(error) {
  if (error?.name === 'Trouble') return error.message;
  const known = explain(error);
  if (known) return known;
  let kept = '';
  try {
    kept = ` The details are in ${keepDetails(error)}; please send that file along when you report it.`;
  } catch {}
  return `Something happened that Fenceline did not foresee: ${String(error?.message ?? error).split('\n')[0]}.${kept}`;
}

/** Runs a command's main function and turns what goes wrong into a sentence and an exit code. */
export async function run(main) {
  try {
    const code = await main();
    if (typeof code === 'number') process.exitCode = code;
  } catch (error) {
    remark(`\n${sentence(error)}`);
    process.exitCode = error?.exitCode ?? 1;
    // Whatever is still open does not keep a command that has said why it ends.
    setTimeout(() => process.exit(), 1500).unref();
  }
}
