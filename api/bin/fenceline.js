#!/usr/bin/env node
// npx fenceline COMMAND: finds the database of the running system, or starts one for as long as the command takes, and hands
// over to the application's own command line.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { commands, help, unknown } from './commands.js';
import { checkEnvironment } from './environment.js';
import { dataFolder, makeDataFolder, root } from './paths.js';
import { installed } from './prepare.js';
import { onRightNode, runtimeAtHand } from './runtime.js';
import { remark, run, say, Trouble } from './say.js';
import { withDatabase } from './session.js';
import { listen, stopping } from './signals.js';

const HELP = ['help', '--help', '-h'];
const NOT_YET = 'Fenceline is not installed yet: run npm start first. Nothing was fetched.';

async function main() {
  const [command, ...rest] = process.argv.slice(2);
  const ready = installed() && runtimeAtHand();
  if (HELP.includes(command)) {
    say(help());
    if (!ready) say(`\n${NOT_YET}`);
    return 0;
  }
  if (!ready) throw new Trouble(NOT_YET);
  if (command === undefined || !Object.hasOwn(commands, command)) {
    remark(`${command === undefined ? 'Which command?' : unknown('command', command, Object.keys(commands))}\n\n${help()}`);
    return 2;
  }
  if (rest.some((word) => HELP.includes(word) && word.startsWith('-'))) {
    say(`npx fenceline ${commands[command].usage}\n\n${commands[command].about}`);
    return 0;
  }
  listen();
  if (!(await onRightNode(fileURLToPath(import.meta.url)))) return undefined;
  checkEnvironment();
  const file = path.join(root, 'api/dist/cli/index.js');
  if (!existsSync(file)) throw new Trouble('This command is not built in this copy of Fenceline. Run npm start, then try again.');
  const work = async (context) => (await import(pathToFileURL(file).href)).main([command, ...rest], { root, env: process.env, signal: stopping, ...context });
  if (!commands[command].database) return work({ dataFolder: dataFolder(), ownerUrl: '', appUrl: '', applied: [], note: null });
  return withDatabase(makeDataFolder(), command, work);
}

run(main);
