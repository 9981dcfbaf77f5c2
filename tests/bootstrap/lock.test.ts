import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { holder, takeLock } from '../../api/bin/lock.js';
import { identify } from '../../api/bin/processes.js';
import { Command, freshFolder, root } from './support.ts';

const lockFile = () => path.join(freshFolder(), 'running.json');
const url = pathToFileURL(path.join(root, 'api/bin/lock.js')).href;

describe('the lock of a data folder', () => {
  it('is held by one process and free again when let go', async () => {
    const file = lockFile();
    const first = await takeLock(file, { port: 3000 });
    expect((await takeLock(file)).held).toMatchObject({ pid: process.pid, port: 3000 });
    first.lock?.release();
    expect((await takeLock(file)).lock).toBeDefined();
  });

  it('is taken over from a process that is gone, with what that one had written', async () => {
    const file = lockFile();
    writeFileSync(file, JSON.stringify({ pid: 999_999, began: 'once', children: [{ pid: 1 }] }));
    expect(await holder(file)).toBeNull();
    const { stale } = await takeLock(file);
    expect(stale).toMatchObject({ pid: 999_999, children: [{ pid: 1 }] });
  });

  it('is not kept by a process that was given the number of the old one', async () => {
    const file = lockFile();
    writeFileSync(file, JSON.stringify({ ...identify(process.pid), began: 'at another time' }));
    expect((await takeLock(file)).lock).toBeDefined();
  });

  it('is taken over when its file was cut off in the middle', async () => {
    const file = lockFile();
    writeFileSync(file, '{"pid": 12');
    expect((await takeLock(file)).lock).toBeDefined();
  });

  it('goes to exactly one of eight that find the same dead holder at once', async () => {
    const file = lockFile();
    writeFileSync(file, JSON.stringify({ pid: 999_999, began: 'once' }));
    const script = `const { takeLock } = await import('${url}'); const { lock } = await takeLock(${JSON.stringify(file)});
      process.stdout.write(lock ? 'mine ' : 'held '); await new Promise((ok) => setTimeout(ok, 3000));`;
    const eight = Array.from({ length: 8 }, () => new Command(process.execPath, ['--input-type=module', '-e', script], {}));
    const words = (await Promise.all(eight.map(({ ended }) => ended))).map(({ output }) => output.trim());
    expect(words.filter((word) => word === 'mine')).toHaveLength(1);
    expect(words.filter((word) => word === 'held')).toHaveLength(7);
    expect(JSON.parse(readFileSync(file, 'utf8')).pid).not.toBe(999_999);
  });
});
