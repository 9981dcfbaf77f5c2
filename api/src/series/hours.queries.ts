// Stored readings of many series as whole numbers an hour, in local standard time. One pass, in whatever order the rows lie.
//
// Measured on 2.6 million readings (tests/bench/README.md): sums and counts a day made in SQL take longer than the rows take to be streamed,
// and the hours of a day in an array, as the eight-hour means need them, twice as long. So the rows are streamed in binary and packed here.
import type pg from 'pg';
import { copyOut, instantSeconds, truncatedNumeric } from '../platform/copy-out.ts';
import { NONE } from '../rules/index.ts';
import type { HourlySeries } from './quantity.ts';

/** In the last decimal that is kept: a million ppm and more. */
export const LARGEST = 2 ** 30;

/** Eight-hour means of a day reach seven hours into the next. */
export const AFTER = 7;

export interface Hours {
  /** Day of local standard time, counted from 1970-01-01, whose hour 0 stands first. */
  firstDay: number;
  days: number;
  /** By number of series: days × 24 hours and the first seven of the day after. */
  of: Map<number, Int32Array>;
  /** Numbers of series that hold a value larger than anything that is measured: nothing can be said of them. */
  beyond: Set<number>;
  /** Readings that were read. */
  rows: number;
}

export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
export const dayText = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);

export async function hoursOf(client: pg.ClientBase, list: readonly HourlySeries[], firstDay: number, days: number): Promise<Hours> {
  const length = days * 24 + AFTER;
  const of = new Map(list.map(({ number }) => [number, new Int32Array(length).fill(NONE)]));
  const beyond = new Set<number>();
  if (list.length === 0 || days <= 0) return { firstDay, days, of, beyond, rows: 0 };
  // Series of one statement have numbers near one another, so a list by number finds each without a search.
  const byNumber: ({ values: Int32Array; offset: number; decimals: number } | undefined)[] = [];
  for (const { number, quantity, offsetMinutes } of list)
    byNumber[number] = { values: of.get(number)!, offset: offsetMinutes * 60, decimals: quantity.decimals };
  const firstHour = firstDay * 24;
  const rows = await copyOut(client, statement(list, firstDay, days), (chunk, at) => {
    const number = chunk.readInt32BE(at + 4);
    const { values, offset, decimals } = byNumber[number]!;
    const hour = Math.floor((instantSeconds(chunk, at + 12) + offset) / 3600) - firstHour;
    if (hour < 0 || hour >= length) return;
    const value = truncatedNumeric(chunk, at + 24, decimals);
    if (value > LARGEST || value < -LARGEST) beyond.add(number);
    else values[hour] = value;
  });
  return { firstDay, days, of, beyond, rows };
}

/** COPY takes no parameters: what stands in the text are numbers and instants made here. */
function statement(list: readonly HourlySeries[], firstDay: number, days: number): string {
  const offsets = list.map(({ offsetMinutes }) => offsetMinutes);
  const at = (seconds: number) => `'${new Date(seconds * 1000).toISOString()}'::timestamptz`;
  const from = firstDay * 86_400 - Math.max(...offsets) * 60;
  const until = (firstDay + days) * 86_400 + AFTER * 3600 - Math.min(...offsets) * 60;
  const numbers = list.map(({ number }) => Math.trunc(number)).join(',');
  return `SELECT series_number, starts_at, value FROM reading WHERE starts_at >= ${at(from)} AND starts_at < ${at(until)} AND series_number = ANY ('{${numbers}}')`;
}
