import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { replays } from '../../arithmetic.ts';
import { captureRate, type Quarter } from './annual.ts';
import { pm25DesignValues, rankOf98 } from './rule.ts';

const run = (kind: string, input: object) => {
  const found = pm25DesignValues.calculations?.find((calculation) => calculation.kind === kind)?.calculate(input);
  expect(found?.arithmetic.every(replays)).toBe(true);
  return found?.result;
};
const quarter = (mean: string, given: Partial<Quarter> = {}): Quarter => ({ mean, creditable: 90, scheduled: 90, ...given });
const year = (mean: string, first: Partial<Quarter> = {}) => [quarter(mean, first), quarter(mean), quarter(mean), quarter(mean)];
const annual = (...years: Quarter[][]) => run('pm25_annual_dv', { level: '9.0', years });

describe('the annual design value', () => {
  test('is rounded once, at the end', () => {
    expect(annual(year('9.06'), year('9.06'), year('9.00'))).toMatchObject({ dv: '9.0', meets: true, reason: 'complete' });
    expect(annual(year('9.05'), year('9.05'), year('9.05'))).toMatchObject({ dv: '9.1', meets: false });
    expect(annual(year('9.049'), year('9.049'), year('9.049'))).toMatchObject({ dv: '9.0', meets: true });
  });

  test('a quarter of 74.5 % is complete, of 74.49 % it is not', () => {
    expect(captureRate({ mean: '1', creditable: 149, scheduled: 200 })).toBe(75);
    expect(captureRate({ mean: '1', creditable: 148, scheduled: 200 })).toBe(74);
  });

  test('thin data may prove that the level was exceeded: eleven samples in every quarter', () => {
    const thin = { creditable: 11 };
    expect(annual(year('10', thin), year('10'), year('10'))).toMatchObject({ valid: true, reason: 'eleven_samples_and_above_level', meets: false });
    expect(annual(year('10', { creditable: 10 }), year('10'), year('10'))).toMatchObject({ valid: false, reason: 'incomplete', meets: null });
    expect(annual(year('8', thin), year('8'), year('8'))).toMatchObject({ valid: false, meets: null });
  });

  test('the lowest value may fill a quarter of fewer than eleven and still prove more, with 30 pooled days', () => {
    const thin = { creditable: 5, min3yr: '8.0', pooledDays: 30 };
    expect(annual(year('12', thin), year('12'), year('12'))).toMatchObject({ dv: '12.0', reason: 'minimum_quarterly_value_test', meets: false });
    expect(annual(year('12', { ...thin, pooledDays: 29 }), year('12'), year('12'))).toMatchObject({ reason: 'incomplete', meets: null });
  });

  test('the highest value may fill a quarter from 50 % and still prove less', () => {
    const thin = { creditable: 60, max3yr: '10.0' };
    expect(annual(year('7', thin), year('7'), year('7'))).toMatchObject({ dv: '7.0', reason: 'maximum_quarterly_value_test', meets: true });
    expect(annual(year('7', { ...thin, creditable: 44 }), year('7'), year('7'))).toMatchObject({ reason: 'incomplete', meets: null });
    expect(annual(year('7', { ...thin, max3yr: '400' }), year('7'), year('7'))).toMatchObject({ reason: 'incomplete', meets: null });
  });

  test('more creditable samples than scheduled ones are refused with their place', () => {
    expect(() => annual(year('7', { creditable: 91 }), year('7'), year('7'))).toThrow('/years/0/0/creditable');
  });

  test('fewer samples never turn what was not valid into what meets', () => {
    const count = fc.integer({ min: 0, max: 90 });
    fc.assert(
      fc.property(count, count, fc.constantFrom('7', '9.04', '9.05', '12'), (creditable, fewer, mean) => {
        const at = (n: number) => annual(year(mean, { creditable: n }), year(mean), year(mean)) as { meets: boolean | null };
        if (at(creditable).meets === null && fewer <= creditable) expect(at(fewer).meets).not.toBe(true);
      }),
    );
  });
});

describe('the 24-hour design value', () => {
  const days = (creditable: number, ...values: string[]) => ({ creditable, values: [...values, ...Array.from({ length: 8 }, () => '1.0')] });

  test('takes the rank that its number of creditable samples gives', () => {
    expect([1, 50, 51, 100, 101, 300, 301, 350, 351, 366].map(rankOf98)).toEqual([1, 1, 2, 2, 3, 6, 7, 7, 8, 8]);
    expect(run('pm25_24h_dv', { years: [days(50, '40', '30'), days(51, '40', '30'), days(100, '30', '40')] })).toMatchObject({
      ranks: [1, 2, 2],
      p98: ['40.0', '30.0', '30.0'],
      dv: '33',
      meets: true,
    });
  });

  test('.5 goes up: 35.5 is 36 and does not meet', () => {
    expect(run('pm25_24h_dv', { years: [days(9, '35.6'), days(9, '35.3'), days(9, '35.6')] })).toMatchObject({ dvUnrounded: '35.5', dv: '36', meets: false });
    expect(run('pm25_24h_dv', { years: [days(9, '35.49'), days(9, '35.4'), days(9, '35.4')] })).toMatchObject({ dv: '35', meets: true });
  });

  test('the order of the days does not matter', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['40', '39', '38', '12', '11.2', '7'], { minLength: 6 }), (values) => {
        const same = { creditable: 120, values };
        expect(run('pm25_24h_dv', { years: [same, same, same] })).toMatchObject({ p98: ['38.0', '38.0', '38.0'] });
      }),
    );
  });

  test('fewer values than the rank asks for are refused', () => {
    expect(() => run('pm25_24h_dv', { years: [{ creditable: 366, values: ['1'] }, days(1), days(1)] })).toThrow('/years/0/values');
  });
});
