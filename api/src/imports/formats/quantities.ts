/** A parameter in a unit, as AirNow names them: `OZONE` in `PPB`. One object for each pair, numbered from 0. */
export interface Quantity {
  index: number;
  parameter: string;
  unit: string;
  /** Parameter occurrence code of AQS, which tells instruments at one site apart; null where the source knows none. */
  poc: number | null;
}

/** The units AirNow's documentation and its files of 2024 know. A file with another one is looked at by a person first. */
const units = new Set(['PPB', 'PPM', 'UG/M3', 'C', 'PERCENT', 'DEGREES', 'M/S', 'KNOTS', 'MILLIBAR', 'MM', 'WATTS/M2']);

/** AirNow knows some two dozen parameters. Whoever names thousands does not send its files. */
const MOST = 5_000;

const known = new Map<string, Quantity>();

/** The quantity of `PARAMETER|UNIT` or `PARAMETER|UNIT|POC`, or in what column it is wrong and why. A POC is a whole number; ask before. */
export function quantityOf(pair: string): Quantity | { column: 'parameter' | 'unit'; value: string; reason: string } {
  const found = known.get(pair);
  if (found) return found;
  const [parameter = '', unit = '', poc] = pair.split('|');
  if (!/^[A-Z0-9][A-Z0-9.-]{0,19}$/.test(parameter))
    return {
      column: 'parameter',
      value: parameter,
      reason: 'is not the name of a parameter: at most 20 capital letters, digits, dots and hyphens, such as OZONE or PM2.5',
    };
  if (!units.has(unit))
    return {
      column: 'unit',
      value: unit,
      reason: `is not a unit that is known here (${[...units].join(', ')}): correct it, or add it to quantities.ts if it is new`,
    };
  if (known.size >= MOST) return { column: 'parameter', value: parameter, reason: `is one parameter more than the ${MOST} that are kept apart` };
  const quantity = { index: known.size, parameter, unit, poc: poc === undefined ? null : Number(poc) };
  known.set(pair, quantity);
  return quantity;
}

export const isQuantity = (answer: ReturnType<typeof quantityOf>): answer is Quantity => 'index' in answer;
