// Hours as whole numbers of one scale (tenths of a ug/m3, thousandths of a ppm), as years of them are read: a plain array for the kinds that anyone
// calls with text, an Int32Array where millions lie in a database. One loop reads both.
import { exact, truncated } from '../exact.ts';

export type PackedHours = ArrayLike<number>;

/** Stands for an hour of which no value is held. */
export const NONE = -(2 ** 31);
export const HOURS = 24;
/** A day with so many hours has 75 % of them. */
export const FEWEST_HOURS = 18;

/** Text truncated to so many decimals as a whole number of the last; no text is `NONE`. */
export const packed = (texts: readonly (string | null)[], decimals: number): number[] =>
  texts.map((text) => (text === null ? NONE : Number(truncated(exact(text), decimals).n)));

export interface Mean {
  /** Hours that are there. */
  n: number;
  sum: number;
}

/** Count and sum of `length` hours from `at` on. Beyond the end there is none. */
export function summed(hours: PackedHours, at: number, length: number): Mean {
  let n = 0;
  let sum = 0;
  for (let i = at; i < at + length && i < hours.length; i += 1) {
    const hour = hours[i] as number;
    if (hour === NONE) continue;
    n += 1;
    sum += hour;
  }
  return { n, sum };
}

/** Toward zero, and never minus zero. Whole numbers below 2^53 divide right to the last bit, and a whole quotient is whole. */
export const quotient = (sum: number, by: number): number => Math.trunc(sum / by) + 0;

/** Mean of the hours of a day, truncated, where 75 % of them are there. */
export function dayMean(hours: PackedHours, at = 0): { n: number; mean: number | null } {
  const { n, sum } = summed(hours, at, HOURS);
  return { n, mean: n >= FEWEST_HOURS ? quotient(sum, n) : null };
}

/** Highest hour of a day; null where there is none. */
export function dayMaximum(hours: PackedHours, at = 0): { n: number; maximum: number | null } {
  let n = 0;
  let maximum = NONE;
  for (let i = at; i < at + HOURS && i < hours.length; i += 1) {
    const hour = hours[i] as number;
    if (hour === NONE) continue;
    n += 1;
    if (hour > maximum) maximum = hour;
  }
  return { n, maximum: n === 0 ? null : maximum };
}
