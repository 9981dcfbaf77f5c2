import type { Edtf } from '@fenceline/reports/figures';

/** 2025-07 as 2025-07-01: a month that is only known as such is taken at its first day, so that nothing is called later than it must be. */
export const firstDay = (date: Edtf): string => `${date}-01-01`.slice(0, 10);

/** In order of time; of one first day the date that is known to the day comes last. */
export const byDate = (a: Edtf, b: Edtf): number => (firstDay(a) < firstDay(b) ? -1 : firstDay(a) > firstDay(b) ? 1 : a.length - b.length);

export const newestOf = (dates: readonly (Edtf | null | undefined)[]): Edtf | null =>
  dates
    .filter((date): date is Edtf => typeof date === 'string')
    .sort(byDate)
    .at(-1) ?? null;

/** The day of local standard time on which an instant falls, and its hour and minute. */
export function localTime(instant: Date, standardUtcOffset: string): { day: string; time: string } {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):(\d{2})$/.exec(standardUtcOffset) ?? [];
  const shift = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  const text = new Date(instant.getTime() + shift).toISOString();
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
}

/** Days from today to a day that is known; null for a month or a year. */
export function daysTo(date: Edtf, now: Date, standardUtcOffset: string): number | null {
  if (date.length < 10) return null;
  return (Date.parse(`${date}T00:00:00Z`) - Date.parse(`${localTime(now, standardUtcOffset).day}T00:00:00Z`)) / 86_400_000;
}
