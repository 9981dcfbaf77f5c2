import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const ANSWER_MS = 2 * 60_000;
const BODY_MS = 60 * 60_000;

export interface Remembered {
  etag: string | null;
  lastModified: string | null;
}

export type Fetched =
  | { is: 'unmodified' }
  | ({ is: 'body'; file: string; fileName: string; sha256: Buffer } & Remembered)
  /** `retryAfter` in seconds, where the server says. */
  | { is: 'failure'; reason: string; retryAfter: number | null };

/**
 * Asks an address for what is new since it was last asked, and keeps the body in `folder`. Never throws but for the signal: what goes wrong is
 * an answer in words.
 */
export async function fetchNew(address: string, before: Remembered, folder: string, signal?: AbortSignal): Promise<Fetched> {
  const stop = new AbortController();
  const tell = () => stop.abort(signal?.reason);
  signal?.addEventListener('abort', tell, { once: true });
  let patience = setTimeout(() => stop.abort(new Error('it did not answer in two minutes')), ANSWER_MS);
  try {
    const headers: Record<string, string> = { 'user-agent': 'Fenceline (watching a public source)' };
    if (before.etag) headers['if-none-match'] = before.etag;
    if (before.lastModified) headers['if-modified-since'] = before.lastModified;
    const response = await fetch(address, { headers, signal: stop.signal, redirect: 'follow' });
    clearTimeout(patience);
    if (response.status === 304) return { is: 'unmodified' };
    if (!response.ok || !response.body) {
      await response.body?.cancel();
      return {
        is: 'failure',
        reason: `it answered ${response.status}${response.statusText ? ` ${response.statusText}` : ''}`,
        retryAfter: secondsOf(response.headers.get('retry-after')),
      };
    }
    patience = setTimeout(() => stop.abort(new Error('its answer did not arrive in an hour')), BODY_MS);
    const hash = createHash('sha256');
    const file = path.join(folder, 'answer');
    const hashing = new Transform({
      transform(chunk, _encoding, done) {
        hash.update(chunk);
        done(null, chunk);
      },
    });
    await pipeline(Readable.fromWeb(response.body as import('node:stream/web').ReadableStream), hashing, createWriteStream(file, { mode: 0o600 }), {
      signal: stop.signal,
    });
    return {
      is: 'body',
      file,
      fileName: decodeURIComponent(path.basename(new URL(address).pathname)) || 'answer',
      sha256: hash.digest(),
      etag: response.headers.get('etag'),
      lastModified: response.headers.get('last-modified'),
    };
  } catch (error) {
    signal?.throwIfAborted();
    const { message, cause } = error as Error & { cause?: { code?: string; message?: string } };
    const reason = stop.signal.aborted ? (stop.signal.reason as Error).message : `it cannot be reached (${cause?.code ?? cause?.message ?? message})`;
    return { is: 'failure', reason, retryAfter: null };
  } finally {
    clearTimeout(patience);
    signal?.removeEventListener('abort', tell);
  }
}

/** `120`, or a date; null for anything else. */
function secondsOf(retryAfter: string | null): number | null {
  if (!retryAfter) return null;
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter);
  const at = Date.parse(retryAfter);
  return Number.isNaN(at) ? null : Math.max(0, Math.round((at - Date.now()) / 1000));
}
