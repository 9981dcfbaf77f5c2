// The product runs on Node 22.17 or newer. An older host is helped: Node 24 comes from the npm registry, checked against the
// sha512 in a small lock of its own (runtime/package-lock.json), and the command starts itself again under it.
import { execFile, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeDataFolder } from './paths.js';
import { say, Trouble } from './say.js';

const NEEDED = [22, 17];
const recipe = path.join(path.dirname(fileURLToPath(import.meta.url)), 'runtime');

export const newEnough = (version) => {
  const [major, minor] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
};

/** Runs npm with the arguments and answers what it printed; a failure carries its last lines. */
export const npm = (args, options = {}) =>
  new Promise((ok, bad) => {
    const cli = process.env.npm_execpath;
    const [file, first] = cli && /\.c?js$/.test(cli) ? [process.execPath, [cli]] : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
    execFile(file, [...first, ...args], { maxBuffer: 1 << 26, shell: process.platform === 'win32' && !cli, ...options }, (error, out, err) => {
      if (error) bad(Object.assign(error, { output: `${out}\n${err}`.trim() }));
      else ok(out);
    });
  });

async function bringNode(folder, from) {
  const target = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const node = path.join(folder, 'node_modules', `node-${target}`, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(node)) return node;
  say(`This machine has Node ${process.versions.node}; Fenceline needs ${NEEDED.join('.')} or newer. Fetching Node 24 for it alone, into ${folder}`);
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(path.join(from, file), path.join(folder, file));
  try {
    await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
  } catch (error) {
    rmSync(path.join(folder, 'node_modules'), { recursive: true, force: true });
    if (/EINTEGRITY/.test(error.output)) {
      throw new Trouble(
        'The Node runtime that came from the registry is not the one this version of Fenceline was released with (its hash differs). Nothing was started. Check the registry or proxy npm uses, then try again.',
      );
    }
    throw new Trouble(
      `Node 24 could not be fetched: ${lastLine(error.output)}\nInstall Node 24 from nodejs.org, or make the npm registry reachable, then try again.`,
    );
  }
  if (!existsSync(node)) {
    rmSync(path.join(folder, 'node_modules'), { recursive: true, force: true });
    throw new Trouble(
      `This machine has Node ${process.versions.node} and no ready-made Node 24 exists for ${target}. Install Node 24 from nodejs.org, then try again.`,
    );
  }
  return node;
}

export const lastLine = (text = '') =>
  text
    .split('\n')
    .filter((line) => line.trim() && !/complete log|npm-debug|_logs/.test(line))
    .slice(-2)
    .join(' ')
    .trim();

/**
 * Answers true when this process may go on. When the host's Node is too old it starts the same command under Node 24,
 * hands signals on, and answers false when that has ended.
 */
export async function onRightNode(script, options = {}) {
  const version = options.version ?? process.versions.node;
  if (newEnough(version)) return true;
  const node = await bringNode(options.folder ?? path.join(makeDataFolder(), 'runtime'), options.recipe ?? recipe);
  const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}`, npm_node_execpath: node };
  const child = spawn(node, [script, ...process.argv.slice(2)], { stdio: 'inherit', env });
  const hand = (signal) => child.kill(signal);
  // A terminal's Ctrl-C reaches the child by itself; a signal sent to this process alone is handed on.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', hand);
  process.on('SIGHUP', hand);
  const [code, signal] = await new Promise((ok) => child.once('exit', (...how) => ok(how)));
  process.exitCode = code ?? (signal ? 1 : 0);
  return false;
}
