import { createHash } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { FileRefused } from '../formats/format.ts';

/** A file as it streams in: unpacked bytes on one side, length and SHA-256 of what was delivered on the other. */
export interface Source {
  chunks: AsyncIterable<Buffer>;
  /** Delivered so far, packed as it came. */
  bytes(): number;
  /** Of the whole file; ask after the last chunk. */
  sha256(): Buffer;
  packed: boolean;
}

/**
 * Opens a stream (a file, standard input, a request's body). Whether it is gzip is told by its first two bytes, never by a name.
 * The chunks throw FileRefused where the gzip is cut off or damaged, and whatever the stream itself throws.
 */
export async function openSource(stream: AsyncIterable<Uint8Array>, fileName: string): Promise<Source> {
  const hash = createHash('sha256');
  let bytes = 0;
  const iterator = stream[Symbol.asyncIterator]();
  const next = async (): Promise<Buffer | null> => {
    const { value, done } = await iterator.next();
    if (done) return null;
    const chunk = Buffer.isBuffer(value) ? value : Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    hash.update(chunk);
    bytes += chunk.length;
    return chunk;
  };

  let first = Buffer.alloc(0);
  while (first.length < 2) {
    const chunk = await next();
    if (!chunk) break;
    first = Buffer.concat([first, chunk]);
  }
  async function* delivered() {
    try {
      if (first.length) yield first;
      for (let chunk = await next(); chunk; chunk = await next()) yield chunk;
    } finally {
      await iterator.return?.();
    }
  }
  const packed = first[0] === 0x1f && first[1] === 0x8b;
  return { chunks: packed ? unpacked(delivered(), fileName, () => bytes) : delivered(), bytes: () => bytes, sha256: () => hash.digest(), packed };
}

async function* unpacked(delivered: AsyncIterable<Buffer>, fileName: string, bytes: () => number): AsyncIterable<Buffer> {
  const gunzip = createGunzip({ chunkSize: 512 * 1024 });
  pipeline(Readable.from(delivered, { objectMode: true, highWaterMark: 2 }), gunzip, () => {});
  try {
    yield* gunzip as AsyncIterable<Buffer>;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'Z_BUF_ERROR')
      throw new FileRefused(
        `${fileName} is a gzip file that ends in the middle, after ${bytes().toLocaleString('en-US')} bytes: it was cut off on its way. Fetch it again.`,
      );
    if (code?.startsWith('Z_')) throw new FileRefused(`${fileName} is a damaged gzip file (${(error as Error).message}): fetch it again.`);
    throw error;
  }
}
