// The product runs on Node 22.17 or newer. An older host is helped: Node 24 comes from the npm registry, checked against the
// sha512 in a small lock of its own (runtime/package-lock.json), and the command starts itself again under it.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { alone } from './lock.js';
import { dataFolder, makeDataFolder, refuseFullDisk, writable } from './paths.js';
import { explain, remark, Trouble } from './say.js';
import { program, stopping } from './signals.js';

const NEEDED = [22, 17];
const recipe = path.join(path.dirname(fileURLToPath(import.meta.url)), 'runtime');
const windows = process.platform === 'win32';
const here = `${windows ? 'win' : process.platform}-${process.arch}`;
const inside = (folder, target = here) => path.join(folder, 'node_modules', `node-${target}`, 'bin', windows ? 'node.exe' : 'node');
const runtimeFolder = () => path.join(dataFolder(), 'runtime');

export const newEnough = (version) => {
  const [major, minor] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
};

/** Whether the command can go on without fetching anything. */
export const runtimeAtHand = () => newEnough(process.versions.node) || existsSync(inside(runtimeFolder()));

/** Runs npm with the arguments and answers what it printed; a failure carries its output. */
export function npm(args, { env = process.env, ...options } = {}) {
  const cli = env.npm_execpath;
  const [file, first] = cli && /npm-cli\.c?js$/.test(cli) && existsSync(cli) ? [process.execPath, [cli]] : [windows ? 'npm.cmd' : 'npm', []];
  // A home that cannot be written has no place for npm's cache.
  const cache = env.HOME && writable(env.HOME) ? {} : { npm_config_cache: path.join(dataFolder(), 'npm-cache') };
  return program(file, [...first, ...args], { shell: windows && !cli, env: { ...env, ...cache }, ...options });
}

/** Whether npm could not reach its registry, by what it printed. */
export const offline = (output) => /ENOTFOUND|ECONNREFUSED|ETIMEDOUT|ECONNRESET|EAI_AGAIN|ENETUNREACH|network/i.test(output);

/** What npm gives as its reason: the first sentence among its error lines, or else the last line it printed. */
export function whyNpmFailed(text = '') {
  const lines = text.split('\n').filter((line) => line.trim() && !/complete log|npm-debug|_logs/.test(line));
  const sentence = lines.map((line) => /^npm (?:error|ERR!) (?!code |errno |syscall |path )(\S.*\s\S.*)$/.exec(line)?.[1]).find(Boolean);
  return sentence ?? lines.at(-1)?.trim() ?? '';
}

/**
 * The recipe with this platform's package alone, and asked for: an optional package that cannot be had, or has another hash,
 * is left out by npm without a word. Null where nobody makes one for the platform.
 */
function recipeFor(target, from) {
  const read = (file) => JSON.parse(readFileSync(path.join(from, file), 'utf8'));
  const name = `node-${target}`;
  const at = `node_modules/${name}`;
  const { packages, ...head } = read('package-lock.json');
  if (!packages[at]) return null;
  const { optional, ...locked } = packages[at];
  const asked = { name: 'runtime', private: true, dependencies: { [name]: locked.version } };
  return { 'package.json': asked, 'package-lock.json': { ...head, packages: { '': { name: 'runtime', dependencies: asked.dependencies }, [at]: locked } } };
}

async function fetchNode(folder, { from, target }) {
  if (existsSync(inside(folder, target))) return;
  const files = recipeFor(target, from);
  if (!files)
    throw new Trouble(`This machine has Node ${process.versions.node} and no ready-made Node 24 exists for ${target}. Install Node 24, then try again.`);
  remark(`This machine has Node ${process.versions.node}; Fenceline needs ${NEEDED.join('.')} or newer. Fetching Node 24 for it alone, into ${folder}`);
  mkdirSync(folder, { recursive: true });
  refuseFullDisk(folder, 250, 'Node 24');
  for (const [file, content] of Object.entries(files)) writeFileSync(path.join(folder, file), JSON.stringify(content, null, 2));
  try {
    await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
    if (!existsSync(inside(folder, target))) throw new Error('npm ended well and brought nothing');
  } catch (error) {
    rmSync(path.join(folder, 'node_modules'), { recursive: true, force: true });
    throw error.name === 'Trouble' ? error : new Trouble(whyNoNode(error));
  }
}

function whyNoNode(error) {
  if (/EINTEGRITY/.test(error.output))
    return 'The Node runtime that came from the registry is not the one this version of Fenceline was released with (its hash differs), so it was not used. Check which registry or proxy npm uses, then try again.';
  const reason = offline(error.output ?? '') ? 'the npm registry cannot be reached' : whyNpmFailed(error.output) || error.message;
  return (
    explain(error) ??
    `This machine has Node ${process.versions.node} and Node 24 could not be fetched: ${reason}. Connect the machine to the internet, or install Node 24, then try again.`
  );
}

async function bringNode(how) {
  const folder = runtimeFolder();
  if (!existsSync(inside(folder, how.target)))
    await alone(
      path.join(makeDataFolder(), 'runtime.json'),
      ({ pid }) => remark(`Another command is fetching Node 24 (process ${pid}); waiting for it.`),
      () => fetchNode(folder, how),
    );
  return inside(folder, how.target);
}

/**
 * Answers true when this process may go on. When the host's Node is too old it starts the same command under Node 24, hands
 * signals on, and answers false when that has ended. The channel between the two tells the child when this one is killed.
 */
export async function onRightNode(script, { version = process.versions.node, from = recipe, target = here } = {}) {
  if (newEnough(version)) return true;
  const node = await bringNode({ from, target });
  // npm looks for this machine's settings (a proxy's certificate, say) beside the Node it runs under: it is told of the host's.
  const settings = process.env.npm_config_globalconfig ?? path.resolve(path.dirname(process.execPath), '../etc/npmrc');
  const own = { PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}`, npm_node_execpath: node, npm_config_globalconfig: settings };
  const env = { ...process.env, ...own };
  const child = spawn(node, [script, ...process.argv.slice(2)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env });
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.removeAllListeners(name);
    process.on(name, () => child.kill(name));
  }
  stopping.addEventListener('abort', () => child.kill('SIGTERM'));
  const [code, by] = await new Promise((ok, bad) => {
    child.once('error', bad);
    child.once('exit', (...how) => ok(how));
  });
  process.exitCode = code ?? 128 + (constants.signals[by] ?? 0);
  return false;
}
