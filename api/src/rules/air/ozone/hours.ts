// Eight-hour means of ozone over whole thousandths of a ppm: what a database of years of hours is read with, and what the kinds of this folder call
// after reading their text. A quotient of small whole numbers is truncated exactly.

export type EightHourStatus = 'ok' | 'zero_substitution_exceeds' | 'incomplete';
export interface EightHours {
  /** Thousandths of a ppm; null where there is no mean. */
  value: number | null;
  status: EightHourStatus;
}

/** 0.070 ppm, 40 CFR 50.19. */
export const levelThousandths = 70;
const fewestHours = 6;
const firstStart = 7;
const lastStart = 23;
const fewestWindows = 13;

export function eightHourMean(hours: readonly (number | null)[]): EightHours {
  const present = hours.filter((hour) => hour !== null);
  const sum = present.reduce((total, hour) => total + hour, 0);
  if (present.length >= fewestHours) return { value: Math.trunc(sum / present.length) + 0, status: 'ok' };
  const filled = Math.trunc(sum / 8);
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

/** `day`: the 24 hours of a day of local standard time; `next`: the first hours of the next, of which seven are used. */
export function dailyMaximum(day: readonly (number | null)[], next: readonly (number | null)[]): DailyMaximum {
  const hours = [...day, ...Array.from({ length: 7 }, (_, i) => next[i] ?? null)];
  const windows = Array.from({ length: lastStart - firstStart + 1 }, (_, i) => eightHourMean(hours.slice(firstStart + i, firstStart + i + 8)).value);
  const known = windows.filter((window) => window !== null);
  const highest = known.length === 0 ? null : Math.max(...known);
  const valid = highest !== null && (known.length >= fewestWindows || highest > levelThousandths);
  return { windows, validWindows: known.length, valid, maximum: valid ? highest : null, startHour: valid ? firstStart + windows.indexOf(highest) : null };
}
