// Units by dimension, each as so many of the dimension's base unit, by definition: 1 gal = 231 cubic inches, 1 lb = 0.45359237 kg, 1 short ton = 2,000 lb, 1 ft =
// 0.3048 m, 1 acre-foot = 43,560 cubic feet, 1 MMBtu (IT) = 1.05505585262 GJ, 1 grain = 1/7,000 lb (NIST SP 811). Verified. A year has 8,760 hours.
// Factors are fractions: what is multiplied, and by what it is divided.

export interface Unit {
  dimension: 'mass' | 'volume' | 'energy' | 'mass rate' | 'flow';
  times: string;
  over: string;
}

const unit = (dimension: Unit['dimension'], times: string, over = '1'): Unit => ({ dimension, times, over });

export const units: Readonly<Record<string, Unit>> = {
  // kilograms
  kg: unit('mass', '1'),
  g: unit('mass', '0.001'),
  lb: unit('mass', '0.45359237'),
  grain: unit('mass', '0.00006479891'),
  short_ton: unit('mass', '907.18474'),
  t: unit('mass', '1000'),
  // cubic metres
  m3: unit('volume', '1'),
  l: unit('volume', '0.001'),
  gal: unit('volume', '0.003785411784'),
  ft3: unit('volume', '0.028316846592'),
  acre_ft: unit('volume', '1233.48183754752'),
  mgal: unit('volume', '3785.411784'),
  // gigajoules
  gj: unit('energy', '1'),
  mmbtu: unit('energy', '1.05505585262'),
  mwh: unit('energy', '3.6'),
  // kilograms an hour
  kg_per_h: unit('mass rate', '1'),
  lb_per_h: unit('mass rate', '0.45359237'),
  tpy: unit('mass rate', '907.18474', '8760'),
  // cubic metres a second
  m3_per_s: unit('flow', '1'),
  cfs: unit('flow', '0.028316846592'),
  gpm: unit('flow', '0.003785411784', '60'),
  gpd: unit('flow', '0.003785411784', '86400'),
  mgd: unit('flow', '3785.411784', '86400'),
};

/** Other spellings of the same. */
export const aliases: Readonly<Record<string, string>> = {
  'lb/h': 'lb_per_h',
  'tons/year': 'tpy',
  ton: 'short_ton',
  tonne: 't',
  metric_ton: 't',
  gallon: 'gal',
  cubic_metre: 'm3',
  cubic_foot: 'ft3',
  ft3_per_s: 'cfs',
  gal_per_min: 'gpm',
  gal_per_day: 'gpd',
  Mgal_d: 'mgd',
  mgal_per_day: 'mgd',
  million_gallon_per_day: 'mgd',
  MMBtu: 'mmbtu',
  GJ: 'gj',
  acre_foot: 'acre_ft',
  MWh: 'mwh',
};

/** Grams a mole. Micrograms in a cubic metre are ppb x molar mass / 24.45 at 25 degrees Celsius and one atmosphere. */
export const molarMasses: Readonly<Record<string, string>> = { NO2: '46.0055', O3: '47.9982', SO2: '64.0638', CO: '28.0101', HCHO: '30.026' };
export const molarVolume = '24.45';
