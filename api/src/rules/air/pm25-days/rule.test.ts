import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { replays } from '../../arithmetic.ts';
import { pm25Days } from './rule.ts';

const day = (present: (string | null)[]) => {
  const hours = [...present, ...Array.from({ length: 24 - present.length }, () => null)];
  const found = pm25Days.calculations?.[0]?.calculate({ hours });
  expect(found?.arithmetic.every(replays)).toBe(true);
  return found?.result;
};
const of = (count: number, value: string) => Array.from({ length: count }, () => value);

test('18 hours make a day, and 17 only where zeros in the gaps leave 35.5 or more', () => {
  expect(day(of(18, '40'))).toEqual({ n: 18, valid: true, reason: 'complete', value: '40.0' });
  expect(day(of(17, '60'))).toEqual({ n: 17, valid: true, reason: 'zero_substitution_exceeds', value: '42.5' });
  // 17 x 50 / 24 is 35.41: truncated 35.4. 17 x 50.2 / 24 is 35.55: 35.5.
  expect(day(of(17, '50'))).toEqual({ n: 17, valid: false, reason: 'incomplete', value: null });
  expect(day(of(17, '50.2'))).toMatchObject({ valid: true, value: '35.5' });
  expect(day([])).toEqual({ n: 0, valid: false, reason: 'incomplete', value: null });
  expect(day(of(1, '852'))).toMatchObject({ n: 1, valid: true, value: '35.5' });
});

test('hours and mean are truncated, toward zero where they are negative', () => {
  expect(day(of(24, '9.09'))?.value).toBe('9.0');
  expect(day([...of(12, '9.1'), ...of(12, '9.0')])?.value).toBe('9.0');
  expect(day(of(24, '-0.19'))?.value).toBe('-0.1');
  expect(day(of(24, '-0.09'))?.value).toBe('0.0');
});

test('taking an hour away never makes a day of what was none', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 2000 })), { minLength: 24, maxLength: 24 }), fc.nat(23), (tenths, at) => {
      const hours = tenths.map((tenth) => (tenth === null ? null : (tenth / 10).toFixed(1)));
      if (!day(hours)?.valid) expect(day(hours.with(at, null))?.valid).toBe(false);
    }),
  );
});
