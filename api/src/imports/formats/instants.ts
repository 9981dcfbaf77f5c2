import type { Span } from './format.ts';

const QUARTERS = ['00', '15', '30', '45'];

/** Minutes since 1970 of a day that exists in the calendar, else null. */
export function dayOf(year: number, month: number, day: number): number | null {
  const instant = Date.UTC(year, month - 1, day);
  const date = new Date(instant);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? instant / 60_000 : null;
}

type Read = { minute: number } | { reason: string };

/** `04/08/24` or `04/08/2024`, by the number of digits the format gives the year. */
export function usDay(text: string, yearDigits: 2 | 4): Read {
  const form = yearDigits === 2 ? 'MM/DD/YY' : 'MM/DD/YYYY';
  const match = /^(\d\d)\/(\d\d)\/(\d+)$/.exec(text);
  if (!match || match[3]?.length !== yearDigits) return { reason: `is not a date of the form ${form}` };
  const minute = dayOf(Number(match[3]) + (yearDigits === 2 ? 2000 : 0), Number(match[1]), Number(match[2]));
  return minute === null ? { reason: `is not a day of the calendar (${form}): month and day may be exchanged` } : { minute };
}

/**
 * `05:30`, in minutes. Some stations in zones of +5:30, +5:45 and +6:30 begin their hours at :15, :30 and :45 UTC; nothing
 * in AirNow begins elsewhere.
 */
export function clock(text: string): Read {
  const match = /^(\d\d):(\d\d)$/.exec(text);
  if (!match) return { reason: 'is not a time of the form HH:MM' };
  const [hour, minute] = [match[1] as string, match[2] as string];
  if (hour === '24') return { reason: 'is hour 24: write 00:00 of the next day' };
  if (hour > '23') return { reason: 'is not an hour from 00 to 23' };
  if (!QUARTERS.includes(minute)) return { reason: 'begins at none of the minutes 00, 15, 30, 45' };
  return { minute: Number(hour) * 60 + Number(minute) };
}

/** Why an instant cannot be that of a measurement, or null. */
export function outside(minute: number, span: Span): string | null {
  if (minute < span.first) return `lies before ${print(span.first)}, when nothing of this kind was measured: check the year`;
  if (minute > span.last) return `lies after ${print(span.last)}, one day past the time of this import: check the year and this machine's clock`;
  return null;
}

/** `2024-04-08T05:30Z` */
export const print = (minute: number) => `${new Date(minute * 60_000).toISOString().slice(0, 16)}Z`;

/** `-6` to `-06:00`, `5.75` to `+05:45`; null for what is no offset. The value's own time is UTC, so nothing hangs on it. */
export function standardOffset(hours: string): string | null {
  if (!/^-?\d{1,2}(\.\d+)?$/.test(hours)) return null;
  const minutes = Math.round(Number(hours) * 60);
  if (Math.abs(minutes) > 14 * 60) return null;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.trunc(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}

/** `-06:00` in minutes. */
export function offsetMinutes(offset: string): number {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return offset.startsWith('-') ? -minutes : minutes;
}
