import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { newEnough } from '../../api/bin/runtime.js';
import { Command, freePort, freshFolder, root, sentenceOf } from './support.ts';

const recipe = path.join(root, 'api/bin/runtime');
const url = (file: string) => pathToFileURL(path.join(root, 'api/bin', file)).href;

/** What `npm start` does first, on a machine with an old Node. */
function onOldNode(how: object, env: Record<string, string>) {
  const script = `const { run } = await import('${url('say.js')}'); const { onRightNode } = await import('${url('runtime.js')}');
    await run(() => onRightNode('/nowhere', ${JSON.stringify({ version: '20.11.0', ...how })}));`;
  return new Command(process.execPath, ['--input-type=module', '-e', script], env).ended;
}

/** A registry that answers for the runtime of this platform, with other bytes than the lock promises. */
async function registry() {
  const name = `node-linux-${process.arch}`;
  const port = await freePort();
  const tarball = `http://127.0.0.1:${port}/${name}.tgz`;
  const server = createServer((request, response) => {
    if (request.url?.endsWith('.tgz')) response.end('other bytes');
    else
      response
        .setHeader('content-type', 'application/json')
        .end(JSON.stringify({ name, 'dist-tags': {}, versions: { '24.21.0': { name, version: '24.21.0', dist: { tarball } } } }));
  });
  await new Promise<void>((ok) => server.listen(port, '127.0.0.1', ok));
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}

const npmAlone = (folder: string, address: string) => ({
  FENCELINE_DATA: folder,
  npm_config_registry: address,
  npm_config_cache: path.join(folder, 'cache'),
  npm_config_fetch_retries: '0',
});

describe('a Node that is too old', () => {
  it('is one before 22.17', () => {
    expect(['18.19.0', '20.20.2', '22.16.0'].map(newEnough)).toEqual([false, false, false]);
    expect(['22.17.0', '24.21.0', '26.1.0'].map(newEnough)).toEqual([true, true, true]);
  });

  it('on a platform nobody makes a runtime for: the sentence says which Node to install', async () => {
    const folder = freshFolder();
    const empty = freshFolder();
    writeFileSync(path.join(empty, 'package.json'), '{"name":"runtime","private":true}');
    writeFileSync(path.join(empty, 'package-lock.json'), '{"name":"runtime","lockfileVersion":3,"requires":true,"packages":{"":{"name":"runtime"}}}');
    const said = sentenceOf(await onOldNode({ from: empty, target: 'plan9-mips' }, npmAlone(folder, 'http://127.0.0.1:9')));
    expect(said).toMatch(/no ready-made Node 24 exists for plan9-mips\. Install Node 24, then try again\.$/);
  });

  it('gets a runtime whose hash differs: it is not used', async () => {
    const folder = freshFolder();
    const { address, close } = await registry();
    const said = sentenceOf(await onOldNode({}, npmAlone(folder, address)));
    close();
    expect(said).toMatch(/is not the one this version of Fenceline was released with \(its hash differs\), so it was not used\./);
    expect(existsSync(path.join(folder, 'runtime/node_modules'))).toBe(false);
  });

  it('without a network: the sentence says so', async () => {
    const folder = freshFolder();
    const said = sentenceOf(await onOldNode({}, npmAlone(folder, `http://127.0.0.1:${await freePort()}`)));
    expect(said).toMatch(
      /Node 24 could not be fetched: the npm registry cannot be reached\. Connect the machine to the internet, or install Node 24, then try again\.$/,
    );
  });

  it('reads everything that runs before the switch', () => {
    // Names that Node 18 does not know, in files it loads before anything else.
    const early = ['start.js', 'test.js', 'fenceline.js', 'runtime.js', 'say.js', 'paths.js', 'lock.js', 'processes.js', 'signals.js', 'environment.js'];
    for (const file of early) {
      const source = readFileSync(path.join(root, 'api/bin', file), 'utf8');
      expect(source).not.toMatch(
        /import\.meta\.(dirname|filename)|\bwith \{ type:|globSync|Array\.fromAsync|Object\.groupBy|\.toSorted\(|\.toSpliced\(|^\s*(await )?using \w+ =/m,
      );
    }
  });
});

describe('the two lock files', () => {
  const read = (folder: string) => JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8')).packages as Record<string, Package>;
  interface Package {
    resolved?: string;
    integrity?: string;
    link?: boolean;
    optionalDependencies?: Record<string, string>;
    version: string;
  }

  it.each([
    ['the clone', root],
    ['the runtime', recipe],
  ])('of %s name no registry, and a hash for every package', (_, folder) => {
    const packages = Object.entries(read(folder)).filter(([at, { link }]) => at.includes('node_modules/') && !link);
    expect(packages.length).toBeGreaterThan(0);
    expect(packages.filter(([, { resolved }]) => /^https?:/.test(resolved ?? '')).map(([at]) => at)).toEqual([]);
    expect(packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([at]) => at)).toEqual([]);
  });

  it('hold every platform of every package that comes per platform', () => {
    const packages = read(root);
    const missing = Object.entries(packages).flatMap(([at, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter(
          (name) =>
            !packages[`${at}/node_modules/${name}`] &&
            !Object.keys(packages).some((one) => one === `node_modules/${name}` || one.endsWith(`/node_modules/${name}`)),
        )
        .map((name) => `${at || 'root'}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('agree with what package.json asks of the runtime', () => {
    const { optionalDependencies } = JSON.parse(readFileSync(path.join(recipe, 'package.json'), 'utf8'));
    for (const [name, version] of Object.entries(optionalDependencies)) expect(read(recipe)[`node_modules/${name}`]?.version).toBe(version);
  });

  it('no package may run a program while it is installed', () => {
    expect(readFileSync(path.join(root, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m);
  });
});
