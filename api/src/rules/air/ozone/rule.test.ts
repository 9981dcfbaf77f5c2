import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { replays } from '../../arithmetic.ts';
import { ozone } from './rule.ts';

const run = (kind: string, input: object) => {
  const found = ozone.calculations?.find((calculation) => calculation.kind === kind)?.calculate(input);
  expect(found?.arithmetic.every(replays)).toBe(true);
  return found?.result;
};
const flat = (length: number, value: string | null) => Array.from({ length }, () => value);

describe('eight hours', () => {
  test('six make a mean; five only where zeros in the gaps leave more than 0.070', () => {
    expect(run('o3_8h', { hours: [...flat(6, '0.080'), null, null] })).toEqual({ value: '0.080', status: 'ok' });
    // 5 x 0.113 / 8 is 0.070625: 0.070, which is not above. 5 x 0.114 / 8 is 0.07125.
    expect(run('o3_8h', { hours: [...flat(5, '0.113'), null, null, null] })).toEqual({ value: null, status: 'incomplete' });
    expect(run('o3_8h', { hours: [...flat(5, '0.114'), null, null, null] })).toEqual({ value: '0.071', status: 'zero_substitution_exceeds' });
    expect(run('o3_8h', { hours: flat(8, null) })).toEqual({ value: null, status: 'incomplete' });
  });

  test('hours lose what is beyond 0.001 first, and the mean is exact before it is cut', () => {
    expect(run('o3_8h', { hours: flat(8, '0.0709') })).toMatchObject({ value: '0.070' });
    // 664 thousandths over 8 are 83; a sum of binary fractions falls short of it.
    expect(run('o3_8h', { hours: ['0.093', '0.083', '0.068', '0.090', '0.095', '0.091', '0.094', '0.050'] })).toMatchObject({ value: '0.083' });
  });
});

describe('a day', () => {
  test('has the windows that start from 7 to 23; what lies before 7 never enters', () => {
    expect(run('o3_mda8', { day: [...flat(7, '0.200'), ...flat(17, '0.040')], next: flat(7, '0.040') })).toMatchObject({
      validWindows: 17,
      valid: true,
      mda8: '0.040',
      startHour: 7,
    });
  });

  test('without the next day 12 windows are left, and one hour of it makes the thirteenth', () => {
    const found = run('o3_mda8', { day: flat(24, '0.040'), next: [] }) as { validWindows: number; valid: boolean };
    expect(found).toMatchObject({ validWindows: 12, valid: false, mda8: null, startHour: null });
    expect(run('o3_mda8', { day: flat(24, '0.040'), next: ['0.040'] })).toMatchObject({ validWindows: 13, valid: true });
  });

  test('above the level it is valid however thin', () => {
    const day = [...flat(10, null), ...flat(8, '0.090'), ...flat(6, null)];
    expect(run('o3_mda8', { day, next: [] })).toMatchObject({ valid: true, mda8: '0.090' });
  });

  test('of windows that are equal the first is named', () => {
    expect(run('o3_mda8', { day: flat(24, '0.050'), next: flat(7, '0.050') })).toMatchObject({ startHour: 7 });
  });

  test('taking an hour away never makes a valid day of one that was not', () => {
    const hour = fc.option(fc.integer({ min: 0, max: 90 }));
    fc.assert(
      fc.property(fc.array(hour, { minLength: 31, maxLength: 31 }), fc.nat(30), (thousandths, at) => {
        const hours = thousandths.map((value) => (value === null ? null : (value / 1000).toFixed(3)));
        const isValid = (all: (string | null)[]) => (run('o3_mda8', { day: all.slice(0, 24), next: all.slice(24) }) as { valid: boolean }).valid;
        if (!isValid(hours) && hours.every((one) => Number(one) < 0.07)) expect(isValid(hours.with(at, null))).toBe(false);
      }),
    );
  });
});

describe('a year and three', () => {
  const day = (i: number, mda8: string | null, valid = true) => ({ date: `2025-06-${String(i + 1).padStart(2, '0')}`, mda8, valid });

  test('the fourth-highest of the valid days, in any order; fewer than four days have none', () => {
    const days = ['0.071', '0.080', '0.065', '0.069', '0.074'].map((value, i) => day(i, value));
    expect(run('o3_fourth', { days })).toEqual({ fourthHighest: '0.069', validDays: 5 });
    expect(run('o3_fourth', { days: [...days].reverse() })).toEqual(run('o3_fourth', { days }));
    expect(run('o3_fourth', { days: [...days.slice(0, 3), day(8, '0.099', false), day(9, null)] })).toEqual({ fourthHighest: null, validDays: 3 });
    expect(run('o3_fourth', { days: [] })).toEqual({ fourthHighest: null, validDays: 0 });
  });

  const years = (...given: [string | null, number][]) => ({
    years: given.map(([fourthHighest, validDays]) => ({ fourthHighest, validDays, seasonDays: 200 })),
  });

  test('at or below the level 90 % of the season are needed on average and 75 % in each year', () => {
    expect(run('o3_dv', years(['0.070', 200], ['0.070', 190], ['0.070', 150]))).toMatchObject({ dv: '0.070', valid: true, meets: true });
    expect(run('o3_dv', years(['0.070', 200], ['0.070', 190], ['0.070', 149]))).toMatchObject({ valid: false, meets: null });
    expect(run('o3_dv', years(['0.070', 200], ['0.070', 189], ['0.070', 150]))).toMatchObject({ valid: false, meets: null });
  });

  test('above it nothing is needed; without a year there is no design value', () => {
    expect(run('o3_dv', years(['0.071', 4], ['0.071', 4], ['0.071', 4]))).toMatchObject({ dv: '0.071', valid: true, meets: false });
    expect(run('o3_dv', years(['0.071', 200], [null, 3], ['0.071', 200]))).toMatchObject({ dv: null, valid: false, meets: null });
    expect(() => run('o3_dv', years(['0.071', 201], ['0.071', 4], ['0.071', 4]))).toThrow('/years/0/validDays');
  });
});
