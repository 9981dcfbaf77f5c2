// Dates as precise as their source (EDTF: `2025-07-02`, `2025-07`, `2025`), what they span, and how they are written out.
import type { Edtf } from './edtf.ts';
import { type Lang, words } from './words/index.ts';

/** The days a date may mean: milliseconds UTC, `until` is the first moment after the last of them. */
export interface DaySpan {
  from: number;
  until: number;
  precision: 'day' | 'month' | 'year';
}

export const DAY = 86_400_000;

/** A month has no first day: `2025-07` spans all of July, and whoever draws it must show that. */
export function daySpan(date: Edtf): DaySpan {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (!match) throw new Error(`"${date}" is not a date: write 2025-07-02, 2025-07 or 2025`);
  const year = Number(match[1]);
  if (match[2] === undefined) return { from: Date.UTC(year, 0, 1), until: Date.UTC(year + 1, 0, 1), precision: 'year' };
  const month = Number(match[2]) - 1;
  if (match[3] === undefined) return { from: Date.UTC(year, month, 1), until: Date.UTC(year, month + 1, 1), precision: 'month' };
  const from = Date.UTC(year, month, Number(match[3]));
  return { from, until: from + DAY, precision: 'day' };
}

/** The day an instant falls on, UTC, as `2026-11-23`. */
export const dayOf = (instant: string): string => instant.slice(0, 10);

/** `2 Jul 2025`, `Jul 2025`, `2025`. */
export function writeDate(date: Edtf, lang: Lang): string {
  const [year, month, day] = date.split('-');
  const parts = [];
  if (day) parts.push(String(Number(day)));
  if (month) parts.push(words(lang).months[Number(month) - 1]);
  parts.push(year);
  return parts.join(' ');
}

/** `23 Nov 2026, 00:00 UTC`. */
export function writeInstant(instant: string, lang: Lang): string {
  const iso = new Date(instant).toISOString();
  return `${writeDate(iso.slice(0, 10), lang)}, ${iso.slice(11, 16)} UTC`;
}

/** Orders dates by their first day, a coarser one before a finer one, none last. */
export function compareDates(a: Edtf | null, b: Edtf | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const [x, y] = [daySpan(a), daySpan(b)];
  return x.from - y.from || y.until - x.until;
}
