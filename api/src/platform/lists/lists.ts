import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../config.module.ts';
import type { Config } from '../config.ts';
import { Database } from '../database.ts';
import { etagOf } from '../etag.ts';
import { PUBLIC, type Viewer } from '../policy/viewer.ts';
import { badParameters, notFound, Problem } from '../problems.ts';
import { cite, citeInFull, LICENSE, permalink } from './cite.ts';
import { toCsv } from './csv.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { csvHeaders } from './envelope.ts';
import type { Item, Listing } from './listing.ts';
import { readPage } from './months.ts';
import { type Format, formats, type ListRequest, readListRequest, readQuery, toInstant } from './parameters.ts';
import { findId, type Moment, resolveRecords, selectCount, selectOne, selectPage } from './select.ts';

/** More than any facility has of one noun. */
const ALL = 100_000;

export interface Answer {
  body: string;
  type: string;
  headers: Record<string, string>;
}

export const types: Record<Format, string> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
};

/** Reads any noun by its listing: pages, single records and their versions, in four formats from one query. */
@Injectable()
export class Lists {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** One page. `search` is the query string as it came, `accept` the header. */
  async page(listing: Listing, path: string, search: string, accept: string | undefined, viewer: Viewer): Promise<Answer> {
    const request = readListRequest(listing, search);
    const format = request.format ?? fromAccept(accept);
    if (format === 'geojson' && !listing.place)
      throw new Problem('not-acceptable', `${listing.noun} have no place, so there is no geojson of them. Ask for json, csv or ndjson.`);
    const { pool } = this.database;
    await resolveRecords(pool, listing, request);
    const [rows, total, undated] = await Promise.all([
      readPage(pool, listing, request, viewer, readCursor(listing, request)),
      request.count ? this.count(selectCount(listing, request, viewer)) : undefined,
      listing.span && (request.from || request.to) ? this.count(selectCount(listing, request, viewer, true)) : undefined,
    ]);
    const more = rows.length > request.limit;
    if (more) rows.pop();
    const last = rows.at(-1);
    const next =
      more && last ? this.next(path, search, writeCursor(listing, request, { value: last['~sort'] as string | null, id: last['~id'] as string })) : null;
    const items = rows.map((row) => this.finish(listing, row));
    const extra = { ...(total === undefined ? {} : { total }), ...(undated === undefined ? {} : { undated }) };
    return {
      body: write(listing, format, items, next, extra),
      type: types[format],
      headers: {
        etag: etagOf(JSON.stringify([format, next, extra, items.map((item) => [item.id, item.version])])),
        link: [`<${this.config.publicUrl}/api/openapi.json>; rel="describedby"`, ...(next ? [`<${next}>; rel="next"`] : [])].join(', '),
        ...(format === 'csv' ? { 'content-disposition': `attachment; filename="fenceline-${listing.noun}.csv"` } : {}),
        vary: 'Accept',
      },
    };
  }

  /** One record by slug, code or id, as it stands or with ?asOf= or ?v= as it stood. */
  async one(listing: Listing, name: string, search: string, viewer: Viewer): Promise<{ item: Item; etag: string }> {
    const given = readQuery(search, ['asOf', 'v', 'format']);
    const id = await findId(this.database.pool, listing.table, name);
    if (!id) throw notFound();
    const item = (await this.read(listing, id, viewer, momentOf(given, id))) ?? (await this.tombstone(listing, id, viewer));
    if (!item) throw notFound();
    if (!listing.prefix) return { item, etag: etagOf(JSON.stringify([item.id, item.version])) };
    const [history, replies] = await Promise.all([this.history(listing, id), this.replies(item.code as string)]);
    const full = { ...item, replies, citation: citeInFull(listing, item, this.config.publicUrl), history };
    return { item: full, etag: etagOf(JSON.stringify([item.id, item.version, history.length, replies.length])) };
  }

  async read(listing: Listing, id: string, viewer: Viewer, moment: Moment = null): Promise<Item | null> {
    const { rows } = await this.database.pool.query<Item>(selectOne(listing, id, viewer, moment));
    return rows[0] ? this.finish(listing, rows[0]) : null;
  }

  /** Every record the public may see that the filters let through, as it stands or stood, told as of `now`: for what is put together from many nouns. */
  async all<T>(listing: Listing, { filters, asOf, now }: { filters: Record<string, readonly string[]>; asOf: string | null; now: Date }): Promise<T[]> {
    if (Object.values(filters).some((words) => words.length === 0)) return [];
    const request: ListRequest = {
      ...readListRequest(listing, ''),
      filters: new Map(Object.entries(filters).map(([name, words]) => [name, [...words]])),
      asOf,
      limit: ALL,
    };
    const { rows } = await this.database.pool.query<Item>(selectPage(listing, request, PUBLIC, null));
    if (rows.length > ALL) throw new Error(`more than ${ALL} ${listing.noun} at once`);
    return rows.map((row) => this.finish(listing, row, now)) as T[];
  }

  /** Of a record withdrawn since, every version is the tombstone it is now. */
  private async tombstone(listing: Listing, id: string, viewer: Viewer): Promise<Item | null> {
    const item = await this.read(listing, id, viewer);
    return item?.state === 'withdrawn' ? item : null;
  }

  /** Every version of a record with its day and reason, the newest first. */
  async history(listing: Listing, id: string): Promise<Item[]> {
    const { rows } = await this.database.pool.query<Item>(
      'SELECT version, recorded_at AS "recordedAt", superseded_at AS "supersededAt", reason FROM record_version WHERE noun = $1 AND id = $2 ORDER BY version DESC',
      [listing.table, id],
    );
    return rows;
  }

  /** What was answered to a record and published, the oldest first. */
  private async replies(code: string): Promise<Item[]> {
    const { rows } = await this.database.pool.query<Item>(
      `SELECT code, text, shown_name AS "shownName", published_at AS "publishedAt" FROM reply WHERE about = $1 AND state = 'published' ORDER BY published_at, code`,
      [code],
    );
    return rows.map((row) => ({ ...row, permalink: permalink(this.config.publicUrl, row.code as string) }));
  }

  private async count(statement: { text: string; values: unknown[] }): Promise<number> {
    const { rows } = await this.database.pool.query<{ n: number }>(statement);
    return rows[0]!.n;
  }

  private next(path: string, search: string, cursor: string): string {
    const kept = search.split('&').filter((pair) => pair && !/^(after|offset)=/.test(pair));
    return `${this.config.publicUrl}${path}?${[...kept, `after=${cursor}`].join('&')}`;
  }

  private finish(listing: Listing, row: Item, now = this.config.now()): Item {
    const { '~sort': _sort, '~id': _id, ...bare } = row;
    const { publicUrl } = this.config;
    const item = listing.present?.(bare, { now: now.toISOString(), permalink: (code) => permalink(publicUrl, code) }) ?? bare;
    if (!listing.prefix) return item;
    return {
      ...item,
      permalink: permalink(this.config.publicUrl, item.code as string),
      license: LICENSE,
      citation: cite(listing, item, this.config.publicUrl),
    };
  }
}

function momentOf(given: Map<string, string>, id: string): Moment {
  const asOf = given.get('asOf');
  const v = given.get('v');
  if (asOf !== undefined && v !== undefined) throw badParameters([{ parameter: 'v', detail: 'cannot be given together with asOf.' }]);
  if (asOf !== undefined) {
    const at = toInstant(asOf);
    if (!at) throw badParameters([{ parameter: 'asOf', detail: `"${asOf}" is not a date such as 2026-01-31 or an instant such as 2026-01-31T12:00:00Z.` }]);
    return { asOf: at };
  }
  if (v === undefined) return null;
  if (!/^[1-9]\d{0,8}$/.test(v)) throw badParameters([{ parameter: 'v', detail: `"${v}" is not the number of a version.` }]);
  return { id, version: Number(v) };
}

export function fromAccept(accept: string | undefined): Format {
  if (!accept) return 'json';
  if (accept.includes('text/csv')) return 'csv';
  if (accept.includes('application/x-ndjson')) return 'ndjson';
  if (accept.includes('application/geo+json')) return 'geojson';
  return formats[0];
}

function write(listing: Listing, format: Format, items: Item[], next: string | null, extra: Record<string, number>): string {
  switch (format) {
    case 'json':
      return JSON.stringify({ data: items, next, ...extra, ...(items.length || !listing.emptyBecause ? {} : { emptyBecause: listing.emptyBecause }) });
    case 'ndjson':
      return items.map((item) => `${JSON.stringify(item)}\n`).join('');
    case 'csv':
      return toCsv(csvHeaders(listing.schema), items);
    case 'geojson':
      return JSON.stringify({
        type: 'FeatureCollection',
        features: items.map((item) => {
          const point = listing.place!(item);
          return { type: 'Feature', id: item.id, geometry: point ? { type: 'Point', coordinates: point } : null, properties: item };
        }),
        next,
        ...extra,
      });
  }
}
