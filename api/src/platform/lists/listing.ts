import type { z } from 'zod';
import type { Viewer } from '../policy/viewer.ts';

/** How a filter reads its comma-separated words and what it asks of the row `x`. */
export type Filter =
  | { kind: 'one-of'; sql: string; values: readonly string[]; about?: string }
  | { kind: 'text'; sql: string; about?: string }
  | { kind: 'number'; sql: string; about?: string }
  | { kind: 'boolean'; sql: string; about?: string }
  /** Slug, code or id of a record in `table`; `sql` holds its id. */
  | { kind: 'record'; sql: string; table: string; about?: string }
  /** A list of slugs in the row; matches when one of the words is among them. */
  | { kind: 'list'; sql: string; about?: string };

export interface SortKey {
  sql: string;
  /** Type to compare a cursor's value as. */
  type: 'text' | 'date' | 'timestamptz' | 'int' | 'numeric' | 'uuid';
  /** True where the value is never NULL, so that an index can be walked. */
  always?: boolean;
  /** What tells rows of one value apart; the id where nothing else is said. */
  key?: { sql: string; type: 'uuid' | 'int' | 'bigint' | 'timestamptz' };
}

/**
 * How one noun is read: the same definition serves lists, single records, versions, all four formats, the API document and the
 * permalinks. `x` is the record; with `asOf` or `v` it is a row of record_version instead, of the same shape.
 */
export interface Listing {
  /** Plural as in the address, such as `unit-counts`. */
  noun: string;
  /** One of them in words, such as `unit count`. */
  singular: string;
  /** What the noun is, for the API document. */
  about: string;
  table: string;
  /** Three letters of its codes; null for nouns that are not published as records. */
  prefix: string | null;
  /** Turns a row into what is answered, where SQL alone cannot. */
  present?: (item: Item, context: { now: string; permalink: (code: string) => string }) => Item;
  /** Has a slug that never changes. */
  slugged: boolean;
  /** Whether it belongs to a case. */
  cased: boolean;
  /** Field of the answer → SQL over `x` and the joins. Numbers come as float8 or int, dates as text, parts as JSON. */
  fields: Record<string, string>;
  /** Fields that are another thing for this viewer, such as the reviewer's question. */
  viewerFields?: (viewer: Viewer, param: (value: unknown) => string) => Record<string, string>;
  joins?: string;
  /** The rows as they stood at a moment, where they are not kept in record_version: SQL of a table, given the place of the moment. */
  past?: (asOf: string) => string;
  /** SQL that holds of every row this viewer may see; nouns that are public as a whole have none. `param` makes a value safe. */
  visible?: (viewer: Viewer, param: (value: unknown) => string) => string;
  filters: Record<string, Filter>;
  /** SQL texts that `q` looks into. */
  search?: string[];
  /** The span that `from` and `to` are matched against: SQL of type date or timestamptz; until is exclusive. */
  span?: { from: string; until: string };
  sorts: Record<string, SortKey>;
  /** Such as `-date`. */
  defaultSort: string;
  /** The fields as the API document describes them. */
  schema: z.ZodObject;
  /** Longitude and latitude for geojson; nouns without a place have none. */
  place?: (item: Item) => [number, number] | null;
  /** A sentence for the citation: what this record is called. */
  titled: (item: Item) => string;
  /** Whether the record has `sources` of its own. */
  sourced: boolean;
  /** Says why the list may be empty. */
  emptyBecause?: string;
  maxLimit?: number;
  /** The column by which the table is cut into months, for nouns whose table is: what a list in its order is read by. */
  months?: string;
  /** What kind of thing each field is, for nouns with too many rows for pages: with `limit=all` they stream. A `free` text may hold anything. */
  streamed?: Record<string, 'instant' | 'number' | 'word' | 'free'>;
}

export type Item = Record<string, unknown>;
