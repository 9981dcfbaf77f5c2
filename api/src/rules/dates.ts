// Dates as precise as their source, months that clip, and days in local standard time.
//
// A day is the text `2025-07-02`; days compare as text. A date known only to its month or year (`2025-07`, `2025`) is the span of
// days it may be: a rule that needs the day asks for the span and says "between". Nothing here reads a clock: now is an argument.
//
// Months clip to the month's end [C]: six months before 31 May is 30 November, twelve months after 29 Feb 2024 is 28 Feb 2025.
//
// Local standard time [V] (40 CFR 50, appendices N, S, T and U): one offset from UTC all year, no daylight time. Every day has 24
// hours; in Memphis (-06:00) the day of 1 Jul 2026 begins at 06:00 UTC, although clocks on the wall show one in the morning.
import type { Edtf } from './evidence.ts';

export type Day = string;
/** `2026-01`. */
export type Month = string;
export interface Span {
  first: Day;
  last: Day;
}

const dayLength = 86_400_000;
const hourLength = 3_600_000;
const pad = (n: number, width = 2): string => String(n).padStart(width, '0');
const lastOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The first and the last day that a date may be. */
export function span(date: Edtf): Span {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  const [year, month, day] = (parts?.slice(1) ?? []).map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined || month === 0 || (month ?? 1) > 12 || day === 0 || (day ?? 1) > lastOfMonth(year, month ?? 1)) {
    throw new RangeError(`"${date}" is not a date of the form 2025-07-02, 2025-07 or 2025`);
  }
  if (day !== undefined) return { first: date, last: date };
  if (month !== undefined) return { first: `${date}-01`, last: `${date}-${pad(lastOfMonth(year, month))}` };
  return { first: `${date}-01-01`, last: `${date}-12-31` };
}

const instantOf = (day: Day): number => Date.parse(`${span(day).first}T00:00:00Z`);
const dayAt = (instant: number): Day => new Date(instant).toISOString().slice(0, 10);

export const addDays = (day: Day, days: number): Day => dayAt(instantOf(day) + days * dayLength);

/** Days from one day to another; negative where the second lies before. */
export const daysBetween = (from: Day, to: Day): number => (instantOf(to) - instantOf(from)) / dayLength;

/** Every day of a span. */
export function daysOf({ first, last }: Span): Day[] {
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, i) => addDays(first, i));
}

export const monthOf = (day: Day): Month => day.slice(0, 7);

export function moveMonth(month: Month, by: number): Month {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${pad(Math.floor(count / 12), 4)}-${pad((((count % 12) + 12) % 12) + 1)}`;
}

/** Months from the first to the last, both included. */
export function monthsBetween(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = moveMonth(month, 1)) months.push(month);
  return months;
}

/** The same day of another month, clipped to that month's end. */
export function addMonths(day: Day, months: number): Day {
  const target = span(moveMonth(monthOf(day), months));
  return day.slice(8) > target.last.slice(8) ? target.last : `${target.first.slice(0, 8)}${day.slice(8)}`;
}

/** Whole calendar months that have passed from one day to another. */
export function completedMonths(from: Day, to: Day): number {
  let months = Math.max(0, (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)));
  while (months > 0 && addMonths(from, months) > to) months -= 1;
  return months;
}

/** Minutes of an offset from UTC such as `-06:00`. */
export const offsetMinutes = (offset: string): number => offsetLength(offset) / 60_000;

function offsetLength(offset: string): number {
  const parts = /^([+-])(\d{2}):(\d{2})$/.exec(offset);
  if (!parts) throw new RangeError(`"${offset}" is not an offset of the form -06:00`);
  return (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * hourLength + Number(parts[3]) * 60_000);
}

function parseInstant(instant: string): number {
  const parsed = /(Z|[+-]\d{2}:\d{2})$/.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(parsed)) throw new RangeError(`"${instant}" is not an instant with its zone, such as 2026-07-01T06:00:00Z`);
  return parsed;
}

/** The day and hour of local standard time in which an instant falls. */
export function standardTime(instant: string, standardUtcOffset: string): { day: Day; hour: number } {
  const text = new Date(parseInstant(instant) + offsetLength(standardUtcOffset)).toISOString();
  return { day: text.slice(0, 10), hour: Number(text.slice(11, 13)) };
}

/** The 24 instants at which the hours of a day of local standard time begin. */
export function standardHours(day: Day, standardUtcOffset: string): string[] {
  const start = instantOf(day) - offsetLength(standardUtcOffset);
  return Array.from({ length: 24 }, (_, hour) => new Date(start + hour * hourLength).toISOString());
}
