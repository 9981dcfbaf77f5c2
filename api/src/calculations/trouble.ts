// What is wrong with the shape of an input, in sentences for whoever typed it, each with its place.
import type { z } from 'zod';
import { didYouMean } from '../platform/problems.ts';

export interface Trouble {
  /** JSON pointer into the input; empty for the input as a whole. */
  pointer: string;
  detail: string;
}

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Everything wrong, a sentence a place and at most fifty. `fields` says which names are known at a place. */
export function troublesOf(issues: readonly Issue[], input: unknown, fields: (path: Path) => string[]): Trouble[] {
  const all = issues.flatMap((issue) => troubleOf(issue, [], input, fields));
  const firsts = new Map<string, Trouble>();
  for (const one of all) if (!firsts.has(one.pointer)) firsts.set(one.pointer, one);
  return [...firsts.values()].slice(0, most);
}

const most = 50;

function troubleOf(issue: Issue, before: Path, input: unknown, fields: (path: Path) => string[]): Trouble[] {
  const path = [...before, ...issue.path];
  const pointer = pointerOf(path);
  const got = valueAt(input, path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = fields(path);
      return issue.keys.map((key) => {
        const meant = didYouMean(key, known);
        return { pointer: pointerOf([...path, key]), detail: `is not a field here. ${meant ? `Did you mean ${meant}?` : `Known are: ${known.join(', ')}.`}` };
      });
    }
    case 'invalid_union': {
      // The form that was most nearly meant says what is missing from it.
      const [nearest] = [...issue.errors].sort((a, b) => a.length - b.length);
      if (nearest?.length) return nearest.flatMap((inner) => troubleOf(inner, path, input, fields));
      return [{ pointer, detail: got === undefined ? needed : issue.message }];
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      const meant = typeof got === 'string' ? didYouMean(got, values) : undefined;
      const detail = got === undefined ? `${needed} One of ${values.join(', ')}.` : `${said(got)} is not one of ${values.join(', ')}.`;
      return [{ pointer, detail: meant ? `${detail} Did you mean ${meant}?` : detail }];
    }
    case 'invalid_type':
      return [{ pointer, detail: got === undefined ? needed : wrongType(issue.expected, got) }];
    case 'too_big':
    case 'too_small':
      return [{ pointer, detail: bound(issue) ?? issue.message }];
    case 'invalid_format':
      return [{ pointer, detail: formats[issue.format] ?? issue.message }];
    case 'invalid_key':
      return issue.issues.map((inner) => ({ pointer, detail: `${said(String(path.at(-1)))} is no name for this. ${inner.message}` }));
    default:
      return [{ pointer, detail: issue.message }];
  }
}

const needed = 'is needed.';

const formats: Record<string, string> = {
  date: 'A date that exists, such as 2026-07-02.',
  datetime: 'An instant with its zone, such as 2026-07-01T06:00:00Z.',
};

const types: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object with named fields',
  record: 'an object with named values',
};

function wrongType(expected: string, got: unknown): string {
  if (expected === 'string' && typeof got === 'number') return 'Write the number as text, such as "12.3", so that no digit is lost.';
  return `Takes ${types[expected] ?? expected}, and ${got === null ? 'nothing (null)' : said(got)} was given.`;
}

function bound(issue: Extract<Issue, { code: 'too_big' | 'too_small' }>): string | null {
  // A sentence of the schema's own says more.
  if (!/^Too (big|small)/.test(issue.message)) return null;
  const isMost = issue.code === 'too_big';
  const limit = String(isMost ? issue.maximum : issue.minimum);
  const word = issue.exact ? 'exactly' : isMost ? (issue.inclusive === false ? 'less than' : 'at most') : issue.inclusive === false ? 'more than' : 'at least';
  const unit: Record<string, string> = { array: 'values', set: 'values', map: 'values', string: 'characters', object: 'fields' };
  return `Takes ${word} ${[limit, unit[issue.origin]].filter(Boolean).join(' ')}.`;
}

const said = (value: unknown): string => {
  const text = typeof value === 'string' ? `"${value}"` : Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : String(value);
  return text.length > 60 ? `${text.slice(0, 40)} …` : text;
};

const valueAt = (input: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null && Object.hasOwn(value, part) ? Reflect.get(value, part) : undefined),
    input,
  );

export const pointerOf = (path: Path): string => path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
