// What a unit of a limit measures. The lists of the grammar itself stand where records are written; a test holds the two together.
import type { Condition, Limit } from './evidence.ts';

export const unitDimensions = {
  short_ton: 'mass',
  lb: 'mass',
  lb_per_h: 'mass an hour',
  tpy: 'mass a year',
  lb_per_mmbtu: 'mass for heat',
  lb_per_mwh: 'mass for output',
  ppm: 'share of volume',
  ppb: 'share of volume',
  ug_m3: 'mass in air',
  percent: 'share',
  count: 'number',
  minute: 'time',
  h: 'time',
  day: 'time',
  month: 'time',
  year: 'time',
  mw: 'power',
  mwh: 'output',
  mmbtu: 'heat',
  mmbtu_per_h: 'heat an hour',
  scf: 'volume of gas',
  gal: 'volume of liquid',
  gal_per_day: 'flow',
  million_gallon_per_day: 'flow',
  grain_per_100scf: 'sulfur in gas',
} as const;

export type Dimension = (typeof unitDimensions)[keyof typeof unitDimensions];

/** Null for a unit that no limit has. */
export const dimensionOf = (unit: string): Dimension | null => (unitDimensions as Record<string, Dimension>)[unit] ?? null;

/** Read and confirmed, or in two independent sources; never a rounding. */
export const isLimitKnown = (condition: Condition, limit: Limit): boolean =>
  !limit.approximate && condition.sources.length > 0 && (condition.confirmed || condition.independentSources >= 2);
