import type pg from 'pg';
import { print } from './formats/instants.ts';
import { beginUnderLock } from './locks.ts';
import type { SeriesRef } from './series-book.ts';
import type { Staging } from './staging.ts';
import { REJECTS_KEPT } from './summary.ts';
import type { Tally } from './tally.ts';

export interface Merged {
  inserted: number;
  changed: number;
  unchanged: number;
  yielded: number;
  takenOver: number;
}

/**
 * Takes lines out of the staging table whose hour already stood on an earlier line of the same file, and sets them aside.
 * Nothing says which of two lines that contradict each other is right, so that the first stands and the other is shown.
 * Answers how many values it took out.
 */
export async function setRepeatsAside(client: pg.ClientBase, staging: Staging, tally: Tally, series: () => Map<number, SeriesRef>): Promise<number> {
  if (!staging.mayRepeat) return 0;
  const { rows } = await client.query<{
    series: number;
    second: number;
    value: string;
    line: number;
    first_line: number;
    first_value: string;
    same: boolean;
    total: number;
    whole: number;
  }>(
    `WITH numbered AS (
       SELECT ctid AS place, series, second, value, line, row_number() OVER w AS nth, first_value(line) OVER w AS first_line, first_value(value) OVER w AS first_value
       FROM import_staged WINDOW w AS (PARTITION BY series, second ORDER BY line, ctid)),
     gone AS (DELETE FROM import_staged s USING numbered n WHERE n.nth > 1 AND s.ctid = n.place)
     SELECT series, second, value::text, line, first_line, first_value::text, value = first_value AS same, count(*) OVER ()::int AS total,
       (SELECT count(*) FROM (SELECT FROM numbered GROUP BY line HAVING min(nth) > 1) l)::int AS whole
     FROM numbered WHERE nth > 1 ORDER BY line LIMIT ${REJECTS_KEPT}`,
  );
  const seriesOf = rows.length ? series() : new Map<number, SeriesRef>();
  for (const { series, second, value, line, first_line, first_value, same } of rows) {
    const ref = seriesOf.get(series);
    const reason = same
      ? `repeats line ${first_line}: an hour of a series stands once in a file, so leave one of the two out`
      : `contradicts line ${first_line}, which says ${first_value} for the same hour: one of the two is wrong, and the first stands until the file is corrected`;
    const rawText = `${ref?.site.aqsId} ${ref?.quantity.parameter} ${print(second / 60)} ${value} ${ref?.quantity.unit}`;
    tally.setAside({ line, column: ref?.quantity.parameter ?? null, value, reason, rawText, values: 1 });
  }
  const { total = 0, whole = 0 } = rows[0] ?? {};
  tally.rejectsTotal += total - rows.length;
  tally.valuesSetAside += total - rows.length;
  tally.linesSetAside += whole;
  tally.linesWithValues -= whole;
  return total;
}

const held = `held AS MATERIALIZED (
  SELECT s.series, s.second, s.value, r.starts_at, r.value AS old_value, r.import_number AS old_import,
    CASE WHEN s.value = r.value THEN CASE WHEN i.precedence > $1 THEN 'taken over' ELSE 'unchanged' END
         WHEN i.precedence < $1 THEN 'yielded' ELSE 'changed' END AS fate
  FROM import_staged s
  JOIN reading r ON r.series_number = s.series AND r.starts_at = to_timestamp(s.second)
  JOIN import i ON i.number = r.import_number
  WHERE r.starts_at BETWEEN $2 AND $3)`;
const counts = `(count(*) FILTER (WHERE fate = 'changed'))::int AS changed, (count(*) FILTER (WHERE fate IN ('unchanged', 'taken over')))::int AS unchanged,
  (count(*) FILTER (WHERE fate = 'yielded'))::int AS yielded, (count(*) FILTER (WHERE fate = 'taken over'))::int AS taken_over`;

/** What would become of the staged values. Writes nothing. */
const weigh = `WITH ${held} SELECT ${counts} FROM held`;

/**
 * The one merge. A value that stands is left alone; one that another import of the same or lesser standing said differently is
 * changed and its old value kept; an equal one of a product of lesser standing now rests on this import, so that a later file
 * of the lesser product cannot change it.
 */
const mergeAll = (staged: number) => `WITH ${held},
  replaced AS (SELECT * FROM held WHERE fate IN ('changed', 'taken over')),
  kept AS (INSERT INTO reading_revision (series_number, starts_at, value, import_number, replaced_by_number) SELECT series, starts_at, old_value, old_import, $4 FROM replaced),
  updated AS (UPDATE reading r SET value = x.value, import_number = $4 FROM replaced x WHERE r.series_number = x.series AND r.starts_at = x.starts_at AND r.starts_at BETWEEN $2 AND $3),
  inserted AS (
    INSERT INTO reading (series_number, starts_at, value, import_number)
    SELECT s.series, to_timestamp(s.second), s.value, $4 FROM import_staged s
    WHERE NOT EXISTS (SELECT FROM held h WHERE h.series = s.series AND h.second = s.second) ${inOrder(staged)})
  SELECT ${counts} FROM held`;

/** The merge where no reading lies in the span of the file: nothing can be changed, and nothing needs to be compared. */
const insertAll = (staged: number) => `INSERT INTO reading (series_number, starts_at, value, import_number)
  SELECT series, to_timestamp(second), value, $1 FROM import_staged ${inOrder(staged)}`;

/** In the order of the index; a file of an hour fits into memory and is quicker as it comes. */
const inOrder = (staged: number) => (staged > 50_000 ? 'ORDER BY second, series' : '');

/**
 * Makes the months that the file needs and that are missing. Before the merge's transaction, since a new partition keeps readers
 * out until its transaction ends; and under the lock, so that it does not stand in line, and readers behind it, while another file is merged.
 */
export async function makeMonths(client: pg.ClientBase, staging: Staging) {
  const days = [...staging.months].map((second) => print(second / 60).slice(0, 10));
  const { rowCount } = await client.query("SELECT FROM unnest($1::date[]) AS day WHERE to_regclass('public.reading' || to_char(day, '_YYYY_MM')) IS NULL", [
    days,
  ]);
  if (!rowCount) return;
  await beginUnderLock(client);
  await client.query("SELECT make_month('reading', day) FROM unnest($1::date[]) AS day", [days]);
  await client.query('COMMIT');
}

/** Merges the `staged` rows of the staging table into the readings, as the import `number`; with null it only says what would come of it. */
export async function mergeReadings(client: pg.ClientBase, staging: Staging, staged: number, precedence: number, number: number | null): Promise<Merged> {
  const fresh = { inserted: staged, changed: 0, unchanged: 0, yielded: 0, takenOver: 0 };
  if (staged === 0) return fresh;
  const span = [new Date(staging.first * 1000), new Date(staging.last * 1000)];
  const { rows: there } = await client.query<{ any: boolean }>('SELECT EXISTS (SELECT FROM reading WHERE starts_at BETWEEN $1 AND $2) AS any', span);
  if (!there[0]?.any) {
    if (number !== null) await client.query(insertAll(staged), [number]);
    return fresh;
  }
  const { rows } =
    number === null ? await client.query<Counts>(weigh, [precedence, ...span]) : await client.query<Counts>(mergeAll(staged), [precedence, ...span, number]);
  const { changed, unchanged, yielded, taken_over } = rows[0] as Counts;
  return { inserted: staged - changed - unchanged - yielded, changed, unchanged, yielded, takenOver: taken_over };
}

type Counts = { changed: number; unchanged: number; yielded: number; taken_over: number };
