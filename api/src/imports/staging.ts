import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { FileRefused, type Problem, type Sink } from './formats/format.ts';
import type { Quantity } from './formats/quantities.ts';
import type { BookSite, SeriesBook, SeriesRef } from './series-book.ts';
import type { Tally } from './tally.ts';

/** How much text is gathered before it goes to the server. */
const BATCH = 64 * 1024;
const NEVER = -0x80000000;

/** A file that names more unknown sites or series than this is not of this world: AirNow has 5,000 and some 12,000 in all. */
const MOST_UNKNOWN = 100_000;

/**
 * Takes a parser's values to the temporary table `import_staged`: the number of the series (or `-1 - index` of one that is not
 * in the database yet), seconds since 1970, the digits, the line.
 */
export class Staging implements Sink {
  readonly book: SeriesBook;
  readonly unknown = new Set<SeriesRef>();
  /** First seconds of the months that hold a value. */
  readonly months = new Set<number>();
  rows = 0;
  first = Number.MAX_SAFE_INTEGER;
  last = Number.MIN_SAFE_INTEGER;
  /** True as soon as a series does not go forward in time, the only way in which an hour can come twice. */
  mayRepeat = false;
  private readonly strangers = new Set<BookSite>();
  private readonly tally: Tally;
  private out = '';
  private second = NEVER;
  private month = 0;
  private monthEnds = 0;
  /** Newest second of each series, by its index in the book. */
  private newest = new Int32Array(0);

  constructor(book: SeriesBook, tally: Tally) {
    this.book = book;
    this.tally = tally;
    this.grow(book.refs.length);
  }

  site(published: string): BookSite {
    const site = this.book.site(published);
    if (!site.known && this.strangers.add(site).size > MOST_UNKNOWN) this.refuse('sites');
    return site;
  }

  value(site: BookSite, quantity: Quantity, minute: number, value: string, line: number) {
    this.valueAt(site, quantity, minute * 60, value, line);
  }

  valueAt(site: BookSite, quantity: Quantity, second: number, value: string, line: number) {
    const ref = site.refs[quantity.index] ?? this.book.add(site, quantity);
    if (ref.number === 0 && this.unknown.add(ref).size > MOST_UNKNOWN) this.refuse('series');
    if (ref.index >= this.newest.length) this.grow(ref.index);
    if ((this.newest[ref.index] as number) >= second) this.mayRepeat = true;
    else this.newest[ref.index] = second;
    if (second !== this.second) this.span(second);
    this.rows++;
    this.out += `${ref.number || -1 - ref.index}\t${second}\t${value}\t${line}\n`;
  }

  blank(parameter: string) {
    this.tally.blank(parameter);
  }

  setAside(problem: Problem) {
    this.tally.setAside(problem);
  }

  /** The series of the book that this file has values of. */
  used(): SeriesRef[] {
    return this.book.refs.filter((ref) => ref.index < this.newest.length && this.newest[ref.index] !== NEVER);
  }

  /** What was gathered since the last call, once it is worth sending. */
  take(all = false): Buffer | null {
    if (this.out === '' || (!all && this.out.length < BATCH)) return null;
    const batch = Buffer.from(this.out, 'latin1');
    this.out = '';
    return batch;
  }

  private refuse(what: string): never {
    throw new FileRefused(`The file names more than ${MOST_UNKNOWN.toLocaleString('en-US')} ${what} that nobody knows: this is no file of measurements.`);
  }

  private span(second: number) {
    this.second = second;
    if (second < this.first) this.first = second;
    if (second > this.last) this.last = second;
    // A file stays in a month for a while: the calendar is asked only when it leaves it.
    if (second >= this.month && second < this.monthEnds) return;
    const day = new Date(second * 1000);
    this.month = Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), 1) / 1000;
    this.monthEnds = Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1) / 1000;
    this.months.add(this.month);
  }

  private grow(index: number) {
    const larger = new Int32Array(Math.max(1024, index + 1, this.newest.length * 2)).fill(NEVER);
    larger.set(this.newest);
    this.newest = larger;
  }
}

/**
 * Makes the staging table of this connection, empty. It is gone with the connection, however that ends. A large file takes
 * longer than a statement of a page may, and so does the turn of one who merges a large file before.
 */
export async function openStaging(client: pg.ClientBase) {
  await client.query(
    `SET statement_timeout = 0; SET lock_timeout = 0; SET idle_in_transaction_session_timeout = 0;
     CREATE TEMP TABLE IF NOT EXISTS import_staged (series int NOT NULL, second int NOT NULL, value numeric NOT NULL, line int NOT NULL); TRUNCATE import_staged`,
  );
}

/** Leaves the connection as it was found. A small table stays for the next file, which empties it. */
export async function closeStaging(client: pg.ClientBase, rows: number) {
  await client.query(
    `RESET statement_timeout; RESET lock_timeout; RESET idle_in_transaction_session_timeout${rows > 50_000 ? '; DROP TABLE import_staged' : ''}`,
  );
}

/** Sends batches to the staging table while the next ones are being read. Stops at the signal. */
export async function copyToStaging(client: pg.ClientBase, batches: AsyncIterable<Buffer>, signal?: AbortSignal) {
  const copy = client.query(copyFrom('COPY import_staged FROM STDIN', { highWaterMark: 4 * BATCH }));
  await pipeline(batches, copy, { signal });
}
