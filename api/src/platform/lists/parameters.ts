import { badParameters, didYouMean, type FieldProblem } from '../problems.ts';
import type { Filter, Listing } from './listing.ts';

export const formats = ['json', 'csv', 'ndjson', 'geojson'] as const;
export type Format = (typeof formats)[number];

export interface ListRequest {
  filters: Map<string, string[]>;
  q: string | null;
  from: string | null;
  to: string | null;
  asOf: string | null;
  sort: { key: string; descending: boolean };
  limit: number;
  /** `limit=all`: everything, streamed. */
  all: boolean;
  after: string | null;
  offset: number | null;
  count: boolean;
  format: Format | null;
}

export const DEFAULT_LIMIT = 100;
export const MAX_LIMIT = 1_000;
export const MAX_OFFSET = 10_000;

const INSTANT = /^(\d{4})(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?)?)?$/;

/** Reads an instant or a date (its beginning, UTC). Null when it is neither. */
export function toInstant(text: string): string | null {
  if (!INSTANT.test(text)) return null;
  const full = text.length === 4 ? `${text}-01-01` : text.length === 7 ? `${text}-01` : text;
  const time = Date.parse(full.length === 10 ? `${full}T00:00:00Z` : full);
  if (Number.isNaN(time)) return null;
  const iso = new Date(time).toISOString();
  return full.length === 10 && !iso.startsWith(full) ? null : iso;
}

/** Names of every parameter a noun's list takes. */
export function parameterNames(listing: Listing): string[] {
  return [
    ...Object.keys(listing.filters),
    ...(listing.search ? ['q'] : []),
    ...(listing.span ? ['from', 'to'] : []),
    ...(listing.prefix || listing.past ? ['asOf'] : []),
    'sort',
    'limit',
    'after',
    'offset',
    'count',
    'format',
  ];
}

/** Splits a raw query string once; what is repeated, unknown or not decodable is wrong. */
export function readQuery(search: string, known: readonly string[]): Map<string, string> {
  const given = new Map<string, string>();
  const errors: FieldProblem[] = [];
  for (const pair of search ? search.split('&') : []) {
    if (!pair) continue;
    const cut = pair.indexOf('=');
    let name: string;
    let value: string;
    try {
      name = decodeURIComponent((cut < 0 ? pair : pair.slice(0, cut)).replaceAll('+', ' '));
      value = cut < 0 ? '' : decodeURIComponent(pair.slice(cut + 1).replaceAll('+', ' '));
    } catch {
      errors.push({ parameter: pair.slice(0, 40), detail: 'is not valid percent-encoding.' });
      continue;
    }
    if (name.includes('\0') || value.includes('\0')) errors.push({ parameter: name.replaceAll('\0', ''), detail: 'holds a NUL character.' });
    else if (!known.includes(name)) {
      const meant = didYouMean(name, known);
      errors.push({
        parameter: name,
        detail: meant ? `is not a parameter here. Did you mean ${meant}?` : `is not a parameter here. Known are: ${known.join(', ')}.`,
      });
    } else if (given.has(name)) errors.push({ parameter: name, detail: 'is given twice. Give it once; several values are separated by commas.' });
    else given.set(name, value);
  }
  if (errors.length) throw badParameters(errors);
  return given;
}

/** Understands the query of a list, or says everything that is wrong with it at once. */
export function readListRequest(listing: Listing, search: string): ListRequest {
  const given = readQuery(search, parameterNames(listing));
  const errors: FieldProblem[] = [];
  const wrong = (parameter: string, detail: string) => {
    errors.push({ parameter, detail });
    return null;
  };
  const text = (name: string) => {
    const value = given.get(name);
    if (value === undefined) return null;
    return value.trim() === '' ? wrong(name, 'is empty. Leave it out or give a value.') : value;
  };
  const instant = (name: string) => {
    const value = text(name);
    if (value === null) return null;
    return toInstant(value) ?? wrong(name, `"${value}" is not a date such as 2026-01-31 or an instant such as 2026-01-31T12:00:00Z.`);
  };
  const whole = (name: string, least: number, most: number) => {
    const value = text(name);
    if (value === null) return null;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    return number >= least && number <= most ? number : wrong(name, `"${value}" is not a whole number from ${least} to ${most.toLocaleString('en-US')}.`);
  };

  const filters = new Map<string, string[]>();
  for (const [name, filter] of Object.entries(listing.filters)) {
    const value = text(name);
    if (value !== null) filters.set(name, readWords(name, value, filter, wrong));
  }
  const from = instant('from');
  const to = instant('to');
  if (from && to && from >= to) wrong('to', 'must be later than from: an interval runs from its start up to, not including, its end.');
  const format = text('format');
  if (format !== null && !formats.includes(format as Format)) wrong('format', `"${format}" is not one of ${formats.join(', ')}.`);
  const count = text('count');
  if (count !== null && count !== 'exact') wrong('count', `"${count}" is not exact, the only kind of count there is.`);
  const all = listing.streamed !== undefined && text('limit') === 'all';
  const sort = readSort(listing, text('sort') ?? listing.defaultSort, wrong);
  const request: ListRequest = {
    filters,
    q: text('q'),
    from,
    to,
    asOf: instant('asOf'),
    sort,
    limit: all ? DEFAULT_LIMIT : (whole('limit', 1, listing.maxLimit ?? MAX_LIMIT) ?? DEFAULT_LIMIT),
    all,
    after: text('after'),
    offset: whole('offset', 0, MAX_OFFSET),
    count: count === 'exact',
    format: format as Format | null,
  };
  if (all) for (const name of ['after', 'offset', 'count'] as const) if (text(name) !== null) wrong(name, 'goes with pages; limit=all has none.');
  if (request.after !== null && request.offset !== null) wrong('offset', 'cannot be given together with after. Follow next.');
  if (errors.length) throw badParameters(errors);
  return request;
}

type Wrong = (parameter: string, detail: string) => null;

function readWords(name: string, value: string, filter: Filter, wrong: Wrong): string[] {
  const words = value.split(',').map((word) => word.trim());
  for (const word of words) {
    if (!word) wrong(name, 'has an empty value between its commas.');
    else if (filter.kind === 'one-of' && !filter.values.includes(word)) {
      const meant = didYouMean(word, filter.values);
      wrong(name, `"${word}" is not one of ${filter.values.join(', ')}.${meant ? ` Did you mean ${meant}?` : ''}`);
    } else if (filter.kind === 'number' && !/^-?\d{1,15}(\.\d{1,10})?$/.test(word)) wrong(name, `"${word}" is not a number.`);
    else if (filter.kind === 'boolean' && word !== 'true' && word !== 'false') wrong(name, `"${word}" is neither true nor false.`);
  }
  return words;
}

function readSort(listing: Listing, value: string, wrong: Wrong) {
  const descending = value.startsWith('-');
  const key = descending ? value.slice(1) : value;
  if (!Object.hasOwn(listing.sorts, key)) {
    const known = Object.keys(listing.sorts);
    const meant = didYouMean(key, known);
    wrong('sort', `"${key}" cannot be sorted by; ${known.join(', ')} can, with - before it for the other way.${meant ? ` Did you mean ${meant}?` : ''}`);
  }
  return { key, descending };
}
