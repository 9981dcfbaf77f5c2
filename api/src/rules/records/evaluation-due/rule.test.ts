import { expect, test } from '@jest/globals';
import { evaluationDue } from './rule.ts';

const at = (lastFce: string, asOf: string, category = 'MAJOR') => evaluationDue.calculations?.[0]?.calculate({ category, lastFce, asOf });

test('30 September and 1 October are in different fiscal years, and the last day is not past', () => {
  expect(at('2024-09-30', '2026-09-30')?.result).toEqual({ dueBy: '2026-09-30', overdue: false });
  expect(at('2024-09-30', '2026-10-01')?.result).toEqual({ dueBy: '2026-09-30', overdue: true });
  expect(at('2024-10-01', '2026-10-01', 'MEGA')?.result).toEqual({ dueBy: '2028-09-30', overdue: false });
});

test('past the default a person must look', () => {
  expect(at('2024-09-30', '2026-10-01')?.remarks?.[0]).toContain('past_national_default');
  expect(() => at('2024-09-30', '2024-09-29')).toThrow('/asOf');
  expect(() => at('2010-09-30', '2012-09-29')).toThrow('2016-10-04');
});
