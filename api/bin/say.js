// How the commands speak: a line a step with its time, and one sentence where something cannot go on.
const started = Date.now();
const seconds = (from) => `${((Date.now() - from) / 1000).toFixed(1)} s`;

/** Something the person at the terminal can act on: said in one sentence, without a stack trace. */
export class Trouble extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

export const say = (line = '') => process.stdout.write(`${line}\n`);

/** Runs one step and prints its name, what came of it and how long it took. `work` may answer a word for what it did. */
export async function step(name, work) {
  const from = Date.now();
  const answer = await work();
  say(`  ${name.padEnd(34)} ${seconds(from).padStart(7)}${typeof answer === 'string' && answer && !answer.includes('\n') ? `  ${answer}` : ''}`);
  return answer;
}

export const elapsed = () => seconds(started);

/** Runs a command's main function and turns what goes wrong into a sentence and an exit code. */
export async function run(main) {
  try {
    const code = await main();
    if (typeof code === 'number') process.exitCode = code;
  } catch (error) {
    if (error instanceof Trouble || error?.name === 'Trouble') {
      process.stderr.write(`\n${error.message}\n`);
      process.exitCode = error.exitCode ?? 1;
    } else {
      process.stderr.write(`\nThis should not have happened; please report it with the lines below.\n${error?.stack ?? error}\n`);
      process.exitCode = 1;
    }
  }
}
