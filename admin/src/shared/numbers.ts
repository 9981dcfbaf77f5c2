import type { Words } from '../i18n/en/index.ts';
import { fill } from '../i18n/fill.ts';
import { term } from '../i18n/term.ts';

/** Thousands separators; the digits after the point are those of the source. */
export function sayNumber(value: number | string | null | undefined): string {
  if (value === null || value === undefined || value === '') return '';
  const [whole = '', part] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

interface Ranged {
  value?: number | null;
  low?: number | null;
  best?: number | null;
  high?: number | null;
  qualifier?: string | null;
}

/** `about 46`, `at least 26`, `18 to 27, best 27`, `dozens`: what the source gives, and no number that it does not give. */
export function sayRange({ value, low, best, high, qualifier }: Ranged, say: Words): string {
  const middle = value ?? best ?? null;
  const to = say.lang.to;
  if (qualifier === 'dozens' || qualifier === 'no_number') return term(say, 'qualifier', qualifier);
  const bottom = low ?? null;
  const top = high ?? null;
  if (middle === null && bottom === null && top === null) return term(say, 'qualifier', 'no_number');
  if (bottom !== null && top !== null && bottom !== top) {
    const range = `${sayNumber(bottom)} ${to} ${sayNumber(top)}`;
    return middle === null ? range : fill(say.lang.rangeBest, { range, best: sayNumber(middle) });
  }
  if (middle === null && bottom === null) return `${term(say, 'qualifier', 'up_to')} ${sayNumber(top)}`;
  const number = sayNumber(middle ?? bottom ?? top);
  const word = qualifier ? term(say, 'qualifier', qualifier) : '';
  return word ? `${word} ${number}` : number;
}

/** A quantity with its unit in words: `812,502 gallons a day`. */
export function sayQuantity(ranged: Ranged, unit: string | null | undefined, say: Words): string {
  const number = sayRange(ranged, say);
  const word = term(say, 'quantityUnit', unit);
  return word ? `${number} ${word}` : number;
}

/** Bytes as people read them. */
export const sayBytes = (bytes: number): string => (bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);
