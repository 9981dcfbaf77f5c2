import pg from 'pg';
import { type Filled, fill } from './fills.ts';
import { FileRefused, type Format, type Parser } from './formats/format.ts';
import { HEAD_BYTES } from './formats/head.ts';
import { detectFormat } from './formats/index.ts';
import { beginUnderLock, letWorkerGo } from './locks.ts';
import { begin, finish, giveUp, keepRejects } from './log.ts';
import type { Gathered, Outcome, TakeIn } from './options.ts';
import { cutterFor } from './reading/cutter.ts';
import { openSource, type Source } from './reading/source.ts';
import { shelfOf } from './series-book.ts';
import { closeStaging, openStaging } from './staging.ts';
import { CANCELLED, emptySummary, type ImportSummary } from './summary.ts';
import { Tally } from './tally.ts';

const PROGRESS_MS = 250;

class Cancelled extends Error {}

/** One file on its way in: `stage`, then `finish`. */
export class Import {
  /** The connection is not what it was, and must not serve others. */
  unclean = false;
  private readonly options: TakeIn;
  private readonly client: pg.ClientBase;
  private readonly said: Format | undefined;
  private readonly summary: ImportSummary;
  private readonly tally = new Tally();
  private cancelling: Promise<unknown> | null = null;
  private staged = 0;
  private merge: () => Promise<void> = () => Promise.reject(new Error('Nothing was staged.'));

  constructor(options: TakeIn, client: pg.ClientBase, said: Format | undefined) {
    this.options = options;
    this.client = client;
    this.said = said;
    this.summary = emptySummary(options);
  }

  /** Writes the import down and reads the file into the staging table. Throws only where it could not be written down. */
  async stage(): Promise<void> {
    const { client, summary, options } = this;
    if (!summary.dryRun) await begin(client, summary, options.now(), options.actorId ?? null, options.caseSlug ?? null, options.importId ?? null);
    try {
      options.signal?.throwIfAborted();
      await openStaging(client);
      const filled = await this.read();
      await filled.prepare();
      this.merge = () => this.mergeAll(() => filled.merge());
    } catch (error) {
      this.merge = () => Promise.reject(error);
    }
  }

  /** Merges what was staged, or says why not. */
  async finish(): Promise<ImportSummary> {
    const { client, summary } = this;
    try {
      await this.merge();
    } catch (error) {
      await this.giveUp(error as Error);
    } finally {
      await this.cancelling;
      await closeStaging(client, this.staged).catch(() => this.soil());
      if (summary.number !== null) await letWorkerGo(client, summary.number).catch(() => this.soil());
    }
    return summary;
  }

  /** Ends it without a merge, because those who wanted it are gone. */
  abandon(): Promise<ImportSummary> {
    this.merge = () => Promise.reject(new Cancelled());
    return this.finish();
  }

  /** Reads the file to its end: readings into the staging table, records into memory. */
  private async read(): Promise<Filled> {
    const { options, summary, tally } = this;
    const source = await openSource(options.stream, options.fileName, options.signal);
    const chunks = source.chunks[Symbol.asyncIterator]();
    try {
      const { head, first } = await readHead(chunks);
      const format = detectFormat(head, options.fileName, this.said);
      Object.assign(summary, { format: format.id, formatVersion: format.version, precedence: format.precedence, flag: format.flag });
      tally.encoding = format.encoding;
      const filled = await fill(format, { client: this.client, options, summary, tally }, (parser, staging) =>
        this.batches(first, chunks, parser, staging, source),
      );
      const said = filled.parser.finish?.() ?? {};
      summary.flag ??= said.flag ?? null;
      summary.source ??= said.source ?? null;
      summary.sha256 = source.sha256().toString('hex');
      return filled;
    } finally {
      this.staged = tally.lines;
      summary.bytes = source.bytes();
      source.close();
    }
  }

  private async *batches(first: Buffer[], chunks: AsyncIterator<Buffer>, parser: Parser, staging: Gathered, source: Source): AsyncGenerator<Buffer> {
    const { tally, options } = this;
    const cutter = cutterFor(parser, tally);
    const report = this.progress(source, staging);
    let unpacked = 0;
    for (let chunk = first.shift() ?? (await chunks.next()).value; chunk; chunk = first.shift() ?? (await chunks.next()).value) {
      unpacked += chunk.length;
      if (unpacked > (options.maxUnpackedBytes ?? Number.POSITIVE_INFINITY))
        throw new FileRefused(
          `${options.fileName} unpacks to more than ${options.maxUnpackedBytes?.toLocaleString('en-US')} bytes: import it from the command line, which has no limit.`,
        );
      cutter.push(chunk);
      report();
      const batch = staging.take();
      if (batch) yield batch;
    }
    cutter.end();
    const rest = staging.take(true);
    if (rest) yield rest;
    report('merging');
  }

  /** One transaction: what `merge` does, the counts, the rows set aside, and what follows from them. */
  private async mergeAll(merge: () => Promise<Outcome>) {
    const { client, options, summary, tally } = this;
    const { dryRun } = summary;
    const unheard = this.hearCancel();
    try {
      if (dryRun) await client.query('BEGIN ISOLATION LEVEL READ COMMITTED READ ONLY');
      else await beginUnderLock(client);
      const { staged, merged, news, span, settle } = await merge();
      const { lines, headerLines, linesWithValues, linesWithoutValues, linesSetAside, valuesSetAside, blanks, rejectsTotal } = tally;
      Object.assign(summary, {
        lines,
        headerLines,
        linesWithValues,
        linesWithoutValues,
        linesSetAside,
        valuesSetAside,
        blanks,
        rejectsTotal,
        ...merged,
        ...news,
      });
      summary.rejects = tally.rejects.sort((a, b) => a.line - b.line);
      summary.values = staged + valuesSetAside;
      Object.assign(summary, span);
      const changes = merged.inserted + merged.changed + merged.takenOver + Object.values(news).reduce((sum, n) => sum + n, 0);
      summary.state = changes > 0 ? 'committed' : 'unchanged';
      if (!dryRun) {
        await finish(client, summary, options.now(), options.actorId ?? null);
        await keepRejects(client, summary);
        await options.beforeCommit?.(client, summary);
      }
      options.signal?.throwIfAborted();
      unheard();
      await client.query(dryRun ? 'ROLLBACK' : 'COMMIT');
      settle();
    } finally {
      unheard();
    }
  }

  /** Undoes what was begun and says why. */
  private async giveUp(error: Error) {
    const { client, summary, options } = this;
    const before = { ...summary };
    shelfOf(options.db).clear();
    await client.query('ROLLBACK').catch(() => this.soil());
    const { id, number, fileName, format, formatVersion, precedence, flag, bytes } = summary;
    Object.assign(summary, emptySummary(options), { id, number, fileName, format, formatVersion, precedence, flag, bytes });
    if (error instanceof FileRefused) Object.assign(summary, { state: 'refused', reason: error.message });
    else if (error instanceof Cancelled || options.signal?.aborted) Object.assign(summary, { state: 'cancelled', reason: CANCELLED });
    else Object.assign(summary, { state: 'failed', reason: `It failed: ${error.message}. Nothing of this file was taken in.`, cause: error });
    // Where this connection is lost another one says so; where there is none, the next start does.
    const db = this.unclean && options.db instanceof pg.Pool ? options.db : client;
    const written = await giveUp(db, summary).catch(() => {
      this.soil();
      return true;
    });
    if (!written) Object.assign(summary, before);
  }

  private soil() {
    this.unclean = true;
  }

  /** While the merge runs, a cancel has to reach it on the server. Answers how to stop listening. */
  private hearCancel(): () => void {
    const { signal, db } = this.options;
    if (!signal || !(db instanceof pg.Pool)) return () => {};
    const cancel = () => {
      this.cancelling = db.query('SELECT pg_cancel_backend($1)', [(this.client as unknown as { processID: number }).processID]).catch(() => {});
    };
    signal.addEventListener('abort', cancel, { once: true });
    return () => signal.removeEventListener('abort', cancel);
  }

  private progress(source: Source, staging: Gathered): (phase?: 'reading' | 'merging') => void {
    const { onProgress, fileName } = this.options;
    if (!onProgress) return () => {};
    const begun = performance.now();
    let last = begun;
    return (phase = 'reading') => {
      const now = performance.now();
      if (phase === 'reading' && now - last < PROGRESS_MS) return;
      last = now;
      const { lines, rejectsTotal: rejects } = this.tally;
      onProgress({
        fileName,
        phase,
        lines,
        values: staging.rows,
        rejects,
        bytes: source.bytes(),
        linesPerSecond: Math.round((lines * 1000) / Math.max(1, now - begun)),
      });
    };
  }
}

/** Reads on until there is enough to tell the format. */
async function readHead(chunks: AsyncIterator<Buffer>): Promise<{ head: Buffer; first: Buffer[] }> {
  const first: Buffer[] = [];
  let length = 0;
  while (length < HEAD_BYTES) {
    const { value, done } = await chunks.next();
    if (done) break;
    first.push(value);
    length += value.length;
  }
  return { head: Buffer.concat(first).subarray(0, HEAD_BYTES), first };
}
