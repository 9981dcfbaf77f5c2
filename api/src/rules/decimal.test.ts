import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compare, difference, exact, product, sum } from './decimal.ts';

test('sums decimal texts exactly where a binary float would not', () => {
  expect(sum(['0.1', '0.2'])).toBe('0.3');
  expect(product(['1.017', '1000'])).toBe('1017');
  expect(sum(['93', '83', '68', '90', '95', '91', '94', '50'].map((ppb) => product([ppb, '0.001'])))).toBe('0.664');
  expect(difference('90', '0.0000001')).toBe('89.9999999');
  expect(sum([])).toBe('0');
});

test('decides a boundary by the last digit', () => {
  expect(compare('90.0', '90')).toBe(0);
  expect(compare('90.00000000000000000001', '90')).toBe(1);
  expect(compare('89.99999999999999999999', '90')).toBe(-1);
});

test('refuses what is not a decimal number', () => {
  for (const text of ['', ' 1', '1e3', 'NaN', 'Infinity', 'about 87', '1,000', '.5']) expect(() => exact(text)).toThrow(RangeError);
});

test('sums hundredths as whole numbers do', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 40 }), (hundredths) => {
      const texts = hundredths.map((n) => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`);
      const total = hundredths.reduce((a, b) => a + b, 0);
      expect(compare(sum(texts), `${Math.floor(total / 100)}.${String(total % 100).padStart(2, '0')}`)).toBe(0);
    }),
  );
});
