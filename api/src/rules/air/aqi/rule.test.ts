import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { replays } from '../../arithmetic.ts';
import { indexOf } from './index-of.ts';
import { airQualityIndex } from './rule.ts';
import { type MetricKey, metrics } from './table.ts';

const [aqi, aqiDaily] = airQualityIndex.calculations ?? [];
const one = (pollutant: string, concentration: string, more: object = {}) =>
  aqi?.calculate({ pollutant, concentration, unit: metrics[pollutant as MetricKey].unit, ...more });
const day = (given: object) => aqiDaily?.calculate(given).result;

test('a tie of halves goes up, and the proof runs again', () => {
  const found = one('O3_8H', '0.072');
  expect(found?.result).toEqual({ truncated: '0.072', aqi: 105, category: 'Unhealthy for Sensitive Groups' });
  expect(found?.arithmetic.every(replays)).toBe(true);
});

test.each([
  ['PM25_24H', '35.49', '35.4', 100],
  ['PM25_24H', '35.5', '35.5', 101],
  ['PM25_24H', '400', '400.0', 649],
  ['PM25_24H', '-0.05', '0.0', 0],
  ['O3_8H', '0.2009', '0.200', 300],
  ['O3_8H', '0.201', '0.201', null],
  ['O3_1H', '0.1249', '0.124', null],
  ['O3_1H', '0.125', '0.125', 101],
  ['SO2_1H', '304.9', '304', 200],
  ['SO2_1H', '305', '305', null],
  ['SO2_24H', '304.9', '304', null],
  ['SO2_24H', '305', '305', 201],
  ['NO2_1H', '2049', '2049', 500],
  ['CO_8H', '50.4', '50.4', 500],
])('%s at %s is read as %s and gives %s', (pollutant, concentration, truncated, index) => {
  expect(one(pollutant, concentration)?.result).toMatchObject({ truncated, aqi: index });
});

test('parts per billion are read on a table in parts per million; micrograms of a gas are not', () => {
  expect(one('O3_8H', '72', { unit: 'ppb' })?.result).toMatchObject({ truncated: '0.072', aqi: 105 });
  expect(one('NO2_1H', '0.1', { unit: 'ppm' })?.result).toMatchObject({ truncated: '100', aqi: 100 });
  expect(() => one('O3_8H', '72', { unit: 'ug/m3' })).toThrow('/unit');
  expect(() => one('PM25_24H', '12', { unit: 'ppm' })).toThrow('/unit');
});

test('asked about a day before its table it says from when that is in force', () => {
  expect(() => one('PM25_24H', '12', { date: '2024-05-05' })).toThrow('in force from 2024-05-06');
  expect(one('PM25_24H', '12', { date: '2024-05-06' })?.result).toMatchObject({ aqi: 56 });
});

test('the averaging times of SO2 and ozone are switched', () => {
  expect(day({ SO2_1H: '410', SO2_24H: '300' })).toMatchObject({ aqi: 200, responsible: ['SO2_1H'], subIndices: { SO2_1H: 200, SO2_24H: null } });
  expect(day({ SO2_1H: '410', SO2_24H: null })).toMatchObject({ aqi: 200, subIndices: { SO2_1H: 200 } });
  expect(day({ SO2_1H: '304', SO2_24H: '320' })).toMatchObject({ aqi: 200, subIndices: { SO2_1H: 200, SO2_24H: null } });
  expect(day({ O3_8H: '0.201', O3_1H: '0.250' })).toMatchObject({ responsible: ['O3_1H'], subIndices: { O3_8H: null } });
});

test('a day of which nothing gives an index has none', () => {
  for (const given of [{}, { O3_8H: null }, { O3_1H: '0.100' }]) expect(day(given)).toMatchObject({ aqi: null, responsible: [], category: null });
});

test('no index falls while a concentration rises', () => {
  const keys = Object.keys(metrics) as MetricKey[];
  fc.assert(
    fc.property(fc.constantFrom(...keys), fc.nat(30_000), fc.nat(2000), (key, thousandths, more) => {
      const scale = metrics[key].decimals === 3 ? 100_000 : metrics[key].decimals === 1 ? 100 : 10;
      const at = (n: number) => indexOf(key, (n / scale).toFixed(5)).index.aqi;
      const [low, high] = [at(thousandths), at(thousandths + more)];
      if (low !== null && high !== null) expect(high).toBeGreaterThanOrEqual(low);
    }),
  );
});
