import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { replays, textOf } from '../../arithmetic.ts';
import { carbonMonoxideLead, eightHourMean } from './rule.ts';

const calculated = (type: string, values: (string | null)[]) => {
  const found = carbonMonoxideLead.calculations?.[0]?.calculate({ type, values });
  expect(found?.arithmetic.every(replays)).toBe(true);
  return found?.result;
};

test('9.5 exceeds 9 and 35.5 exceeds 35; one is allowed', () => {
  expect(calculated('CO_1H', ['35.4', '35.5'])).toEqual({ exceedances: 1, secondHighest: '35.4', meets: true });
  expect(calculated('CO_8H', ['9.50', '9.5'])).toMatchObject({ exceedances: 2, meets: false });
  expect(calculated('CO_8H', ['9.4'])).toEqual({ exceedances: 0, secondHighest: null, meets: true });
  expect(calculated('CO_8H', [])).toEqual({ exceedances: 0, secondHighest: null, meets: null });
  expect(calculated('CO_8H', ['9.5', null])).toEqual({ exceedances: 1, secondHighest: null, meets: null });
});

test('0.155 is 0.16; a missing month leaves its windows open', () => {
  expect(calculated('PB', ['0.155', '0.155', '0.155'])).toEqual({ rolling: ['0.16'], dv: '0.16', meets: false });
  expect(calculated('PB', ['0.1', '0.1', '0.1', null])).toEqual({ rolling: ['0.10', null], dv: '0.10', meets: null });
  expect(calculated('PB', ['0.2', '0.2', '0.2', null])).toMatchObject({ meets: false });
  expect(calculated('PB', ['0.2', '0.2'])).toEqual({ rolling: [], dv: null, meets: null });
});

test('six of eight hours make a mean, five do not', () => {
  const hours = ['9', '9', '9', '10', '10', '10', null, null];
  expect(textOf(eightHourMean(hours)?.value ?? { n: 0n, of: 1n })).toBe('9.5');
  expect(eightHourMean(hours.with(0, null))).toBeNull();
});

test('taking a value away never makes a standard met', () => {
  const values = fc.array(
    fc.integer({ min: 0, max: 400 }).map((tenths) => `${Math.floor(tenths / 10)}.${tenths % 10}`),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(fc.constantFrom('CO_8H', 'CO_1H', 'PB'), values, fc.nat(11), (type, all, i) => {
      if (calculated(type, all)?.meets !== true) expect(calculated(type, all.with(i % all.length, null))?.meets).not.toBe(true);
    }),
  );
});
