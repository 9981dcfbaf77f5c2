// One text for one meaning: canonical JSON, so that the same inputs always give the same hash. Members are sorted by code unit,
// nothing is indented, strings and numbers are written as JSON.stringify writes them (RFC 8785). The hashing is done by whoever
// calls: a rule does no I/O and knows no cryptography.
import type { Evidence } from './evidence.ts';

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Canonical JSON of a value. Refuses what JSON cannot say: undefined, NaN, infinities, functions, half a surrogate pair. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).sort(([a], [b]) => inOrder(a, b));
    return `{${members.map(([name, member]) => `${canonical(name)}:${canonical(member)}`).join(',')}}`;
  }
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value === 'string' && !/\p{Surrogate}/u.test(value)) return JSON.stringify(value);
  throw new TypeError(`canonical JSON cannot say ${typeof value === 'string' ? 'half a surrogate pair' : String(value)}`);
}

/** Sorts by code unit, the same on every machine; a locale would not be. */
export const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sorted, each once. */
export const asSet = (texts: Iterable<string>): string[] => [...new Set(texts)].sort(inOrder);

/**
 * The canonical text of what a verdict was made from: the facility and every record whose slug it names, by kind and slug. Lists of slugs
 * are sets and are sorted; so the text is the same whatever order the records were loaded in.
 */
export function inputText(evidence: Evidence, inputs: readonly string[]): string {
  const { facility, ...kinds } = evidence;
  const named = (records: readonly { slug: string }[]) => records.filter((r) => inputs.includes(r.slug)).sort((a, b) => inOrder(a.slug, b.slug));
  const picked = Object.entries(kinds).map(([kind, records]) => [kind, named(records).map(setsSorted)]);
  return canonical({ facility, ...Object.fromEntries(picked) });
}

function setsSorted(record: object): object {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, isListOfText(value) ? asSet(value) : value]));
}

const isListOfText = (value: unknown): value is string[] => Array.isArray(value) && value.every((item) => typeof item === 'string');
