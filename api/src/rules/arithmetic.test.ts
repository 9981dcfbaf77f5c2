import { expect, test } from '@jest/globals';
import {
  compared,
  differenceOf,
  given,
  greatestOf,
  leastOf,
  meanOf,
  nthHighestOf,
  productOf,
  quotientOf,
  replays,
  roundedTo,
  sumOf,
  textOf,
  truncatedTo,
} from './arithmetic.ts';
import { stepsOf } from './describe.ts';
import type { Expression } from './verdict.ts';

const total = sumOf([given('2026-01', '5.0'), given('2026-02', '10.1')], 'short_ton');

test('a sum and a comparison run again to the same result', () => {
  expect(total.tree).toMatchObject({ op: 'sum', result: '15.1', unit: 'short_ton' });
  const within = compared(total, '<=', given('limit', '15'));
  expect(within).toMatchObject({ holds: false });
  expect(replays(within)).toBe(true);
  expect(compared(total, '<=', given('limit', '15.10'))).toMatchObject({ holds: true });
});

test('equal is at most, and not less than', () => {
  const limit = given('limit', '15.1');
  expect((['<', '<=', '=', '>=', '>'] as const).map((sign) => compared(total, sign, limit).holds)).toEqual([false, true, true, true, false]);
});

test('every operation gives what it says, and runs again', () => {
  const [a, b, c] = [given('a', '2'), given('b', '3'), given('c', '-5')] as const;
  const made = [
    sumOf([a, b, c]),
    differenceOf(a, b),
    productOf([a, b, c]),
    quotientOf(a, b),
    meanOf([a, b, b]),
    greatestOf([a, b, c]),
    leastOf([a, b, c]),
    nthHighestOf(2, [a, b, b]),
  ];
  expect(made.map(({ value }) => textOf(value))).toEqual(['0', '-1', '-30', '2/3', '8/3', '3', '-5', '3']);
  expect([truncatedTo(quotientOf(a, b), 2), roundedTo(quotientOf(a, b), 2)].map(({ value }) => textOf(value))).toEqual(['0.66', '0.67']);
  for (const { tree } of [...made, truncatedTo(quotientOf(a, b), 2), roundedTo(productOf([a, b]), -1)]) expect(replays(tree)).toBe(true);
});

test('a result that was tampered with does not run again', () => {
  const [a, b] = [given('a', '3'), given('b', '1')] as const;
  expect(replays({ ...total.tree, result: '15.2' } as Expression)).toBe(false);
  expect(replays({ op: 'compare', sign: '<=', left: total.tree, right: given('limit', '15').tree, holds: true })).toBe(false);
  expect(replays({ op: 'product', of: [a.tree, b.tree], result: '5' })).toBe(false);
  expect(replays({ ...truncatedTo(quotientOf(b, a), 2).tree, digits: 3 } as Expression)).toBe(false);
  expect(replays({ op: 'value', of: 'a', value: 'three' })).toBe(false);
});

test('steps in words, innermost first, exact where the number ends and its first digits where not', () => {
  const mean = meanOf([given('hours[0]', '0.1'), given('hours[1]', '0.1'), given('hours[2]', '0.2')], 'ppm');
  expect(stepsOf([compared(truncatedTo(mean, 3), '<=', given('limit', '0.07', 'ppm'))], 'en')).toEqual([
    'Mean of 0.1 (hours[0]); 0.1 (hours[1]); 0.2 (hours[2]): ≈ 0.1333333333 ppm.',
    'Truncated to 3 decimals: ≈ 0.1333333333 ppm: 0.133 ppm.',
    '0.133 ppm ≤ 0.07 ppm (limit): does not hold.',
  ]);
  expect(stepsOf([roundedTo(mean, 1).tree], 'es')[1]).toBe('Redondeado a un decimal: ≈ 0.1333333333 ppm: 0.1 ppm.');
});
