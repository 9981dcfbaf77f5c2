import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { FileRefused } from '../formats/format.ts';
import { openSource } from './source.ts';

const text = 'a line of text\n'.repeat(50_000);
const packed = gzipSync(text);
const inPieces = (bytes: Buffer, size: number) =>
  Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    })(),
  );

async function read(stream: AsyncIterable<Uint8Array>, signal?: AbortSignal) {
  const source = await openSource(stream, 'file.dat', signal);
  const chunks: Buffer[] = [];
  for await (const chunk of source.chunks) chunks.push(chunk);
  return { text: Buffer.concat(chunks).toString(), bytes: source.bytes(), sha256: source.sha256().toString('hex'), packed: source.packed };
}

describe('a source', () => {
  test.each([1, 7, 65_536])('is unpacked by its content, in pieces of %s', async (size) => {
    const some = size === 1 ? gzipSync('short\n') : packed;
    const answer = await read(inPieces(some, size));
    expect(answer).toEqual({
      text: size === 1 ? 'short\n' : text,
      bytes: some.length,
      sha256: createHash('sha256').update(some).digest('hex'),
      packed: true,
    });
  });

  test('is left as it is where it is plain, and may be empty', async () => {
    expect(await read(inPieces(Buffer.from(text), 1_000))).toMatchObject({ text, packed: false, bytes: text.length });
    expect(await read(Readable.from([]))).toMatchObject({ text: '', bytes: 0 });
    expect(await read(inPieces(Buffer.from('a'), 1))).toMatchObject({ text: 'a' });
  });

  test('two gzip files in one are one after the other', async () => {
    expect((await read(inPieces(Buffer.concat([gzipSync('one\n'), gzipSync('two\n')]), 10))).text).toBe('one\ntwo\n');
  });

  test('a gzip that ends in the middle is refused in a plain sentence', async () => {
    const half = packed.subarray(0, packed.length >> 1);
    await expect(read(inPieces(half, 500))).rejects.toThrow(FileRefused);
    await expect(read(inPieces(half, 500))).rejects.toThrow(
      `ends in the middle, after ${half.length.toLocaleString('en-US')} bytes: it was cut off on its way`,
    );
    await expect(read(inPieces(packed.subarray(0, 5), 500))).rejects.toThrow(/ends in the middle/);
    await expect(read(inPieces(packed.subarray(0, packed.length - 4), 500))).rejects.toThrow(/ends in the middle/);
  });

  test('a damaged gzip is refused', async () => {
    const damaged = gzipSync(Array.from({ length: 5_000 }, (_, n) => `${n * n}|${n ** 3 % 997}`).join('\n'));
    damaged[damaged.length >> 1] = (damaged[damaged.length >> 1] as number) ^ 0x55;
    await expect(read(inPieces(damaged, 500))).rejects.toThrow(/damaged gzip/);
  });

  test('what the stream itself throws comes through', async () => {
    const broken = Readable.from(
      (async function* () {
        yield packed.subarray(0, 100);
        throw new Error('the upload ended early');
      })(),
    );
    await expect(read(broken)).rejects.toThrow('the upload ended early');
  });

  test('a stream that says nothing any more does not keep one who was stopped', async () => {
    const stop = new AbortController();
    const silent = Readable.from(
      (async function* () {
        yield Buffer.from('beginning');
        await new Promise((resolve) => setTimeout(resolve, 60_000).unref());
      })(),
    );
    setTimeout(() => stop.abort(new Error('enough')), 20);
    await expect(read(silent, stop.signal)).rejects.toThrow('enough');
  });
});
