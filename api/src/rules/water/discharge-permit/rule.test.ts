import { expect, test } from '@jest/globals';
import { replays } from '../../arithmetic.ts';
import { dischargePermit } from './rule.ts';

const judge = (more: object) => {
  const input = { agency: 'TN', issued: '2021-06-01', expires: '2026-05-31', applied: '2025-12-01', complete: true, asOf: '2026-06-01', ...more };
  const found = dischargePermit.calculations?.[0]?.calculate(input);
  expect(found?.arithmetic.every(replays)).toBe(true);
  return found;
};

test.each([
  [{}, 'continued', 181],
  [{ applied: '2025-12-02' }, 'continued', 180],
  [{ applied: '2025-12-03' }, 'unpermitted', 179],
  [{ complete: false }, 'unpermitted', 181],
  [{ applied: null }, 'unpermitted', null],
  [{ agency: 'EPA' }, 'continued', 181],
  [{ agency: 'other_state' }, 'not_decided', 181],
  [{ asOf: '2026-05-31' }, 'in_force', 181],
  [{ asOf: '2021-05-31' }, 'not_yet_in_force', 181],
])('%j', (more, status, leadDays) => {
  expect(judge(more)?.result).toEqual({ status, leadDays });
});

test('what rests on 180 days is unverified; more than five years and an end before the start are refused', () => {
  expect(judge({})?.verified).toBe(false);
  expect(judge({ asOf: '2026-05-31' })?.verified).toBeUndefined();
  expect(() => judge({ issued: '2021-05-30' })).toThrow('/expires');
  expect(() => judge({ issued: '2026-06-01' })).toThrow('/expires');
});
