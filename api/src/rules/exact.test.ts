import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compare, difference, exact, fixed, over, plain, plus, product, rounded, significant, sum, truncated, whole } from './exact.ts';

test('sums decimal texts exactly where a binary float would not', () => {
  expect(sum(['0.1', '0.2'])).toBe('0.3');
  expect(product(['1.017', '1000'])).toBe('1017');
  expect(sum(['93', '83', '68', '90', '95', '91', '94', '50'].map((ppb) => product([ppb, '0.001'])))).toBe('0.664');
  expect(difference('90', '0.0000001')).toBe('89.9999999');
  expect(sum([])).toBe('0');
});

test('a third stays a third until it is cut', () => {
  const third = over(whole(1), whole(3));
  expect(plain(third)).toBeNull();
  expect(plain(plus(plus(third, third), third))).toBe('1');
  expect(fixed(truncated(over(exact('0.664'), whole(8)), 3), 3)).toBe('0.083');
});

test('decides a boundary by the last digit', () => {
  expect(compare('90.0', '90')).toBe(0);
  expect(compare('90.00000000000000000001', '90')).toBe(1);
  expect(compare('89.99999999999999999999', '90')).toBe(-1);
});

test('truncates toward zero and rounds half up, at any place', () => {
  const cut = (text: string, digits: number) => plain(truncated(exact(text), digits));
  const round = (text: string, digits: number) => plain(rounded(exact(text), digits));
  expect([cut('8.89', 1), cut('-0.58', 1), cut('-0.01', 1), cut('154.9', -1)]).toEqual(['8.8', '-0.5', '0', '150']);
  expect([round('9.05', 1), round('35.5', 0), round('-0.5', 0), round('-0.51', 0), round('-1.5', 0), round('155', -1), round('154.999', -1)]).toEqual([
    '9.1',
    '36',
    '0',
    '-1',
    '-1',
    '160',
    '150',
  ]);
});

test('writes significant digits', () => {
  const two = over(whole(2), whole(3));
  expect([significant(two, 4), significant(exact('0.00123456'), 3), significant(exact('99.996'), 4), significant(exact('123456'), 3)]).toEqual([
    '0.6667',
    '0.00123',
    '100',
    '123000',
  ]);
  expect([significant(exact('77.8115942'), 10), significant(exact('-2.5'), 10), significant(whole(0), 10)]).toEqual(['77.8115942', '-2.5', '0']);
});

test('refuses what is not a decimal number', () => {
  for (const text of ['', ' 1', '1e3', 'NaN', 'Infinity', 'about 87', '1,000', '.5', '9'.repeat(1000)]) expect(() => exact(text)).toThrow(RangeError);
  expect(() => over(whole(1), whole(0))).toThrow(RangeError);
  expect(() => exact('9'.repeat(1000))).toThrow('at most 60 characters');
});

test('calculates in hundredths as whole numbers do', () => {
  const hundredths = fc.integer({ min: -1_000_000, max: 1_000_000 });
  const text = (n: number) => `${n < 0 ? '-' : ''}${Math.floor(Math.abs(n) / 100)}.${String(Math.abs(n) % 100).padStart(2, '0')}`;
  fc.assert(
    fc.property(fc.array(hundredths, { minLength: 1, maxLength: 40 }), (all) => {
      const total = all.reduce((a, b) => a + b, 0);
      expect(compare(sum(all.map(text)), text(total))).toBe(0);
      const mean = over(exact(sum(all.map(text))), whole(all.length));
      expect(Number(plain(truncated(mean, 2))) * 1).toBe(Number(text(Math.trunc(total / all.length))) + 0);
      expect(Math.abs(Number(significant(mean, 12)) - total / all.length / 100)).toBeLessThan(1e-6);
    }),
  );
});
