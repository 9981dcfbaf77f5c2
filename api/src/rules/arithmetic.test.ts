import { expect, test } from '@jest/globals';
import { compared, numberOf, replays, sumOf } from './arithmetic.ts';
import type { Expression } from './verdict.ts';

const total = sumOf(
  [
    { of: '2026-01', value: '5.0' },
    { of: '2026-02', value: '10.1' },
  ],
  'short_ton',
);

test('a sum and a comparison run again to the same result', () => {
  expect(total).toMatchObject({ op: 'sum', result: '15.1', unit: 'short_ton' });
  const within = compared(total, '<=', numberOf('limit', '15'));
  expect(within).toMatchObject({ holds: false });
  expect(replays(within)).toBe(true);
  expect(compared(total, '<=', numberOf('limit', '15.10'))).toMatchObject({ holds: true });
});

test('equal is at most, and not less than', () => {
  const limit = numberOf('limit', '15.1');
  expect((['<', '<=', '=', '>=', '>'] as const).map((sign) => (compared(total, sign, limit) as { holds: boolean }).holds)).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
});

test('a result that was tampered with does not run again', () => {
  expect(replays({ ...total, result: '15.2' } as Expression)).toBe(false);
  expect(replays({ op: 'compare', sign: '<=', left: total, right: numberOf('limit', '15'), holds: true })).toBe(false);
  expect(replays({ op: 'difference', of: [numberOf('a', '3'), numberOf('b', '1')], result: '2' })).toBe(true);
  expect(replays({ op: 'quotient', of: [numberOf('a', '3'), numberOf('b', '2')], result: '1.5' })).toBe(true);
  expect(replays({ op: 'product', of: [numberOf('a', '3'), numberOf('b', '2')], result: '5' })).toBe(false);
});
