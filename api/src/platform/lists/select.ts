import type pg from 'pg';
import type { Viewer } from '../policy/viewer.ts';
import { badParameters, didYouMean } from '../problems.ts';
import type { Cursor } from './cursor.ts';
import type { Filter, Item, Listing } from './listing.ts';
import type { ListRequest } from './parameters.ts';

/** Collects SQL values and answers their places: $1, $2 … */
class Values {
  readonly list: unknown[] = [];
  add(value: unknown): string {
    this.list.push(value);
    return `$${this.list.length}`;
  }
}

/** Which state of the records is read: the newest, as of an instant, or one version. */
export type Moment = { asOf: string } | { id: string; version: number } | null;

/** The rows as they stand, or as they stood: a row of record_version becomes a row of its table again. */
function source(listing: Listing, moment: Moment, values: Values): string {
  if (!moment) return `${listing.table} x`;
  if (listing.past && 'asOf' in moment) return `(${listing.past(values.add(moment.asOf))}) x`;
  const past = `record_version v CROSS JOIN LATERAL jsonb_populate_record(NULL::${listing.table}, v.row) x`;
  const noun = `v.noun = '${listing.table}'`;
  if ('asOf' in moment) {
    const at = values.add(moment.asOf);
    return `(SELECT x.* FROM ${past} WHERE ${noun} AND v.recorded_at <= ${at} AND (v.superseded_at IS NULL OR v.superseded_at > ${at})) x`;
  }
  return `(SELECT x.* FROM ${past} WHERE ${noun} AND v.id = ${values.add(moment.id)} AND v.version = ${values.add(moment.version)}) x`;
}

const columns = (listing: Listing, viewer: Viewer, values: Values) =>
  Object.entries({ ...listing.fields, ...listing.viewerFields?.(viewer, (value) => values.add(value)) })
    .map(([field, sql]) => `${sql} AS "${field}"`)
    .join(', ');

const visible = (listing: Listing, viewer: Viewer, values: Values) => (listing.visible ? [listing.visible(viewer, (value) => values.add(value))] : []);

function where(listing: Listing, request: Pick<ListRequest, 'filters' | 'q' | 'from' | 'to'>, viewer: Viewer, values: Values): string[] {
  const terms = visible(listing, viewer, values);
  for (const [name, words] of request.filters) terms.push(matches(listing.filters[name]!, words, values));
  if (request.q && listing.search) {
    const like = values.add(`%${request.q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`);
    terms.push(`(${listing.search.map((sql) => `${sql} ILIKE ${like}`).join(' OR ')})`);
  }
  if (listing.span && (request.from || request.to)) {
    terms.push(`${listing.span.from} IS NOT NULL`);
    if (request.to) terms.push(`${listing.span.from} < ${values.add(request.to)}::timestamptz`);
    if (request.from) terms.push(`(${listing.span.until} IS NULL OR ${listing.span.until} > ${values.add(request.from)}::timestamptz)`);
  }
  return terms;
}

function matches(filter: Filter, words: string[], values: Values): string {
  switch (filter.kind) {
    case 'one-of':
      return `${filter.sql}::text = ANY(${values.add(words)}::text[])`;
    case 'text':
      return `${filter.sql} = ANY(${values.add(words)}::text[])`;
    case 'number':
      return `${filter.sql} = ANY(${values.add(words)}::numeric[])`;
    case 'boolean':
      return `${filter.sql} = ANY(${values.add(words)}::boolean[])`;
    case 'record':
      return `${filter.sql} = ANY(${values.add(words)}::uuid[])`;
    case 'list':
      return `${filter.sql} && ${values.add(words)}::text[]`;
  }
}

const ID = { sql: 'x.id', type: 'uuid' } as const;

function beyond(listing: Listing, request: ListRequest, cursor: Cursor, values: Values): string {
  const sort = listing.sorts[request.sort.key]!;
  const sign = request.sort.descending ? '<' : '>';
  const key = sort.key ?? ID;
  const id = `${values.add(cursor.id)}::${key.type}`;
  if (cursor.value === null) return `(${sort.sql} IS NULL AND ${key.sql} ${sign} ${id})`;
  const value = `${values.add(cursor.value)}::${sort.type}`;
  // The first half repeats what the second says: from it the planner sees which months of a partitioned table lie behind.
  if (sort.always) return `${sort.sql} ${sign}= ${value} AND (${sort.sql}, ${key.sql}) ${sign} (${value}, ${id})`;
  return `(${sort.sql} ${sign} ${value} OR (${sort.sql} = ${value} AND ${key.sql} ${sign} ${id}) OR ${sort.sql} IS NULL)`;
}

export interface Statement {
  text: string;
  values: unknown[];
}

/** Instants of the column by which a table is cut into months: from, inclusive, and until, exclusive. */
export interface Window {
  from?: string;
  until?: string;
}

/** SQL of one page: one row more than asked for, to know whether there is another page. */
export function selectPage(listing: Listing, request: ListRequest, viewer: Viewer, cursor: Cursor | null, window: Window = {}): Statement {
  const values = new Values();
  const from = source(listing, request.asOf ? { asOf: request.asOf } : null, values);
  const terms = where(listing, request, viewer, values);
  if (cursor) terms.push(beyond(listing, request, cursor, values));
  if (window.from) terms.push(`${listing.months} >= ${values.add(window.from)}::timestamptz`);
  if (window.until) terms.push(`${listing.months} < ${values.add(window.until)}::timestamptz`);
  const sort = listing.sorts[request.sort.key]!;
  const way = request.sort.descending ? 'DESC' : 'ASC';
  const key = (sort.key ?? ID).sql;
  const text = `SELECT ${columns(listing, viewer, values)}, (${sort.sql})::text AS "~sort", (${key})::text AS "~id" FROM ${from} ${listing.joins ?? ''}${
    terms.length ? ` WHERE ${terms.join(' AND ')}` : ''
  } ORDER BY ${sort.sql} ${way} ${sort.always ? '' : 'NULLS LAST'}, ${key} ${way} LIMIT ${values.add(request.limit + 1)}${request.offset ? ` OFFSET ${values.add(request.offset)}` : ''}`;
  return { text, values: values.list };
}

/**
 * SQL of every row the filters let through, each field as the text it has in an answer: for COPY. `guard` puts an apostrophe before free texts that
 * a spreadsheet would run.
 */
export function selectAll(listing: Listing, request: ListRequest, viewer: Viewer, guard: boolean): Statement {
  const values = new Values();
  const from = source(listing, request.asOf ? { asOf: request.asOf } : null, values);
  const terms = where(listing, request, viewer, values);
  const sort = listing.sorts[request.sort.key]!;
  const way = request.sort.descending ? 'DESC' : 'ASC';
  const fields = Object.entries(listing.fields).map(([field, sql]) => {
    const kind = listing.streamed?.[field];
    if (kind === 'instant') return `to_char((${sql}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "${field}"`;
    if (kind === 'free' && guard) return `CASE WHEN (${sql}) ~ '^[-=+@\\t\\r＝＋－＠]' THEN '''' || (${sql}) ELSE (${sql}) END AS "${field}"`;
    return `${sql} AS "${field}"`;
  });
  const text = `SELECT ${fields.join(', ')} FROM ${from} ${listing.joins ?? ''}${terms.length ? ` WHERE ${terms.join(' AND ')}` : ''} ORDER BY ${sort.sql} ${way}, ${(sort.key ?? ID).sql} ${way}`;
  return { text, values: values.list };
}

/** SQL of the number of rows the filters let through; with `undated`, of those that from and to leave out for want of a date. */
export function selectCount(listing: Listing, request: ListRequest, viewer: Viewer, undated = false): Statement {
  const values = new Values();
  const from = source(listing, request.asOf ? { asOf: request.asOf } : null, values);
  const terms = where(listing, undated ? { ...request, from: null, to: null } : request, viewer, values);
  if (undated) terms.push(`${listing.span!.from} IS NULL`);
  return { text: `SELECT count(*)::int AS n FROM ${from} ${listing.joins ?? ''}${terms.length ? ` WHERE ${terms.join(' AND ')}` : ''}`, values: values.list };
}

/** SQL of one record by slug, code or id. */
export function selectOne(listing: Listing, id: string, viewer: Viewer, moment: Moment): Statement {
  const values = new Values();
  const from = source(listing, moment, values);
  const terms = [...visible(listing, viewer, values), `x.id = ${values.add(id)}::uuid`];
  return { text: `SELECT ${columns(listing, viewer, values)} FROM ${from} ${listing.joins ?? ''} WHERE ${terms.join(' AND ')}`, values: values.list };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id of a record of `table` that goes by this slug, code or id; null when there is none. */
export async function findId(db: Pick<pg.Pool, 'query'>, table: string, name: string): Promise<string | null> {
  if (UUID.test(name)) return name;
  const { rows } = await db.query<Item>({
    name: 'find-id',
    text: 'SELECT id FROM record_name WHERE noun = $1 AND (slug = $2 OR code = upper($2)) LIMIT 1',
    values: [table, name],
  });
  return (rows[0]?.id as string | undefined) ?? null;
}

/** Turns the words of `record` filters into ids; a word that names nothing is an error with the nearest name. */
export async function resolveRecords(db: Pick<pg.Pool, 'query'>, listing: Listing, request: ListRequest): Promise<void> {
  for (const [name, words] of request.filters) {
    const filter = listing.filters[name]!;
    if (filter.kind !== 'record') continue;
    const ids: string[] = [];
    for (const word of words) {
      const id = await findId(db, filter.table, word);
      if (id) ids.push(id);
      else {
        const { rows } = await db.query<{ slug: string }>('SELECT slug FROM record_name WHERE noun = $1 AND slug IS NOT NULL ORDER BY slug LIMIT 2000', [
          filter.table,
        ]);
        const meant = didYouMean(
          word,
          rows.map((row) => row.slug),
        );
        throw badParameters([
          { parameter: name, detail: `no ${filter.table.replaceAll('_', ' ')} is called "${word}".${meant ? ` Did you mean ${meant}?` : ''}` },
        ]);
      }
    }
    request.filters.set(name, ids);
  }
}
