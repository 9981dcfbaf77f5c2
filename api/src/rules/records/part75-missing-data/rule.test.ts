import { expect, test } from '@jest/globals';
import { part75MissingData } from './rule.ts';

const lookback = { p90: '4.2', p95: '5.0', max: '9.1' };
const method = (pma: string, gapHours: number, before: string | null = '2.0') =>
  part75MissingData.calculations?.[0]?.calculate({ pma, gapHours, before, after: '3.0', lookback, mpc: '20' }).result.method;

test('24 hours are short at 95 %, 8 at 90 %, and one digit less is the next row', () => {
  expect([method('95', 24), method('95.0', 25)]).toEqual(['average_before_after', 'greater_of_90th_and_average']);
  expect([method('94.99', 8), method('90', 9)]).toEqual(['average_before_after', 'greater_of_95th_and_average']);
  expect([method('89.99', 1), method('80', 1)]).toEqual(['maximum_in_lookback', 'maximum_in_lookback']);
  expect(method('79.99', 1)).toBe('maximum_potential_concentration');
});

test('no hour before the gap, 101 % and a gap of no hours are refused', () => {
  expect(() => method('97', 2, null)).toThrow('/before');
  expect(method('85', 2, null)).toBe('maximum_in_lookback');
  expect(() => method('100.1', 2)).toThrow('/pma');
  expect(() => method('97', 0)).toThrow('/gapHours');
});
