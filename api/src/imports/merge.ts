import type pg from 'pg';
import { print } from './formats/instants.ts';
import { beginUnderLock } from './locks.ts';
import { REJECTS_KEPT } from './summary.ts';
import type { Tally } from './tally.ts';

export interface Merged {
  inserted: number;
  changed: number;
  unchanged: number;
  yielded: number;
  takenOver: number;
}

/** What is kept by the hour: where it is staged, where it goes, and what makes it one and the same. */
export interface Kept {
  table: 'reading' | 'unit_hour';
  revision: string;
  staged: string;
  /** Its owner (a series, a unit), in the staging table and in the table itself. */
  owner: { staged: string; column: string };
  values: readonly string[];
}

export const keptReadings: Kept = {
  table: 'reading',
  revision: 'reading_revision',
  staged: 'import_staged',
  owner: { staged: 'series', column: 'series_number' },
  values: ['value'],
};

export const keptUnitHours: Kept = {
  table: 'unit_hour',
  revision: 'unit_hour_revision',
  staged: 'import_staged_hours',
  owner: { staged: 'unit', column: 'unit_id' },
  values: ['operating_time', 'gross_load_mw', 'nox_pound', 'heat_input_mmbtu', 'so2_pound', 'co2_short_ton', 'basis'],
};

/** What is staged, as the merge needs to know it: rows, and the span of their beginnings in seconds since 1970. */
export interface Staged {
  rows: number;
  first: number;
  last: number;
  mayRepeat: boolean;
  /** First seconds of the months that hold a row. */
  months: Set<number>;
}

/** How a row that repeats another is named in the log: its column, and what is told of its owner. */
export type Named = (owner: string) => { column: string | null; before: string; after: string };

/**
 * Takes lines out of the staging table whose hour already stood on an earlier line of the same file, and sets them aside.
 * Nothing says which of two lines that contradict each other is right, so that the first stands and the other is shown.
 * Answers how many values it took out.
 */
export async function setRepeatsAside(client: pg.ClientBase, kept: Kept, staging: Staged, tally: Tally, naming: () => Named): Promise<number> {
  if (!staging.mayRepeat) return 0;
  const owner = kept.owner.staged;
  const value = kept.values.length === 1 ? `${kept.values[0]}::text` : `concat_ws(' ', ${kept.values.join(', ')})`;
  const { rows } = await client.query<{
    owner: string;
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
       SELECT ctid AS place, ${owner}, second, ${value} AS said, ROW(${kept.values.join(', ')}) AS value, line, row_number() OVER w AS nth,
         first_value(line) OVER w AS first_line, first_value(ROW(${kept.values.join(', ')})) OVER w AS first_row, first_value(${value}) OVER w AS first_said
       FROM ${kept.staged} WINDOW w AS (PARTITION BY ${owner}, second ORDER BY line, ctid)),
     gone AS (DELETE FROM ${kept.staged} s USING numbered n WHERE n.nth > 1 AND s.ctid = n.place)
     SELECT ${owner}::text AS owner, second, said AS value, line, first_line, first_said AS first_value, value IS NOT DISTINCT FROM first_row AS same, count(*) OVER ()::int AS total,
       (SELECT count(*) FROM (SELECT FROM numbered GROUP BY line HAVING min(nth) > 1) l)::int AS whole
     FROM numbered WHERE nth > 1 ORDER BY line LIMIT ${REJECTS_KEPT}`,
  );
  const named: Named = rows.length ? naming() : () => ({ column: null, before: '', after: '' });
  for (const { owner: of, second, value: said, line, first_line, first_value, same } of rows) {
    const reason = same
      ? `repeats line ${first_line}: an hour of a series stands once in a file, so leave one of the two out`
      : `contradicts line ${first_line}, which says ${first_value} for the same hour: one of the two is wrong, and the first stands until the file is corrected`;
    const { column, before, after } = named(of);
    tally.setAside({ line, column, value: said, reason, rawText: `${before} ${print(second / 60)} ${said} ${after}`.trim(), values: 1 });
  }
  const { total = 0, whole = 0 } = rows[0] ?? {};
  tally.rejectsTotal += total - rows.length;
  tally.valuesSetAside += total - rows.length;
  tally.linesSetAside += whole;
  tally.linesWithValues -= whole;
  return total;
}

const heldOf = ({ table, staged, owner, values }: Kept) => {
  const old = (prefix: string) => values.map((name) => `${prefix}.${name}`).join(', ');
  const same = values.length === 1 ? `s.${values[0]} = r.${values[0]}` : `(${old('s')}) IS NOT DISTINCT FROM (${old('r')})`;
  return `held AS MATERIALIZED (
  SELECT s.${owner.staged}, s.second, ${old('s')}, r.starts_at, ${values.map((name) => `r.${name} AS old_${name}`).join(', ')}, r.import_number AS old_import,
    CASE WHEN ${same} THEN CASE WHEN i.precedence > $1 THEN 'taken over' ELSE 'unchanged' END
         WHEN i.precedence < $1 THEN 'yielded' ELSE 'changed' END AS fate
  FROM ${staged} s
  JOIN ${table} r ON r.${owner.column} = s.${owner.staged} AND r.starts_at = to_timestamp(s.second)
  JOIN import i ON i.number = r.import_number
  WHERE r.starts_at BETWEEN $2 AND $3)`;
};
const counts = `(count(*) FILTER (WHERE fate = 'changed'))::int AS changed, (count(*) FILTER (WHERE fate IN ('unchanged', 'taken over')))::int AS unchanged,
  (count(*) FILTER (WHERE fate = 'yielded'))::int AS yielded, (count(*) FILTER (WHERE fate = 'taken over'))::int AS taken_over`;

/** How many of the staged rows stand to the letter, from products of the same or better standing. */
async function standing(client: pg.ClientBase, { table, staged, owner, values }: Kept, precedence: number, span: Date[]): Promise<number> {
  const same =
    values.length === 1
      ? `s.${values[0]} = r.${values[0]}`
      : `(${values.map((name) => `s.${name}`).join(', ')}) IS NOT DISTINCT FROM (${values.map((name) => `r.${name}`).join(', ')})`;
  const { rows } = await client.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM ${staged} s JOIN ${table} r ON r.${owner.column} = s.${owner.staged} AND r.starts_at = to_timestamp(s.second)
     WHERE r.starts_at BETWEEN $2 AND $3 AND ${same} AND r.import_number IN (SELECT number FROM import WHERE precedence <= $1)`,
    [precedence, ...span],
  );
  return rows[0]?.n ?? 0;
}

/** What would become of the staged values. Writes nothing. */
const weigh = (kept: Kept) => `WITH ${heldOf(kept)} SELECT ${counts} FROM held`;

/**
 * The one merge. A value that stands is left alone; one that another import of the same or lesser standing said differently is
 * changed and its old value kept; an equal one of a product of lesser standing now rests on this import, so that a later file
 * of the lesser product cannot change it.
 */
const mergeAll = (kept: Kept, count: number) => {
  const { table, revision, staged, owner, values } = kept;
  const list = values.join(', ');
  return `WITH ${heldOf(kept)},
  replaced AS (SELECT * FROM held WHERE fate IN ('changed', 'taken over')),
  kept AS (INSERT INTO ${revision} (${owner.column}, starts_at, ${list}, import_number, replaced_by_number)
    SELECT ${owner.staged}, starts_at, ${values.map((name) => `old_${name}`).join(', ')}, old_import, $4 FROM replaced),
  updated AS (UPDATE ${table} r SET ${values.map((name) => `${name} = x.${name}`).join(', ')}, import_number = $4
    FROM replaced x WHERE r.${owner.column} = x.${owner.staged} AND r.starts_at = x.starts_at AND r.starts_at BETWEEN $2 AND $3),
  inserted AS (
    INSERT INTO ${table} (${owner.column}, starts_at, ${list}, import_number)
    SELECT s.${owner.staged}, to_timestamp(s.second), ${values.map((name) => `s.${name}`).join(', ')}, $4 FROM ${staged} s
    WHERE NOT EXISTS (SELECT FROM held h WHERE h.${owner.staged} = s.${owner.staged} AND h.second = s.second) ${inOrder(kept, count)})
  SELECT ${counts} FROM held`;
};

/** The merge where nothing lies in the span of the file: nothing can be changed, and nothing needs to be compared. */
const insertAll = (kept: Kept, count: number) => `INSERT INTO ${kept.table} (${kept.owner.column}, starts_at, ${kept.values.join(', ')}, import_number)
  SELECT ${kept.owner.staged}, to_timestamp(second), ${kept.values.join(', ')}, $1 FROM ${kept.staged} ${inOrder(kept, count)}`;

/** In the order of the index; a file of an hour fits into memory and is quicker as it comes. */
const inOrder = ({ table, owner }: Kept, count: number) =>
  count <= 50_000 ? '' : table === 'reading' ? `ORDER BY second, ${owner.staged}` : `ORDER BY ${owner.staged}, second`;

/**
 * Makes the months that the file needs and that are missing. Before the merge's transaction, since a new partition keeps readers
 * out until its transaction ends; and under the lock, so that it does not stand in line, and readers behind it, while another file is merged.
 */
export async function makeMonths(client: pg.ClientBase, kept: Kept, staging: Staged) {
  const { table } = kept;
  const days = daysOf(staging);
  if (mayLoad(kept, staging) && (await allMissing(client, days))) return;
  const { rowCount } = await client.query("SELECT FROM unnest($1::date[]) AS day WHERE to_regclass('public.' || part_of_day($2, day)) IS NULL", [days, table]);
  if (!rowCount) return;
  await beginUnderLock(client);
  await client.query('SELECT make_month($2, day) FROM unnest($1::date[]) AS day', [days, table]);
  await client.query('COMMIT');
}

const daysOf = ({ months }: Staged) => [...months].map((second) => print(second / 60).slice(0, 10));

/** From so many rows on it is worth while to look at statistics, and to load months beside the others, index them and attach them. */
const LARGE = 50_000;
const mayLoad = ({ table }: Kept, { rows }: Staged) => table === 'reading' && rows >= LARGE;

async function allMissing(client: pg.ClientBase, days: string[]): Promise<boolean> {
  const { rowCount } = await client.query(
    "SELECT FROM unnest($1::date[]) AS day WHERE to_regclass('public.' || part_of_day('reading', day)) IS NOT NULL LIMIT 1",
    [days],
  );
  return rowCount === 0;
}

/** Loads months that nobody has made yet; answers false where somebody has, meanwhile. */
async function loadMonths(client: pg.ClientBase, kept: Kept, staging: Staged, number: number): Promise<boolean> {
  const days = daysOf(staging);
  const { rows } = await client.query<{ begun: boolean }>('SELECT load_begin($1::date[]) AS begun', [days]);
  if (!rows[0]?.begun) return false;
  const { owner, values, staged } = kept;
  await client.query(
    `INSERT INTO reading_load (${owner.column}, starts_at, ${values.join(', ')}, import_number) SELECT ${owner.staged}, to_timestamp(second), ${values.join(', ')}, $1 FROM ${staged}`,
    [number],
  );
  await client.query('SELECT load_end($1::date[])', [days]);
  return true;
}

/** Merges what is staged, `count` rows of it, as the import `number`; with null it only says what would come of it. */
export async function mergeStaged(
  client: pg.ClientBase,
  kept: Kept,
  staging: Staged,
  count: number,
  precedence: number,
  number: number | null,
): Promise<Merged> {
  // What fits into memory need not be sorted and joined on disk; and a temporary table has no statistics until it is asked for them.
  if (count >= LARGE)
    await client.query(`SET LOCAL work_mem = '256MB'; SET LOCAL maintenance_work_mem = '256MB'${number === null ? '' : `; ANALYZE ${kept.staged}`}`);
  const fresh = { inserted: count, changed: 0, unchanged: 0, yielded: 0, takenOver: 0 };
  if (count === 0) return fresh;
  if (number !== null && mayLoad(kept, staging) && (await allMissing(client, daysOf(staging)))) {
    if (await loadMonths(client, kept, staging, number)) return fresh;
  }
  // Months that were to be loaded and were made by somebody else meanwhile, or some of them.
  if (number !== null && mayLoad(kept, staging)) await client.query('SELECT make_month($2, day) FROM unnest($1::date[]) AS day', [daysOf(staging), kept.table]);
  const span = [new Date(staging.first * 1000), new Date(staging.last * 1000)];
  const { rows: there } = await client.query<{ any: boolean }>(`SELECT EXISTS (SELECT FROM ${kept.table} WHERE starts_at BETWEEN $1 AND $2) AS any`, span);
  if (!there[0]?.any) {
    if (number !== null) await client.query(insertAll(kept, count), [number]);
    return fresh;
  }
  // A file that comes again says mostly what stands: to see that takes a third of weighing each row.
  if (count >= LARGE && (await standing(client, kept, precedence, span)) === count) return { ...fresh, inserted: 0, unchanged: count };
  const { rows } =
    number === null
      ? await client.query<Counts>(weigh(kept), [precedence, ...span])
      : await client.query<Counts>(mergeAll(kept, count), [precedence, ...span, number]);
  const { changed, unchanged, yielded, taken_over } = rows[0] as Counts;
  return { inserted: count - changed - unchanged - yielded, changed, unchanged, yielded, takenOver: taken_over };
}

type Counts = { changed: number; unchanged: number; yielded: number; taken_over: number };
