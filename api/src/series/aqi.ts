// The index of a daily value, by the table of the rule book. Few values are many: each is asked for once and remembered.
import { indexOf as indexOfConcentration, type MetricKey, scaledText } from '../rules/index.ts';
import type { Day } from './days.ts';
import { type Pollutant, type Quantity } from './quantity.ts';

export interface Index {
  aqi: number | null;
  category: string | null;
}

/** CO has its index from eight-hour means, which are not among the daily values. */
const metrics: Partial<Record<Pollutant, MetricKey>> = { 'PM2.5': 'PM25_24H', PM10: 'PM10_24H', O3: 'O3_8H', NO2: 'NO2_1H', SO2: 'SO2_1H' };
const none: Index = { aqi: null, category: null };
/** Values of one metric at once, at most: whole numbers that were measured are far fewer. */
const MOST = 20_000;
const remembered = new Map<MetricKey, Map<number, Index>>();

/** Of a day that counts. The tables of these metrics are in the units of the daily values. */
export function indexOf(quantity: Quantity, { value, valid }: Pick<Day, 'value' | 'valid'>): Index {
  const metric = metrics[quantity.pollutant];
  if (!metric || value === null || !valid) return none;
  let known = remembered.get(metric);
  if (!known || known.size > MOST) {
    known = new Map();
    remembered.set(metric, known);
  }
  const before = known.get(value);
  if (before) return before;
  const { aqi, category } = indexOfConcentration(metric, scaledText(value, quantity.places)).index;
  const index = { aqi, category };
  known.set(value, index);
  return index;
}
