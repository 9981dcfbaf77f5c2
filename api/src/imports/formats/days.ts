import type { Span } from './format.ts';
import { dayOf, outside } from './instants.ts';

type Read = { minute: number } | { reason: string };

/** `2024-04-08`, in minutes since 1970 of its 00:00. */
export function isoDay(text: string, span: Span): Read {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return { reason: 'is not a day of the form YYYY-MM-DD: a spreadsheet may have changed it, so export the file again' };
  return within(dayOf(Number(match[1]), Number(match[2]), Number(match[3])), span);
}

/** `04/08/2024`. Nothing else is read as one: `01-02-2024` may be the second of January or the first of February. */
export function usDate(text: string, span: Span): Read {
  const match = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text);
  if (!match)
    return {
      reason:
        'is not a day of the form MM/DD/YYYY: a spreadsheet has changed it, and which number is the month can no longer be told, so download the file again',
    };
  return within(dayOf(Number(match[3]), Number(match[1]), Number(match[2])), span);
}

/** `20240408` */
export function plainDay(text: string, span: Span): Read {
  const match = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (!match) return { reason: 'is not a day of the form YYYYMMDD' };
  return within(dayOf(Number(match[1]), Number(match[2]), Number(match[3])), span);
}

function within(minute: number | null, span: Span): Read {
  if (minute === null) return { reason: 'is not a day of the calendar: month and day may be exchanged' };
  const early = outside(minute, span);
  return early ? { reason: early } : { minute };
}

/** `05:26`, in minutes; NaN where it is no time. Some instruments begin their hours at any minute. */
export function minutesOf(text: string): number {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? Number(text.slice(0, 2)) * 60 + Number(text.slice(3)) : Number.NaN;
}

/** Seconds since 1970 of `2025-07-07T23:52:04Z`, `2022-11-01T01:00:00+08:00` or `1667666181`; NaN where it is no instant, or none with a zone. */
export function secondOf(text: string): number {
  if (/^\d{9,10}$/.test(text)) return Number(text);
  const match = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.exec(text);
  if (!match) return Number.NaN;
  const [, year, month, day, hour, minute, second = '0', zone = 'Z'] = match;
  const start = dayOf(Number(year), Number(month), Number(day));
  if (start === null || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return Number.NaN;
  const offset = zone === 'Z' ? 0 : (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
  return (start + Number(hour) * 60 + Number(minute) - offset) * 60 + Number(second);
}

export const NO_INSTANT = 'is no instant with its zone, such as 2025-07-07T23:52:04Z';
