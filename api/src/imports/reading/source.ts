import { createHash } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { FileRefused } from '../formats/format.ts';
import { unzipped } from './zip.ts';

/** A file as it streams in: unpacked bytes on one side, length and SHA-256 of what was delivered on the other. */
export interface Source {
  chunks: AsyncIterable<Buffer>;
  /** Delivered so far, packed as it came. */
  bytes(): number;
  /** Of the whole file; ask after the last chunk. */
  sha256(): Buffer;
  packed: boolean;
  /** Lets go of the stream, read to its end or not. */
  close(): void;
}

/**
 * Opens a stream (a file, standard input, a request's body). Whether it is gzip or zip is told by its first bytes, never by a name.
 * The chunks throw FileRefused where the gzip is cut off or damaged, the signal's reason at once when it is given, and whatever
 * the stream itself throws.
 */
export async function openSource(stream: AsyncIterable<Uint8Array> & { destroy?(): unknown }, fileName: string, signal?: AbortSignal): Promise<Source> {
  const hash = createHash('sha256');
  let bytes = 0;
  const iterator = stream[Symbol.asyncIterator]();
  const stop = stopped(signal);
  const next = async (): Promise<Buffer | null> => {
    const { value, done } = await stop.orElse(iterator.next());
    if (done) return null;
    const chunk = Buffer.isBuffer(value) ? value : Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    hash.update(chunk);
    bytes += chunk.length;
    return chunk;
  };

  let first = Buffer.alloc(0);
  while (first.length < 4) {
    const chunk = await next();
    if (!chunk) break;
    first = Buffer.concat([first, chunk]);
  }
  async function* delivered() {
    if (first.length) yield first;
    for (let chunk = await next(); chunk; chunk = await next()) yield chunk;
  }
  const close = () => {
    stop.forget();
    // Not waited for: a stream that says nothing any more would keep us.
    if (stream.destroy) stream.destroy();
    else iterator.return?.().catch(() => {});
  };
  const isGzip = first[0] === 0x1f && first[1] === 0x8b;
  const isZip = ['PK\x03\x04', 'PK\x05\x06'].includes(first.toString('latin1', 0, 4));
  const chunks = isGzip ? unpacked(delivered(), fileName, () => bytes) : isZip ? unzipped(delivered(), fileName) : delivered();
  return { chunks, bytes: () => bytes, sha256: () => hash.digest(), packed: isGzip || isZip, close };
}

/**
 * Waits for promises, one at a time, until the signal is given. Promise.race with one promise for the signal would keep every
 * chunk of the file alive that ever raced with it.
 */
function stopped(signal: AbortSignal | undefined): { orElse<T>(promise: Promise<T>): Promise<T>; forget(): void } {
  let give = (_reason: unknown) => {};
  const tell = () => give(signal?.reason);
  signal?.addEventListener('abort', tell, { once: true });
  return {
    orElse: (promise) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) reject(signal.reason);
        give = reject;
        promise.then(resolve, reject);
      }),
    forget: () => signal?.removeEventListener('abort', tell),
  };
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
