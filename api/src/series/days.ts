// Daily values out of packed hours: the loops of the rule book, one a pollutant (rules/air). They are the loops that its kinds run on text.
import { dailyMaximum, dayMaximum, dayMean, dayOfTenths, levelThousandths, type PackedHours, PM10_EXCEEDS_FROM, type SiteDay, summed } from '../rules/index.ts';
import { AFTER } from './hours.queries.ts';
import type { Pollutant, Quantity } from './quantity.ts';

export interface Day extends SiteDay {
  /** Of ozone: eight-hour means that are valid, 0 to 17, and the first hour of the highest. */
  windows: number | null;
  startHour: number | null;
}

type Value = Pick<Day, 'value' | 'valid' | 'windows' | 'startHour'>;
type ValueOf = (hours: PackedHours, at: number) => Value;

const simple = (value: number | null, valid = value !== null): Value => ({ value, valid, windows: null, startHour: null });

const highest: ValueOf = (hours, at) => {
  const { n, maximum } = dayMaximum(hours, at);
  return simple(maximum, n >= 18);
};

const dailyValue: Record<Pollutant, ValueOf> = {
  'PM2.5': (hours, at) => simple(dayOfTenths(hours, at).tenths),
  PM10: (hours, at) => simple(dayMean(hours, at).mean),
  O3: (hours, at) => {
    const { maximum, valid, validWindows, startHour } = dailyMaximum(hours, at);
    return { value: maximum, valid, windows: validWindows, startHour };
  },
  NO2: highest,
  SO2: highest,
  CO: highest,
};

/** The days of a series from packed hours, which hold the seven hours after the last day too. Days without any hour are there too. */
export function daysOf({ pollutant }: Quantity, hours: Int32Array, firstDay: number): Day[] {
  const one = dailyValue[pollutant];
  return Array.from({ length: (hours.length - AFTER) / 24 }, (_, i) => {
    const { n, sum } = summed(hours, i * 24, 24);
    const { value, valid, windows, startHour } = one(hours, i * 24);
    return { day: firstDay + i, hours: n, sum, value, valid, windows, startHour };
  });
}

/**
 * From which whole number a daily value is more than the daily level, with the digits the standard is told in: a PM2.5 day of 35.4 is no
 * exceedance of 35 and one of 35.5 is; a CO hour is told to 0.1 and then to 1, so that 35.45 ppm is 36.
 */
const exceedsFrom: Record<Pollutant, number> = { 'PM2.5': 355, PM10: PM10_EXCEEDS_FROM, O3: levelThousandths + 1, NO2: 1005, SO2: 755, CO: 35_450 };

/** Whether the day was above the daily level; null where what is held does not tell. A maximum of few hours can only show that it was. */
export function exceeds({ pollutant }: Quantity, { value, valid }: Pick<Day, 'value' | 'valid'>): boolean | null {
  if (value === null) return null;
  return value >= exceedsFrom[pollutant] ? true : valid ? false : null;
}
