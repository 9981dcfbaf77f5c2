import type { Words } from './en/index.ts';

/** The word for a value of the record, or the value itself with spaces where none is set. */
export function term(say: Words, kind: keyof Words['terms'], value: string | null | undefined): string {
  if (!value) return '';
  return (say.terms[kind] as Record<string, string>)[value] ?? plain(value);
}

/** `lawsuit_filed` as `lawsuit filed`. */
export const plain = (value: string): string => value.replaceAll('_', ' ');

/** With a capital, for the beginning of a line. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
