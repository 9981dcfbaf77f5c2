import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../dates.ts';
import { federalFiscalYear, moveQuarter } from './quarters.ts';
import { echo } from './rule.ts';

const calculated = (kind: string, input: unknown) => echo.calculations?.find((one) => one.kind === kind)?.calculate(input).result;

test('quarters are twelve and consecutive for any day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30_000 }), (n) => {
      const { completed, current } = calculated('echo_quarters', { asOf: addDays('1980-01-01', n) });
      expect(completed).toHaveLength(12);
      expect([...completed, current].slice(1)).toEqual(completed.map((quarter: string) => moveQuarter(quarter, 1)));
    }),
  );
});

test('a history of thirteen is read, and an unknown character is refused with its place', () => {
  const read = calculated('echo_history', { history: '____________U', lastQuarter: '2026Q4' });
  expect([read.quarters[0].quarter, read.quarters[12], read.undetermined]).toEqual(['2023Q4', { quarter: '2026Q4', status: 'undetermined' }, 1]);
  expect(() => calculated('echo_history', { history: '__v_', lastQuarter: '2026Q4' })).toThrow('character 3');
});

test('an open entry runs to the day asked about; days out of order are refused', () => {
  expect(calculated('violation_quarters', { from: '2026-06-30', to: null, asOf: '2026-07-01' })).toEqual({ quarters: ['2026Q2', '2026Q3'] });
  expect(calculated('violation_quarters', { from: '2026-01-01', to: '2027-01-01', asOf: '2026-03-31' })).toEqual({ quarters: ['2026Q1'] });
  expect(() => calculated('violation_quarters', { from: '2026-01-02', to: '2026-01-01', asOf: '2026-03-31' })).toThrow('/to');
  expect(() => calculated('violation_quarters', { from: '2026-01-02', to: null, asOf: '2026-01-01' })).toThrow('/asOf');
});

test('a federal fiscal year begins on 1 October', () => {
  expect([federalFiscalYear('2024-09-30'), federalFiscalYear('2024-10-01')]).toEqual([2024, 2025]);
});
