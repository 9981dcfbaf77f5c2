/** What one series measures: a parameter in a unit, by which instrument, as which statistic. One object for each, numbered from 0. */
export interface Quantity extends Measured {
  index: number;
}

export interface Measured {
  parameter: string;
  unit: string;
  /** Parameter occurrence code of AQS, which tells instruments at one site apart; null where the source knows none. */
  poc: number | null;
  /** What was made of it, in the words of its source, such as `max, CO 8-hour 1971`; null for a plain measurement. */
  statistic: string | null;
  /** What the source calls the instrument where it has no POC: a sensor of OpenAQ, a channel of PurpleAir, a time series of USGS. */
  instrument: string | null;
  /** Length of an interval; 0 for moments, of which the source does not say over what time they are means. */
  intervalSeconds: number;
  /** `local_date`: its intervals are days of the place, and a start is the date at 00:00, whatever the zone. */
  clock: Clock;
}

export type Clock = 'utc' | 'local_date';

const plain = { poc: null, statistic: null, instrument: null, intervalSeconds: 3600, clock: 'utc' } as const;

/** The units AirNow's documentation and its files of 2024 know. A file with another one is looked at by a person first. */
const units = new Set(['PPB', 'PPM', 'UG/M3', 'C', 'PERCENT', 'DEGREES', 'M/S', 'KNOTS', 'MILLIBAR', 'MM', 'WATTS/M2']);

/** Whoever names more than this does not send files of measurements. */
const MOST = 100_000;

const known = new Map<string, Quantity>();

export interface QuantityFault {
  column: 'parameter' | 'unit';
  value: string;
  reason: string;
}

/** `OZONE|PPB` for the plain ones; the hot paths look them up by it. */
function keyOf({ parameter, unit, poc, statistic, instrument, intervalSeconds, clock }: Measured): string {
  const rest = [poc ?? '', statistic ?? '', instrument ?? '', intervalSeconds === 3600 ? '' : intervalSeconds, clock === 'utc' ? '' : clock];
  return [parameter, unit, ...rest].join('|').replace(/\|+$/, '');
}

/** The quantity of `PARAMETER|UNIT` or `PARAMETER|UNIT|POC`, or in what column it is wrong and why. A POC is a whole number; ask before. */
export function quantityOf(pair: string): Quantity | QuantityFault {
  const found = known.get(pair);
  if (found) return found;
  const [parameter = '', unit = '', poc] = pair.split('|');
  if (!units.has(unit))
    return {
      column: 'unit',
      value: unit,
      reason: `is not a unit that is known here (${[...units].join(', ')}): correct it, or add it to quantities.ts if it is new`,
    };
  return measured({ parameter, unit, poc: poc === undefined ? null : Number(poc) });
}

/** The quantity of a source whose units are its own, and of a series that is on record. */
export function measured(given: Partial<Measured> & Pick<Measured, 'parameter' | 'unit'>): Quantity | QuantityFault {
  const full: Measured = { ...plain, ...given };
  const key = keyOf(full);
  const found = known.get(key);
  if (found) return found;
  const { parameter, unit } = full;
  if (!/^[A-Z0-9][A-Z0-9.-]{0,19}$/.test(parameter))
    return {
      column: 'parameter',
      value: parameter,
      reason: 'is not the name of a parameter: at most 20 capital letters, digits, dots and hyphens, such as OZONE or PM2.5',
    };
  if (!/^[\x21-\x7b\x7d\x7e][\x20-\x7b\x7d\x7e]{0,29}$/.test(unit))
    return { column: 'unit', value: unit, reason: 'is not the name of a unit: at most 30 plain characters' };
  if (known.size >= MOST)
    return { column: 'parameter', value: parameter, reason: `is one series more than the ${MOST.toLocaleString('en-US')} that are kept apart` };
  const quantity = { ...full, index: known.size };
  known.set(key, quantity);
  return quantity;
}

export const isQuantity = (answer: Quantity | QuantityFault): answer is Quantity => 'index' in answer;

/** The end of a series' name: `ozone-airnow`, `ozone-aqs-poc-1`, `co-aqs-poc-1-max-co-8-hour-1971`. */
export function tailOf(kind: string, { parameter, poc, statistic, instrument, intervalSeconds, clock }: Quantity): string {
  const words = [parameter, kind];
  if (poc !== null) words.push(`poc-${poc}`);
  if (instrument !== null) words.push(instrument);
  if (statistic !== null) words.push(statistic);
  if (clock === 'utc' && intervalSeconds !== 3600) words.push(intervalSeconds === 0 ? 'moments' : `${intervalSeconds / 60}-minutes`);
  return words
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, '-')
    .replace(/-+/g, '-')
    .replace(/-$/, '');
}
