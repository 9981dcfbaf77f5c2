// Names behind slugs. A registry noun is read once and kept; a page that names forty sources asks one question, not forty.
import { useMemo } from 'react';
import { useLang, useSay } from '../i18n/use-say.ts';
import type { Noun, NounName, Saying } from '../noun.ts';
import { dataProvider } from './data-provider.ts';
import type { Published } from './types.ts';
import { forget, useAnswer } from './use-answer.ts';

const MOST = 1000;

type Titled = Pick<Noun, 'name' | 'title' | 'ownWords'>;
const titled = new Map<NounName, Titled>();

/** The nouns say at the start what they are called. They import this file; this file imports none of them. */
export function introduce(nouns: readonly Titled[]) {
  for (const noun of nouns) titled.set(noun.name, noun);
}

/** Is the title a sentence of ours, and not text of a source? */
export const inOwnWords = (noun: NounName): boolean => titled.get(noun)?.ownWords ?? false;

const registers = new Map<NounName, Promise<Published[]>>();

function register(noun: NounName): Promise<Published[]> {
  const known = registers.get(noun) ?? dataProvider.rows<Published>(noun, { limit: MOST }).then((answer) => answer.data);
  registers.set(noun, known);
  known.catch(() => registers.delete(noun));
  return known;
}

/** After a change of one of its records. */
export const forgetRegister = (noun: NounName) => {
  registers.delete(noun);
  forget(`register/${noun}`);
};

/** All records of a registry noun by slug, asked once. */
export function useRegister<T extends Published = Published>(noun: NounName | null): Map<string, T> | undefined {
  const { data } = useAnswer(noun && `register/${noun}`, () => register(noun!) as Promise<T[]>);
  return useMemo(() => data && new Map(data.flatMap((record) => (record.slug ? [[record.slug, record] as const] : []))), [data]);
}

export const titleOf = (noun: NounName, record: Published, saying: Saying): string =>
  (titled.get(noun)?.title as ((record: Published, saying: Saying) => string) | undefined)?.(record, saying) ?? record.slug ?? record.code;

/** The title of one record, or its slug until it is known. */
export function useTitle(noun: NounName, slug: string | null | undefined): string {
  const saying: Saying = { say: useSay(), lang: useLang() };
  const record = useRegister(slug ? noun : null)?.get(slug ?? '');
  return record ? titleOf(noun, record, saying) : (slug ?? '');
}

export interface Found {
  noun: NounName;
  record: Published;
}

/** Nouns that other records point at by slug, the likeliest first. */
const POINTED_AT: NounName[] = ['claims', 'unit-counts', 'events', 'conditions', 'permits', 'conflicts', 'units', 'water-draws'];

/** Which records these slugs are. Registers are read one after the other until all are found. */
export function useLookUp(slugs: readonly string[]): Map<string, Found> | undefined {
  const wanted = slugs.length > 0 ? [...new Set(slugs)].sort().join(' ') : null;
  const { data } = useAnswer(wanted && `look-up/${wanted}`, () => lookUp(slugs));
  return data;
}

async function lookUp(slugs: readonly string[]): Promise<Map<string, Found>> {
  const missing = new Set(slugs);
  const found = new Map<string, Found>();
  for (const noun of POINTED_AT) {
    if (missing.size === 0) break;
    for (const record of await register(noun)) {
      if (!record.slug || !missing.delete(record.slug)) continue;
      found.set(record.slug, { noun, record });
    }
  }
  return found;
}
