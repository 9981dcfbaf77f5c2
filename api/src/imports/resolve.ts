import type pg from 'pg';
import { type Quantity, tailOf } from './formats/quantities.ts';
import { countyFips } from './formats/sites.ts';
import type { BookSite, SeriesRef } from './series-book.ts';
import { SeriesBook, sameState, stateOfBook } from './series-book.ts';
import type { Staging } from './staging.ts';

/** Whose file it is that brings a monitor or series. */
export interface Origin {
  fileName: string;
  now: Date;
  caseSlug: string | null;
  actorId: string | null;
  source: string | null;
}

export interface Resolved {
  newMonitors: number;
  newSeries: number;
  placed: number;
  /** The series behind each number in the staging table. */
  seriesOf(): Map<number, SeriesRef>;
  /** The book as it is once the transaction is committed. */
  settle(): SeriesBook | null;
}

const NOTES: Record<string, string> = {
  airnow: 'Known from AirNow only, which does not say whether the instrument is a regulatory one.',
  aqs: 'Known from files of AQS only: somebody has yet to look up whether the instruments are regulatory ones.',
  openaq: 'Known from OpenAQ only, which passes on what others measured.',
  purpleair: 'A low-cost sensor, its values as it sends them: nothing was corrected.',
  usgs: 'Known from files of the U.S. Geological Survey.',
};

/**
 * Gives every staged value the number of its series, and makes the monitors and series that are missing. In the transaction
 * of the merge, after its lock. With `write` false nothing is made: what is missing is only counted, and keeps its negative number.
 */
export async function resolveSeries(client: pg.ClientBase, staging: Staging, origin: Origin, write: boolean): Promise<Resolved> {
  const state = await stateOfBook(client);
  const stale = !sameState(state, staging.book.state);
  const book = stale ? await SeriesBook.load(client, staging.book.kind) : staging.book;
  const pairs = (stale ? staging.used() : [...staging.unknown]).map((ref) => ({ staged: ref, ref: stale ? refIn(book, ref) : ref }));
  // A site that was known was not described while the file was read, and its id alone makes no monitor.
  if (pairs.some(({ staged, ref }) => staged.site.known && !ref.site.known))
    throw new Error('monitors that it names were removed while it was being read, so import it again');
  const missing = pairs.map((pair) => pair.ref).filter((ref) => ref.number === 0);
  const sites = [...new Set(missing.map((ref) => ref.site))].filter((site) => !site.known);
  const places = [...book.sites.values()].filter((site) => site.known && site.description.lat !== undefined);

  const numbers = new Map<SeriesRef, number>();
  if (write && missing.length + places.length > 0) {
    await client.query("SELECT set_config('app.reason', $1, true), set_config('app.actor', $2, true)", [`Named by ${origin.fileName}.`, origin.actorId ?? '']);
    await insertMonitors(client, sites, book.kind, origin);
    await placeMonitors(client, places, origin);
    await insertSeries(client, missing, book.kind, origin);
    await readNumbers(client, missing, book.kind, numbers);
  }
  const numberOf = (ref: SeriesRef) => ref.number || (numbers.get(ref) ?? -1 - ref.index);
  await renumber(client, pairs, numberOf);
  const expected = {
    series: state.series + missing.length,
    versions: state.versions + missing.length,
    monitors: state.monitors + sites.length,
    monitorVersions: state.monitorVersions + sites.length + places.length,
  };
  const after = write && missing.length + places.length > 0 ? await stateOfBook(client) : state;
  // Somebody else changed a monitor or series meanwhile: the book is read anew next time.
  const alone = (Object.keys(expected) as (keyof typeof expected)[]).every((key) => after[key] === expected[key]);
  return {
    newMonitors: sites.length,
    newSeries: missing.length,
    placed: places.length,
    seriesOf: () => new Map((stale ? pairs.map((pair) => pair.ref) : staging.used()).map((ref) => [numberOf(ref), ref])),
    settle() {
      if (!write) return missing.length || places.length ? null : book;
      for (const [ref, number] of numbers) ref.number = number;
      for (const site of [...sites, ...places]) {
        site.known = true;
        if (site.description.lat !== undefined) site.description = {};
      }
      book.state = after;
      return alone ? book : null;
    },
  };
}

/** The same series in a book that was loaded since. */
function refIn(book: SeriesBook, { site, quantity }: SeriesRef): SeriesRef {
  const there = book.site(site.aqsId);
  if (!there.known || there.wants === 'place') there.describe(site.description);
  return there.refs[quantity.index] ?? book.add(there, quantity);
}

/** Of the source keys a file names, those that are records here. */
const known = (keys: string) => `ARRAY(SELECT slug FROM record_name WHERE noun = 'source' AND slug = ANY (${keys}::text[]))`;

async function insertMonitors(client: pg.ClientBase, sites: BookSite[], kind: string, { now, caseSlug, source }: Origin) {
  if (!sites.length) return;
  const rows = sites.map(({ aqsId, description }) => ({
    aqsId,
    ...description,
    slug: aqsId.startsWith(`${kind}-`) ? aqsId : `${kind}-${aqsId.toLowerCase()}`,
    class: description.class ?? 'near_reference',
    name: description.name || aqsId,
    countyFips: countyFips(aqsId),
  }));
  await client.query(
    `INSERT INTO monitor (slug, case_slug, recorded_at, name, aqs_id, class, operator, county_fips, state, lat, lon, standard_utc_offset, sources, unconfirmed, note)
     SELECT slug, $2, $3, name, "aqsId", class::monitor_class, nullif(operator, ''), "countyFips", state, lat, lon, "standardUtcOffset", ${known('$4')}, true, $5
     FROM jsonb_to_recordset($1) AS x("aqsId" text, slug text, class text, name text, operator text, "countyFips" text, state text, lat numeric, lon numeric, "standardUtcOffset" text)
     ON CONFLICT (aqs_id) DO NOTHING`,
    [JSON.stringify(rows), caseSlug, now, sourcesOf(source), NOTES[kind] ?? null],
  );
}

/** HourlyData does not say where a site is; HourlyAQObs does. Only what AirNow itself named gets its place so. */
async function placeMonitors(client: pg.ClientBase, sites: BookSite[], { now }: Origin) {
  if (!sites.length) return;
  const rows = sites.map(({ aqsId, description: { lat, lon, state } }) => ({ aqsId, lat, lon, state }));
  await client.query(
    `UPDATE monitor m SET lat = x.lat, lon = x.lon, state = coalesce(m.state, x.state), version = version + 1, recorded_at = $2
     FROM jsonb_to_recordset($1) AS x("aqsId" text, lat numeric, lon numeric, state text) WHERE m.aqs_id = x."aqsId" AND m.lat IS NULL AND m.slug LIKE 'airnow-%'`,
    [JSON.stringify(rows), now],
  );
}

/** What tells series of one monitor and kind apart. */
const identity = 'parameter, unit, poc, statistic, instrument, interval_seconds, clock';
const columnsOf = ({ parameter, unit, poc, statistic, instrument, intervalSeconds, clock }: Quantity) => ({
  parameter,
  unit,
  poc,
  statistic,
  instrument,
  interval_seconds: intervalSeconds,
  clock,
});

/** `airnow-47-157-0075-ozone-airnow`; a second one that would have the same name has its unit too. */
async function insertSeries(client: pg.ClientBase, refs: SeriesRef[], kind: string, { now, caseSlug, source }: Origin) {
  const rows = refs.map(({ site, quantity }, at) => ({ aqs_id: site.aqsId, tail: tailOf(kind, quantity), at, ...columnsOf(quantity) }));
  await client.query(
    `INSERT INTO series (slug, case_slug, recorded_at, monitor_id, kind, sources, ${identity})
     SELECT CASE WHEN nth > 1 OR taken.slug IS NOT NULL THEN plain || '-' || regexp_replace(lower(unit), '[^a-z0-9]+', '-', 'g') ELSE plain END,
       $3, $4, monitor_id, $2, ${known('$5')}, ${identity.replaceAll(/\w+/g, (name) => `numbered.${name}`)}
     FROM (SELECT *, row_number() OVER (PARTITION BY plain ORDER BY at) AS nth
       FROM (SELECT m.id AS monitor_id, m.slug || '-' || x.tail AS plain, x.*
         FROM jsonb_to_recordset($1) AS x(aqs_id text, tail text, at int, parameter text, unit text, poc int, statistic text, instrument text, interval_seconds int, clock text)
         JOIN monitor m ON m.aqs_id = x.aqs_id) AS named) AS numbered
     LEFT JOIN LATERAL (SELECT s.slug FROM series s WHERE s.slug = plain) taken ON true
     ORDER BY at ON CONFLICT (monitor_id, kind, ${identity}) DO NOTHING`,
    [JSON.stringify(rows), kind, caseSlug, now, sourcesOf(source)],
  );
}

async function readNumbers(client: pg.ClientBase, refs: SeriesRef[], kind: string, numbers: Map<SeriesRef, number>) {
  const rows = refs.map(({ site, quantity }, at) => ({ aqs_id: site.aqsId, at, ...columnsOf(quantity) }));
  const { rows: made } = await client.query<{ at: number; number: number }>(
    `SELECT x.at, s.number
     FROM jsonb_to_recordset($1) AS x(aqs_id text, at int, parameter text, unit text, poc int, statistic text, instrument text, interval_seconds int, clock text)
     JOIN monitor m ON m.aqs_id = x.aqs_id JOIN series s ON s.monitor_id = m.id AND s.kind = $2 AND (${identity.replaceAll(/\w+/g, (name) => `s.${name}`)}) IS NOT DISTINCT FROM
       (${identity.replaceAll(/\w+/g, (name) => `x.${name}`)})`,
    [JSON.stringify(rows), kind],
  );
  for (const { at, number } of made) numbers.set(refs[at]!, number);
  const without = refs.find((ref) => !numbers.has(ref));
  if (without) throw new Error(`The series ${without.site.aqsId} ${without.quantity.parameter} could not be made.`);
}

async function renumber(client: pg.ClientBase, pairs: { staged: SeriesRef; ref: SeriesRef }[], numberOf: (ref: SeriesRef) => number) {
  const from: number[] = [];
  const to: number[] = [];
  for (const { staged, ref } of pairs) {
    for (const number of new Set([-1 - staged.index, staged.number])) {
      if (number === 0 || number === numberOf(ref)) continue;
      from.push(number);
      to.push(numberOf(ref));
    }
  }
  if (from.length)
    await client.query('UPDATE import_staged s SET series = x.to FROM unnest($1::int[], $2::int[]) AS x("from", "to") WHERE s.series = x."from"', [from, to]);
}

const sourcesOf = (source: string | null) => (source ? source.split(', ') : []);
