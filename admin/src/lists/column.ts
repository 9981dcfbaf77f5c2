import type { ReactNode } from 'react';
import type { Words } from '../i18n/en/index.ts';
import type { NounName, Saying } from '../noun.ts';

export interface Column<T> {
  /** Label from the words of fields; `label` where it differs. */
  field?: keyof Words['fields'];
  label?: string;
  /** Name by which the API sorts, where it does. */
  sort?: string;
  cell: (record: T, reader: Saying) => ReactNode;
  /** Numbers stand right. */
  numeric?: boolean;
  /** Share of the width, in ems. */
  width?: number;
  /** Never broken over lines. */
  whole?: boolean;
}

/** One filter: a choice among words, a register of records, or free text. */
export type Filter =
  | { name: string; field?: keyof Words['fields']; kind: 'words'; words: keyof Words['terms'] | 'states'; only?: readonly string[] }
  | { name: string; field?: keyof Words['fields']; kind: 'record'; noun: NounName }
  | { name: string; field?: keyof Words['fields']; kind: 'text' }
  | { name: string; field?: keyof Words['fields']; kind: 'yes-no' };

export const words = (name: string, terms: keyof Words['terms'] | 'states', field?: keyof Words['fields'], only?: readonly string[]): Filter => ({
  name,
  kind: 'words',
  words: terms,
  field,
  only,
});
export const oneOf = (name: string, noun: NounName, field?: keyof Words['fields']): Filter => ({ name, kind: 'record', noun, field });
export const free = (name: string, field?: keyof Words['fields']): Filter => ({ name, kind: 'text', field });
export const yesNo = (name: string, field?: keyof Words['fields']): Filter => ({ name, kind: 'yes-no', field });
