import { expect, test } from '@jest/globals';
import { replays } from '../../arithmetic.ts';
import { unitsOfMeasure } from './rule.ts';
import { molarMasses, units } from './table.ts';

const convert = (value: string, from: string, to: string) => unitsOfMeasure.calculations?.[0]?.calculate({ value, from, to });
const valueIn = (value: string, from: string, to: string) => String((convert(value, from, to) as { result: { value: string } }).result.value);

test.each([
  ['1', 'lb_per_h', 'tpy', '4.38'],
  ['1', 'cfs', 'gpm', '448.8311688'],
  ['1', 'acre_ft', 'gal', '325851.4286'],
  ['1', 'mgd', 'm3_per_s', '0.04381263639'],
  ['7000', 'grain', 'lb', '1'],
  ['1', 'short_ton', 't', '0.90718474'],
  ['53', 'ppb_NO2', 'ug_m3', '99.72562372'],
  ['0.053', 'ppm_NO2', 'ug_m3', '99.72562372'],
  ['99.72562372', 'ug_m3', 'ppb_NO2', '53'],
])('%s %s in %s', (value, from, to, expected) => {
  expect(Number(valueIn(value, from, to))).toBeCloseTo(Number(expected), 6);
  expect(convert(value, from, to)?.arithmetic.every(replays)).toBe(true);
});

test('there and back again is where one was, for every pair of a dimension', () => {
  for (const [from, { dimension }] of Object.entries(units))
    for (const to of Object.keys(units).filter((name) => units[name]?.dimension === dimension)) {
      expect(Number(valueIn(valueIn('37.5', from, to), to, from))).toBeCloseTo(37.5, 5);
    }
});

test('what is of another dimension, unknown or another gas is refused', () => {
  expect(() => convert('1', 'lb', 'tpy')).toThrow('/to');
  expect(() => convert('1', 'furlong', 'm3')).toThrow('/from');
  expect(() => convert('1', 'ppb_XY', 'ug_m3')).toThrow(Object.keys(molarMasses).join(', '));
  expect(() => convert('1', 'ppb_NO2', 'gal')).toThrow('/from');
});
