// The daily values of a site, cut into years and quarters, and what every form asks of them.
import { counted, given, quotientOf, type Term } from '../../arithmetic.ts';
import { fixed } from '../../exact.ts';

/** A day of local standard time, its figures whole numbers of the last decimal of its pollutant. */
export interface SiteDay {
  /** Days since 1970-01-01. */
  day: number;
  /** Hours of which a value is held, and their sum. */
  hours: number;
  sum: number;
  /** Daily value; null where the day has none. */
  value: number | null;
  /** Whether it counts as complete by its appendix. */
  valid: boolean;
}

export interface SiteYear {
  year: number;
  quarters: SiteDay[][];
}

export interface QuarterCount {
  quarter: number;
  calendarDays: number;
  /** Of these, days that count as complete, and days with any hour. */
  completeDays: number;
  anyDays: number;
}

/** The one monitor is taken to sample every day, as a continuous one does: scheduled are the days of the calendar [C]. */
export const countsOf = ({ quarters }: SiteYear): QuarterCount[] =>
  quarters.map((days, i) => ({
    quarter: i + 1,
    calendarDays: days.length,
    completeDays: days.filter(({ valid }) => valid).length,
    anyDays: days.filter(({ hours }) => hours > 0).length,
  }));

/** Daily values of the days that are complete. */
export const completeOf = (days: readonly SiteDay[]): number[] => days.flatMap(({ value, valid }) => (valid && value !== null ? [value] : []));

/** Daily values of all days with any hour. */
export const anyOf = (days: readonly SiteDay[]): number[] => days.flatMap(({ value }) => (value === null ? [] : [value]));

/** Decimal text of a whole number of the last of so many decimals. */
export const scaledText = (value: number, decimals: number): string => fixed({ n: BigInt(value), of: 10n ** BigInt(decimals) }, decimals);

/** The value at a rank counted from the highest; null where there are fewer. */
export const ranked = (values: readonly number[], rank: number | null): number | null =>
  rank === null ? null : (Float64Array.from(values).sort()[values.length - rank] ?? null);

/** Mean of so many values: their sum is given, and not each of them. */
export function meanOfValues(name: string, values: readonly number[], decimals: number, unit: string): Term {
  const sum = values.reduce((total, value) => total + value, 0);
  return quotientOf(given(`sum of ${name}`, scaledText(sum, decimals), unit), counted(`count of ${name}`, values.length), unit);
}
