import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { replays } from '../../arithmetic.ts';
import { hourOf, purpleair } from './rule.ts';

const corrected = (pa: string, rh = '40', model = 'epa_piecewise') => {
  const found = purpleair.calculations?.[0]?.calculate({ model, pa, rh });
  expect(found?.arithmetic.every(replays)).toBe(true);
  return found;
};

test('each piece begins where the one before ends, at any humidity', () => {
  fc.assert(
    fc.property(fc.constantFrom('30', '50', '210', '260'), fc.integer({ min: 0, max: 100 }), (join, humidity) => {
      const [before, at] = [corrected(`${Number(join) - 1}.999999`, String(humidity)), corrected(join, String(humidity))].map((found) =>
        Number(found?.result.corrected),
      );
      expect(Math.abs((at as number) - (before as number))).toBeLessThan(0.0001);
    }),
  );
});

test('the pieces are named by where they begin', () => {
  const named = (pa: string) => corrected(pa)?.result.segment;
  expect(['29.999', '30', '49.99', '50', '209.9', '210', '259.9', '260'].map(named)).toEqual([
    'lt30',
    '30-50',
    '30-50',
    '50-210',
    '50-210',
    '210-260',
    '210-260',
    'ge260',
  ]);
  expect(corrected('500', '40', 'barkjohn2021')?.result.segment).toBe('all');
});

test('more on the sensor is never less corrected, at the same humidity', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 100 }), (hundredths, humidity) => {
      const at = (value: number) => Number(corrected((value / 100).toFixed(2), String(humidity))?.result.corrected);
      expect(at(hundredths + 1)).toBeGreaterThanOrEqual(at(hundredths));
    }),
  );
});

test('a result below zero stays, and says that it is shown as 0', () => {
  const found = corrected('0', '100');
  expect(found?.result.corrected).toBe('-2.87');
  expect(found?.remarks).toHaveLength(1);
});

test('an hour is the mean of both channels, and dropped only where they differ by more than 5 and more than 70 %', () => {
  expect(hourOf('10', '12')).toBe('11');
  expect(hourOf('2.5', '7.5')).toBe('5');
  expect(hourOf('2.4', '7.5')).toBeNull();
  expect(hourOf('100', '106')).toBe('103');
  // 14 apart and 20 their mean: 70 % exactly is kept.
  expect(hourOf('13', '27')).toBe('20');
  expect(hourOf('12.9', '27')).toBeNull();
  expect(hourOf(null, '27')).toBeNull();
});

test('humidity beyond 0 to 100 percent is refused', () => {
  expect(() => corrected('10', '100.1')).toThrow('/rh');
  expect(() => corrected('10', '-0.1')).toThrow('/rh');
});
