import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { replays } from '../../arithmetic.ts';
import { pm10 } from './rule.ts';

const [dayKind, yearsKind] = pm10.calculations ?? [];
const day = (value: string) => dayKind?.calculate({ value }).result;
const quarter = (v: number, n: number, N = 92) => ({ v, N, n });
const calculated = (years: unknown) => {
  const found = yearsKind?.calculate({ years });
  expect(found?.arithmetic.every(replays)).toBe(true);
  return found?.result;
};
const clean = [quarter(0, 90, 90), quarter(0, 91, 91), quarter(0, 92), quarter(0, 92)];

test('155 exceeds and 154.9 does not', () => {
  expect(day('154.9')).toEqual({ rounded: '150', exceeds: false });
  expect(day('155.0')).toEqual({ rounded: '160', exceeds: true });
  expect(day('-4')).toEqual({ rounded: '0', exceeds: false });
});

test('a quarter without data leaves the standard open, unless the others are too many already', () => {
  const gap = [quarter(0, 0, 90), ...clean.slice(1)];
  expect(calculated([gap, clean, clean])).toMatchObject({ annual: [null, '0.0', '0.0'], threeYear: null, meets: null });
  expect(calculated([[quarter(0, 0, 90), quarter(4, 91, 91), ...clean.slice(2)], clean, clean])).toMatchObject({ threeYear: null, meets: false });
});

test('more days than the quarter has, and more exceedances than days, are refused', () => {
  expect(() => calculated([[quarter(0, 93), ...clean.slice(1)], clean, clean])).toThrow('/years/0/0/n');
  expect(() => calculated([clean, [quarter(3, 2), ...clean.slice(1)], clean])).toThrow('/years/1/0/v');
});

test('taking a quarter away never makes it met', () => {
  fc.assert(
    fc.property(fc.nat(5), fc.nat(3), (v, q) => {
      const year = clean.with(0, quarter(v, 90, 90));
      expect(calculated([year.with(q, quarter(0, 0)), clean, clean])?.meets).not.toBe(true);
    }),
  );
});
