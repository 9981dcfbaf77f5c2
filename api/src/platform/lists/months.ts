import type pg from 'pg';
import type { Viewer } from '../policy/viewer.ts';
import type { Cursor } from './cursor.ts';
import type { Item, Listing } from './listing.ts';
import type { ListRequest } from './parameters.ts';
import { selectPage, type Window } from './select.ts';

const FIRST_MONTHS = 3;
const KNOWN_FOR_MS = 60_000;

/** Where the months of each table begin and end, as they were a moment ago: a hint where to begin, never what an answer rests on. */
const known = new WeakMap<object, Map<string, { at: number; span: Promise<Span | null> }>>();

interface Span {
  from: Date;
  until: Date;
}

async function readSpan(db: pg.Pool, table: string): Promise<Span | null> {
  const { rows } = await db.query<{ from: Date | null; until: Date | null }>(
    `SELECT min(substring(b FROM 'FROM \\(''([^'']+)')::timestamptz) AS "from", max(substring(b FROM 'TO \\(''([^'']+)')::timestamptz) AS until
     FROM (SELECT pg_get_expr(c.relpartbound, c.oid) AS b FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = $1::regclass) p`,
    [table],
  );
  const { from, until } = rows[0]!;
  return from && until ? { from, until } : null;
}

function spanOf(db: pg.Pool, table: string): Promise<Span | null> {
  const own = known.get(db) ?? new Map();
  known.set(db, own);
  const kept = own.get(table);
  if (kept && Date.now() - kept.at < KNOWN_FOR_MS) return kept.span;
  const span = readSpan(db, table);
  own.set(table, { at: Date.now(), span });
  span.catch(() => own.delete(table));
  return span;
}

const monthsFrom = (at: Date, months: number) => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 1));
const instant = (value: string) => new Date(value.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));

/**
 * The windows a list in the order of its months is read by: the first three months, then six, then twelve, until what is left. Each
 * is a statement of its own, so that the planner looks at a few months and not at all there are. They join without a gap, and the
 * first and the last have no end.
 */
export function* windowsOf({ from, until }: Span, descending: boolean): Generator<Window> {
  let edge = descending ? until : from;
  let open: string | undefined;
  for (let months = FIRST_MONTHS; ; months *= 2) {
    const next = monthsFrom(edge, descending ? -months : months);
    if (descending ? next <= from : next >= until) break;
    const bound = next.toISOString();
    yield descending ? { from: bound, ...(open && { until: open }) } : { ...(open && { from: open }), until: bound };
    open = bound;
    edge = next;
  }
  yield open ? (descending ? { until: open } : { from: open }) : {};
}

/** The rows of one page and one more, where there is one. */
export async function readPage(db: pg.Pool, listing: Listing, request: ListRequest, viewer: Viewer, cursor: Cursor | null): Promise<Item[]> {
  const { descending, key } = request.sort;
  const ordered = listing.months !== undefined && listing.sorts[key]!.sql === listing.months && !request.offset && !request.asOf;
  const span = ordered ? await spanOf(db, listing.table) : null;
  if (!span) return (await db.query<Item>(selectPage(listing, request, viewer, cursor))).rows;
  const start = cursor?.value ? instant(cursor.value) : null;
  const within = start ? { from: descending ? span.from : start, until: descending ? start : span.until } : span;
  const rows: Item[] = [];
  for (const window of windowsOf(within, descending)) {
    const left = { ...request, limit: request.limit - rows.length };
    rows.push(...(await db.query<Item>(selectPage(listing, left, viewer, cursor, window))).rows);
    if (rows.length > request.limit) break;
  }
  return rows;
}
