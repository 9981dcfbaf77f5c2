import type { Lang } from '../i18n/provider.ts';
import { writeDate } from '../shared/dates.ts';

/** Six hours, in UTC: `8 Apr 2026, 12:00–18:00 UTC`; the day is said twice only where it changes. */
export function sayBlock({ startsAt, endsAt }: { startsAt: string; endsAt: string }, lang: Lang): string {
  const [from, to] = [startsAt.slice(0, 10), endsAt.slice(0, 10)];
  const [begin, end] = [startsAt.slice(11, 16), endsAt.slice(11, 16)];
  return from === to ? `${writeDate(from, lang)}, ${begin}–${end} UTC` : `${writeDate(from, lang)}, ${begin} – ${writeDate(to, lang)}, ${end} UTC`;
}
