// One look at one source, and the round over all of them. The clock is given.
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { type ImportSummary, takeIn } from '../imports/index.ts';
import { type Fetched, fetchNew } from './fetch.ts';
import { newFiles } from './folder.ts';
import { addressAt, type Source } from './list.ts';
import { keep, noted, type State } from './state.queries.ts';

const FIRST_WAIT_S = 60;
/** No server is asked again later than this because of what it asks for. */
const LONGEST_WAIT_S = 24 * 3600;

export interface Watching {
  pool: pg.Pool;
  now: () => Date;
  /** Told of each look that came to something: an import, or a failure in words. */
  told: (name: string, what: Looked) => void;
  signal?: AbortSignal;
}

export type Looked = { is: 'nothing new' } | { is: 'imported'; summaries: ImportSummary[] } | { is: 'failure'; reason: string };

/** Looks at every source whose time has come. Answers what came of each. */
export async function round(sources: readonly Source[], watching: Watching): Promise<Map<string, Looked>> {
  const all = new Map<string, Looked>();
  for (const source of sources) {
    watching.signal?.throwIfAborted();
    const looked = await lookAt(source, watching);
    if (!looked) continue;
    all.set(source.name, looked);
    watching.told(source.name, looked);
  }
  return all;
}

/** Answers null where it is not its time, or somebody else looks. */
async function lookAt(source: Source, { pool, now, signal }: Watching): Promise<Looked | null> {
  const holder = await pool.connect();
  try {
    const { rows } = await holder.query<{ free: boolean }>("SELECT pg_try_advisory_lock(hashtext('fenceline watch ' || $1)) AS free", [source.name]);
    if (!rows[0]?.free) return null;
    const state = await noted(pool, source, now());
    if (state.nextAt && state.nextAt > now()) return null;
    const folder = await mkdtemp(path.join(tmpdir(), 'fenceline-watch-'));
    try {
      const hands = { pool, now, ...(signal ? { signal } : {}) };
      return source.isFolder ? await lookIntoFolder(source, state, hands) : await lookAtAddress(source, state, folder, hands);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  } finally {
    await holder.query('SELECT pg_advisory_unlock_all()').catch(() => {});
    holder.release();
  }
}

type Hands = Pick<Watching, 'pool' | 'now' | 'signal'>;

async function lookAtAddress(source: Source, state: State, folder: string, hands: Hands): Promise<Looked> {
  const { pool, now, signal } = hands;
  const fetched: Fetched = await fetchNew(addressAt(source, now()), state, folder, signal);
  if (fetched.is === 'failure') return failed(pool, source, state, fetched.reason, now(), fetched.retryAfter);
  const at = now();
  const success = { checkedAt: at, succeededAt: at, failures: 0, error: null, nextAt: after(at, source.every) };
  if (fetched.is === 'unmodified') {
    await keep(pool, source.name, success);
    return { is: 'nothing new' };
  }
  const { etag, lastModified, sha256 } = fetched;
  if (state.sha256?.equals(sha256)) {
    await keep(pool, source.name, { ...success, etag, lastModified });
    return { is: 'nothing new' };
  }
  const summary = await importFile(source, fetched.file, fetched.fileName, hands);
  const brought = outcome(summary);
  // A file that is refused is not asked for again until it is another.
  await keep(pool, source.name, { ...success, etag, lastModified, sha256, importId: summary.id, ...(brought ? { error: brought } : { changedAt: now() }) });
  return brought ? { is: 'failure', reason: brought } : { is: 'imported', summaries: [summary] };
}

async function lookIntoFolder(source: Source, state: State, hands: Hands): Promise<Looked> {
  const { pool, now } = hands;
  let files: Awaited<ReturnType<typeof newFiles>>;
  try {
    files = await newFiles(addressAt(source, now()), source.match, state.seen, Date.now());
  } catch (error) {
    return failed(pool, source, state, `the folder cannot be read (${(error as NodeJS.ErrnoException).code})`, now(), null);
  }
  const summaries: ImportSummary[] = [];
  const seen = { ...state.seen };
  const problems: string[] = [];
  for (const { name, file, size, time } of files) {
    const summary = await importFile(source, file, name, hands);
    summaries.push(summary);
    const problem = outcome(summary);
    if (problem) problems.push(`${name}: ${problem}`);
    // What failed for another reason than its content is tried again.
    if (summary.state !== 'failed') seen[name] = { size, time };
  }
  const at = now();
  const brought = summaries.some((summary) => !outcome(summary));
  await keep(pool, source.name, {
    checkedAt: at,
    succeededAt: at,
    failures: 0,
    error: problems.join(' ') || null,
    nextAt: after(at, source.every),
    seen,
    importId: summaries.at(-1)?.id ?? state.importId,
    ...(brought ? { changedAt: at } : {}),
  });
  if (problems.length) return { is: 'failure', reason: problems.join(' ') };
  return summaries.length ? { is: 'imported', summaries } : { is: 'nothing new' };
}

function importFile(source: Source, file: string, fileName: string, { pool, now, signal }: Hands): Promise<ImportSummary> {
  return takeIn({
    db: pool,
    stream: createReadStream(file, { highWaterMark: 1 << 18 }),
    fileName,
    ...(source.format ? { format: source.format } : {}),
    ...(source.of ? { of: source.of } : {}),
    now,
    ...(signal ? { signal } : {}),
  });
}

/** What is wrong with how an import ended, or null. */
const outcome = ({ state, reason }: ImportSummary): string | null =>
  state === 'committed' || state === 'unchanged' ? null : `${state}. ${reason ?? ''}`.trim();

async function failed(pool: pg.Pool, source: Source, state: State, reason: string, at: Date, retryAfter: number | null): Promise<Looked> {
  const failures = state.failures + 1;
  const backOff = Math.min(source.every, FIRST_WAIT_S * 2 ** Math.min(20, failures - 1));
  const wait = Math.min(LONGEST_WAIT_S, Math.max(retryAfter ?? 0, backOff));
  await keep(pool, source.name, { checkedAt: at, failures, error: reason, nextAt: after(at, wait) });
  return { is: 'failure', reason };
}

const after = (at: Date, seconds: number) => new Date(at.getTime() + seconds * 1000);
