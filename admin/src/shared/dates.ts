import { type Edtf, writeDate, writeInstant } from '@fenceline/reports/figures';
import type { Lang } from '../i18n/provider.ts';

export { writeDate, writeInstant };

const DATE = /\b(\d{4})-(\d{2})-(\d{2})\b/g;

/** A date from a record, as precise as its source; whatever is no date stays as it is. */
export const sayDate = (date: Edtf | null | undefined, lang: Lang): string =>
  !date ? '' : /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date) ? writeDate(date, lang) : writeDate(date.slice(0, 10), lang);

/** Days inside a sentence of the API, which writes them as in data. */
export const sayDatesIn = (text: string, lang: Lang): string => text.replace(DATE, (date) => writeDate(date, lang));

/** `2 Jul 2025 to 15 Dec 2025`; one date where both are the same; open ends stay open. */
export function saySpan(from: Edtf | null | undefined, to: Edtf | null | undefined, lang: Lang): string {
  if (!from || from === to) return sayDate(from ?? to, lang);
  if (!to) return sayDate(from, lang);
  return `${sayDate(from, lang)} – ${sayDate(to, lang)}`;
}

/** An instant in the fixed standard time of a place, which has no summer hour: `8 Apr 2024, 18:00` at `-06:00`. */
export function sayStandardTime(instant: string, offset: string, lang: Lang): string {
  const match = /^([+-])(\d{2}):(\d{2})$/.exec(offset);
  const minutes = match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : 0;
  const local = new Date(Date.parse(instant) + minutes * 60_000).toISOString();
  return `${writeDate(local.slice(0, 10), lang)}, ${local.slice(11, 16)}`;
}

/** How long ago, roughly, for a queue: `3 h`, `2 d`. */
export function sayAge(instant: string, now: number): string {
  const minutes = Math.max(0, Math.round((now - Date.parse(instant)) / 60_000));
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} d`;
}
