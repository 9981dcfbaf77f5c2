// What each kind of file is read into, and how that is merged: readings, hours of units, monthly masses, people's tables, agencies' registers.
import type pg from 'pg';
import type { AgencyFormat, Format, Parser, ReadingsFormat, RecordsFormat, TableFormat, UnitHoursFormat } from './formats/format.ts';
import { dayOf } from './formats/instants.ts';
import { type Kept, keptReadings, keptUnitHours, makeMonths, mergeStaged, type Staged, setRepeatsAside } from './merge.ts';
import type { Into, Outcome, TakeIn } from './options.ts';
import { RecordStaging } from './records.ts';
import { AgencyStaging } from './registry/agency.ts';
import { TableStaging } from './registry/own.ts';
import { resolveSeries } from './resolve.ts';
import { bookOf, shelfOf } from './series-book.ts';
import { copyToStaging, Staging } from './staging.ts';
import type { ImportSummary } from './summary.ts';
import type { Tally } from './tally.ts';
import { copyHours, openHours, UnitHourStaging } from './unit-hours-staging.ts';

/** What a file is filled in with: its connection, what was asked for, and what is counted. */
export interface Filling {
  client: pg.ClientBase;
  options: TakeIn;
  summary: ImportSummary;
  tally: Tally;
}

/** A file that was read to its end. */
export interface Filled {
  parser: Parser;
  /** Before the transaction of the merge. */
  prepare(): Promise<void>;
  merge(): Promise<Outcome>;
}

/** Nothing of AirNow, nor of CAMPD, was measured before. */
const FIRST_YEAR = 1990;
/** Nothing that registers say happened before. */
const FIRST_RECORD = 1900;
const DAY_MINUTES = 24 * 60;

/** Reads a file of the format to its end. `into` cuts it up and hands it to the parser. */
export async function fill(format: Format, filling: Filling, into: Into): Promise<Filled> {
  if (format.fills === 'readings') return readings(format, filling, into);
  // The names in it may be those of records that the file before it brings.
  await filling.options.after;
  if (format.fills === 'unit-hours') return unitHours(format, filling, into);
  if (format.fills === 'records') return table(format, filling, into);
  if (format.fills === 'registry') return register(format, filling, into);
  return masses(format, filling, into);
}

const spanOf = ({ options }: Filling, since = FIRST_YEAR) => ({
  first: dayOf(since, 1, 1) as number,
  last: Math.floor(options.now().getTime() / 60_000) + DAY_MINUTES,
});

const months =
  ({ client, summary }: Filling, kept: Kept, staging: Staged) =>
  async () => {
    if (!summary.dryRun) await makeMonths(client, kept, staging);
  };

async function readings(format: ReadingsFormat, filling: Filling, into: Into): Promise<Filled> {
  const { client, options, summary, tally } = filling;
  const staging = new Staging(await bookOf(options.db, client, format.kind), tally);
  const parser = format.parser(staging, spanOf(filling, format.since), options.of ?? null);
  await copyToStaging(client, into(parser, staging), options.signal);
  return {
    parser,
    prepare: months(filling, keptReadings, staging),
    async merge() {
      const origin = {
        fileName: options.fileName,
        now: options.now(),
        caseSlug: options.caseSlug ?? null,
        actorId: options.actorId ?? null,
        source: summary.source,
      };
      const resolved = await resolveSeries(client, staging, origin, !summary.dryRun);
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
      const settle = () => {
        const book = resolved.settle();
        if (book) shelfOf(options.db).set(book.kind, book);
        else shelfOf(options.db).delete(format.kind);
      };
      return { staged, merged, news: { newMonitors, newSeries, placed }, span: spanned(staging, staged, longest), settle };
    },
  };
}

async function unitHours(format: UnitHoursFormat, filling: Filling, into: Into): Promise<Filled> {
  const { client, options, summary, tally } = filling;
  await openHours(client);
  const hours = await UnitHourStaging.open(client, tally);
  const parser = format.parser(hours, spanOf(filling, format.since), options.of ?? null);
  await copyHours(client, into(parser, hours), options.signal);
  return {
    parser,
    prepare: months(filling, keptUnitHours, hours),
    async merge() {
      const origin = { fileName: options.fileName, now: options.now(), caseSlug: options.caseSlug ?? null, actorId: options.actorId ?? null };
      const news = await hours.resolve(client, origin, !summary.dryRun);
      const staged = hours.rows - (await setRepeatsAside(client, keptUnitHours, hours, tally, () => hours.naming()));
      const merged = await mergeStaged(client, keptUnitHours, hours, staged, format.precedence, summary.number);
      return { staged, merged, news, span: spanned(hours, staged, 3600), settle() {} };
    },
  };
}

const spanned = ({ first, last }: Staged, staged: number, seconds: number) =>
  staged > 0 ? { startsAt: new Date(first * 1000), endsAt: new Date((last + seconds) * 1000) } : null;

async function masses(format: RecordsFormat, filling: Filling, into: Into): Promise<Filled> {
  const { client, options, summary, tally } = filling;
  const records = await RecordStaging.open(client, tally);
  const parser = format.parser(records, options.now().toISOString().slice(0, 7));
  await readAll(into(parser, records), options);
  return {
    parser,
    async prepare() {},
    async merge() {
      await sayWhy(filling);
      return { staged: records.rows, merged: await records.merge(client, options.now(), summary.dryRun), news: {}, span: records.span(), settle() {} };
    },
  };
}

async function table(format: TableFormat, filling: Filling, into: Into): Promise<Filled> {
  const { client, options, summary, tally } = filling;
  const staging = await TableStaging.open(client, format.file, tally);
  const parser = format.parser(staging);
  await readAll(into(parser, staging), options);
  return {
    parser,
    async prepare() {},
    async merge() {
      await sayWhy(filling);
      const merged = await staging.merge(client, options.now(), options.actorId ?? null, summary.dryRun);
      return { staged: staging.rows, merged, news: {}, span: null, settle() {} };
    },
  };
}

async function register(format: AgencyFormat, filling: Filling, into: Into): Promise<Filled> {
  const { client, options, summary, tally } = filling;
  const staging = new AgencyStaging(tally);
  const parser = format.parser(staging, spanOf(filling, FIRST_RECORD));
  await readAll(into(parser, staging), options);
  return {
    parser,
    async prepare() {},
    async merge() {
      await sayWhy(filling);
      const { fileName, caseSlug = null } = options;
      const about = { format: format.id, publisher: format.publisher, fileName, sha256: summary.sha256 as string, now: options.now(), caseSlug };
      const { merged, news } = await staging.merge(client, about, summary.dryRun);
      return { staged: staging.rows, merged, news, span: null, settle() {} };
    },
  };
}

/** Reads what needs no staging table. */
async function readAll(batches: AsyncGenerator<Buffer>, { signal }: TakeIn) {
  for await (const _none of batches) signal?.throwIfAborted();
}

/** What the history of each record that is written now will say. */
async function sayWhy({ client, options, summary }: Filling) {
  await client.query("SELECT set_config('app.actor', $1, true), set_config('app.reason', $2, true)", [
    options.actorId ?? '',
    `From the file ${options.fileName}, import ${summary.number ?? 'as a dry run'}.`,
  ]);
}
