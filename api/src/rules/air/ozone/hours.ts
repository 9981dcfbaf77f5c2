// Eight-hour means of ozone over whole thousandths of a ppm: what a database of years of hours is read with, and what the kinds of this folder call
// after reading their text. A quotient of small whole numbers is truncated exactly.
import { type PackedHours, quotient, summed } from '../hours.ts';

export type EightHourStatus = 'ok' | 'zero_substitution_exceeds' | 'incomplete';
export interface EightHours {
  /** Thousandths of a ppm; null where there is no mean. */
  value: number | null;
  status: EightHourStatus;
}

/** 0.070 ppm, 40 CFR 50.19. */
export const levelThousandths = 70;
const length = 8;
const fewestHours = 6;
const firstStart = 7;
const windowsOfDay = 17;
const fewestWindows = 13;

/** Of the eight hours from `at` on. */
export function eightHourMean(hours: PackedHours, at = 0): EightHours {
  const { n, sum } = summed(hours, at, length);
  if (n >= fewestHours) return { value: quotient(sum, n), status: 'ok' };
  const filled = quotient(sum, length);
  return filled > levelThousandths ? { value: filled, status: 'zero_substitution_exceeds' } : { value: null, status: 'incomplete' };
}

export interface DailyMaximum {
  /** The 17 means from the window that starts at 7 to the one that starts at 23. */
  windows: (number | null)[];
  validWindows: number;
  valid: boolean;
  /** Null where the day is not valid. */
  maximum: number | null;
  startHour: number | null;
}

/** `hours`: from `at` on the 24 of a day of local standard time and the first seven of the next. */
export function dailyMaximum(hours: PackedHours, at = 0): DailyMaximum {
  const windows = Array.from({ length: windowsOfDay }, (_, i) => eightHourMean(hours, at + firstStart + i).value);
  const known = windows.filter((window) => window !== null);
  const highest = known.length === 0 ? null : Math.max(...known);
  const valid = highest !== null && (known.length >= fewestWindows || highest > levelThousandths);
  return { windows, validWindows: known.length, valid, maximum: valid ? highest : null, startHour: valid ? firstStart + windows.indexOf(highest) : null };
}
