import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { replays } from '../../arithmetic.ts';
import { dayMaximum, NONE } from '../hours.ts';
import { gasDesignValues, quarterIsComplete } from './rule.ts';
import { p98, p99, rankOf } from './table.ts';

type Days = [string, number][];
const calculated = (pollutant: string, years: Days[]) => {
  const found = gasDesignValues.calculations?.[0]?.calculate({ pollutant, years });
  expect(found?.arithmetic.every(replays)).toBe(true);
  return found;
};
const days = (count: number, ppb: string, hours = 24): Days => Array.from({ length: count }, () => [ppb, hours]);

test('each row of the rank tables begins and ends where it says', () => {
  expect([0, 1, 50, 51, 100, 101, 350, 351, 366, 367].map((n) => rankOf(n, p98))).toEqual([null, 1, 1, 2, 2, 3, 7, 8, 8, null]);
  expect([0, 1, 100, 101, 200, 201, 300, 301, 366].map((n) => rankOf(n, p99))).toEqual([null, 1, 1, 2, 2, 3, 3, 4, 4]);
});

test('18 hours make a day for procedure 1, and 17 only for procedure 2', () => {
  const year: Days = [
    ['80.0', 18],
    ['90.0', 17],
    ['99.0', 0],
  ];
  const found = calculated('SO2', [year, year, year]);
  expect(found?.result.years[0]).toEqual({ n1: 1, rank1: 1, p1: '80.0', n2: 2, rank2: 1, p2: '90.0', annual: '90.0' });
  expect(found?.verified).toBe(false);
});

test('more days may rank lower, and the higher procedure holds', () => {
  const year: Days = [['120.0', 24], ...days(49, '90.0'), ...days(1, '10.0', 1)];
  expect(calculated('NO2', [year, year, year])?.result).toMatchObject({
    dv: '120',
    meets: false,
    years: [{ p1: '120.0', p2: '90.0', annual: '120.0' }, {}, {}],
  });
});

test('.5 goes up: 100.5 does not meet, 100.4 does; a year without hours leaves it open', () => {
  expect(calculated('NO2', [days(1, '100.5'), days(1, '100.5'), days(1, '100.5')])?.result).toMatchObject({ dv: '101', meets: false });
  expect(calculated('NO2', [days(1, '100.4'), days(1, '100.4'), days(1, '100.4')])?.result).toMatchObject({ dv: '100', meets: true });
  expect(calculated('NO2', [days(1, '1.0', 5), [], days(1, '1.0')])?.result).toMatchObject({
    dvUnrounded: null,
    dv: null,
    meets: null,
    years: [{ n1: 0, rank1: null, p1: null, p2: '1.0' }, { annual: null }, {}],
  });
});

test('two years, 367 days or 25 hours are refused', () => {
  expect(() => calculated('NO2', [[], []])).toThrow('/years');
  expect(() => calculated('NO2', [days(367, '1'), [], []])).toThrow('/years/0');
  expect(() => calculated('NO2', [[], days(1, '1', 25), []])).toThrow('/years/1/0/1');
});

test('69 of 92 days are three quarters, 67 of 90 are not', () => {
  expect([quarterIsComplete(69, 92), quarterIsComplete(67, 90), quarterIsComplete(68, 90)]).toEqual([true, false, true]);
});

test('the highest of whole tenths, missing hours apart, negative ones too', () => {
  expect(dayMaximum(Int32Array.of(-5, NONE, -9))).toEqual({ n: 2, maximum: -5 });
  expect(dayMaximum(Int32Array.of(NONE))).toEqual({ n: 0, maximum: null });
});

test('the order of days does not matter', () => {
  const day = fc.tuple(fc.integer({ min: -20, max: 2000 }), fc.nat(24)).map(([t, hours]): [string, number] => [`${t}.0`, hours]);
  fc.assert(
    fc.property(fc.array(day, { maxLength: 120 }), (year) => {
      const other = [...year].reverse();
      expect(calculated('SO2', [other, other, other])?.result).toEqual(calculated('SO2', [year, year, year])?.result);
    }),
    { numRuns: 30 },
  );
});
