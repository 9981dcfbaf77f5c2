import pg from 'pg';
import { FileRefused, type Format, type Parser, type ReadingsFormat, type RecordsFormat, type UnitHoursFormat } from './formats/format.ts';
import { HEAD_BYTES } from './formats/head.ts';
import { detectFormat } from './formats/index.ts';
import { dayOf } from './formats/instants.ts';
import { beginUnderLock, letWorkerGo } from './locks.ts';
import { begin, finish, giveUp, keepRejects } from './log.ts';
import { keptReadings, keptUnitHours, makeMonths, mergeStaged, setRepeatsAside } from './merge.ts';
import type { Gathered, Into, Outcome, TakeIn } from './options.ts';
import { cutterFor } from './reading/cutter.ts';
import { openSource, type Source } from './reading/source.ts';
import { RecordStaging } from './records.ts';
import { type Resolved, resolveSeries } from './resolve.ts';
import { SeriesBook, sameState, stateOfBook } from './series-book.ts';
import { closeStaging, copyToStaging, openStaging, Staging } from './staging.ts';
import { CANCELLED, emptySummary, type ImportSummary } from './summary.ts';
import { Tally } from './tally.ts';
import { copyHours, openHours, UnitHourStaging } from './unit-hours-staging.ts';

/** Nothing of AirNow, nor of CAMPD, was measured before. */
const FIRST_YEAR = 1990;
const DAY_MINUTES = 24 * 60;
const PROGRESS_MS = 250;

/** The books of each database handle, kept from one import to the next. */
const books = new WeakMap<object, Map<string, SeriesBook>>();

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
      const read = await this.read();
      if ('records' in read) this.merge = () => this.mergeAll(() => this.mergeRecords(read.records));
      else if ('hours' in read) {
        if (!summary.dryRun) await makeMonths(client, keptUnitHours, read.hours);
        this.merge = () => this.mergeAll(() => this.mergeUnitHours(read.hours, read.format));
      } else {
        if (!summary.dryRun) await makeMonths(client, keptReadings, read.staging);
        this.merge = () => this.mergeAll(() => this.mergeReadings(read.staging, read.format));
      }
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
  private async read(): Promise<
    { staging: Staging; format: ReadingsFormat } | { hours: UnitHourStaging; format: UnitHoursFormat } | { records: RecordStaging }
  > {
    const { options, summary, tally } = this;
    const source = await openSource(options.stream, options.fileName, options.signal);
    const chunks = source.chunks[Symbol.asyncIterator]();
    try {
      const { head, first } = await readHead(chunks);
      const format = detectFormat(head, options.fileName, this.said);
      Object.assign(summary, { format: format.id, formatVersion: format.version, precedence: format.precedence, flag: format.flag });
      tally.encoding = format.encoding;
      const into = (parser: Parser, staging: Gathered) => this.batches(first, chunks, parser, staging, source);
      const read =
        format.fills === 'readings'
          ? await this.readReadings(format, into)
          : format.fills === 'unit-hours'
            ? await this.readUnitHours(format, into)
            : await this.readRecords(format, into);
      const said = read.parser.finish?.() ?? {};
      summary.flag ??= said.flag ?? null;
      summary.source ??= said.source ?? null;
      summary.sha256 = source.sha256().toString('hex');
      return read;
    } finally {
      this.staged = tally.lines;
      summary.bytes = source.bytes();
      source.close();
    }
  }

  private async readReadings(format: ReadingsFormat, into: Into) {
    const staging = new Staging(await this.book(format.kind), this.tally);
    const parser = format.parser(staging, this.span(format), this.options.of ?? null);
    await copyToStaging(this.client, into(parser, staging), this.options.signal);
    return { parser, staging, format };
  }

  private async readUnitHours(format: UnitHoursFormat, into: Into) {
    await openHours(this.client);
    const hours = await UnitHourStaging.open(this.client, this.tally);
    const parser = format.parser(hours, this.span(format), this.options.of ?? null);
    await copyHours(this.client, into(parser, hours), this.options.signal);
    return { parser, hours, format };
  }

  private span({ since = FIRST_YEAR }: { since?: number }) {
    return { first: dayOf(since, 1, 1) as number, last: Math.floor(this.options.now().getTime() / 60_000) + DAY_MINUTES };
  }

  private async readRecords(format: RecordsFormat, into: Into) {
    const records = await RecordStaging.open(this.client, this.tally);
    const parser = format.parser(records, this.options.now().toISOString().slice(0, 7));
    for await (const _none of into(parser, records)) this.options.signal?.throwIfAborted();
    return { parser, records };
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
        await finish(client, summary, options.now());
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

  private async mergeReadings(staging: Staging, format: ReadingsFormat): Promise<Outcome> {
    const { client, options, summary, tally } = this;
    const origin = {
      fileName: options.fileName,
      now: options.now(),
      caseSlug: options.caseSlug ?? null,
      actorId: options.actorId ?? null,
      source: summary.source,
    };
    const resolved: Resolved = await resolveSeries(client, staging, origin, !summary.dryRun);
    const naming = () => {
      const series = resolved.seriesOf();
      return (owner: string) => {
        const ref = series.get(Number(owner));
        return { column: ref?.quantity.parameter ?? null, before: `${ref?.site.aqsId} ${ref?.quantity.parameter}`, after: ref?.quantity.unit ?? '' };
      };
    };
    const staged = staging.rows - (await setRepeatsAside(client, keptReadings, staging, tally, naming));
    const merged = await mergeStaged(client, keptReadings, staging, staged, format.precedence, summary.number);
    const { newMonitors, newSeries, placed } = resolved;
    const longest = Math.max(0, ...staging.used().map(({ quantity }) => quantity.intervalSeconds));
    const span = staged > 0 ? { startsAt: new Date(staging.first * 1000), endsAt: new Date((staging.last + longest) * 1000) } : null;
    const settle = () => {
      const book = resolved.settle();
      if (book) this.shelf().set(book.kind, book);
      else this.shelf().delete(format.kind);
    };
    return { staged, merged, news: { newMonitors, newSeries, placed }, span, settle };
  }

  private async mergeUnitHours(hours: UnitHourStaging, format: UnitHoursFormat): Promise<Outcome> {
    const { client, options, summary, tally } = this;
    const origin = { fileName: options.fileName, now: options.now(), caseSlug: options.caseSlug ?? null, actorId: options.actorId ?? null };
    const news = await hours.resolve(client, origin, !summary.dryRun);
    const staged = hours.rows - (await setRepeatsAside(client, keptUnitHours, hours, tally, () => hours.naming()));
    const merged = await mergeStaged(client, keptUnitHours, hours, staged, format.precedence, summary.number);
    const span = staged > 0 ? { startsAt: new Date(hours.first * 1000), endsAt: new Date((hours.last + 3600) * 1000) } : null;
    return { staged, merged, news, span, settle: () => {} };
  }

  private async mergeRecords(records: RecordStaging): Promise<Outcome> {
    const { client, options, summary } = this;
    await client.query("SELECT set_config('app.actor', $1, true), set_config('app.reason', $2, true)", [
      options.actorId ?? '',
      `From the file ${options.fileName}, import ${summary.number ?? 'as a dry run'}.`,
    ]);
    const merged = await records.merge(client, options.now(), summary.dryRun);
    return { staged: records.rows, merged, news: {}, span: records.span(), settle: () => {} };
  }

  /** Undoes what was begun and says why. */
  private async giveUp(error: Error) {
    const { client, summary, options } = this;
    const before = { ...summary };
    this.shelf().clear();
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

  private shelf(): Map<string, SeriesBook> {
    const { db } = this.options;
    const shelf = books.get(db) ?? new Map<string, SeriesBook>();
    books.set(db, shelf);
    return shelf;
  }

  /** The book as it was left, unless somebody else changed a monitor or series since: then what it knows of sites is old, too. */
  private async book(kind: string): Promise<SeriesBook> {
    const kept = this.shelf().get(kind);
    const book = kept && sameState(kept.state, await stateOfBook(this.client)) ? kept : await SeriesBook.load(this.client, kind);
    this.shelf().set(kind, book);
    return book;
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
