import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { replays } from '../../arithmetic.ts';
import { nowcast } from './rule.ts';

const calculated = (pollutant: 'PM25' | 'PM10', hours: (string | null)[]) => {
  const found = nowcast.calculations?.[0]?.calculate({ pollutant, hours });
  expect(found?.arithmetic.every(replays)).toBe(true);
  return found;
};
const flat = (value: string | null) => Array.from({ length: 12 }, () => value);
const newest = (...three: (string | null)[]) => [...flat('10').slice(3), ...three];

test('two of the newest three hours are needed, and which two does not matter', () => {
  expect(calculated('PM25', newest('10', null, '10'))?.result.valid).toBe(true);
  expect(calculated('PM25', newest('10', '10', null))?.result.valid).toBe(true);
  expect(calculated('PM25', newest('10', null, null))?.result).toEqual({ valid: false, weightFactor: null, nowcast: null, aqi: null });
  expect(calculated('PM25', flat(null))?.result.valid).toBe(false);
  expect(calculated('PM25', [...flat(null).slice(2), '9.1', '9.1'])?.result).toMatchObject({ valid: true, weightFactor: '1', nowcast: '9.1' });
});

test('a missing hour keeps the age of the others: the hour before it weighs a quarter, not a half', () => {
  // w = 0.5: (0.25 x 40 + 1 x 10) / 1.25 = 16.
  expect(calculated('PM25', [...flat(null).slice(3), '40', null, '10'])?.result).toMatchObject({ weightFactor: '0.5', nowcast: '16.0' });
});

test('truncated, never rounded, and read on the 24-hour table', () => {
  expect(calculated('PM25', flat('9.09'))?.result).toMatchObject({ nowcast: '9.0', aqi: 50 });
  expect(calculated('PM10', flat('54.99'))?.result).toMatchObject({ nowcast: '54', aqi: 50 });
  expect(calculated('PM10', flat('55'))?.result).toMatchObject({ nowcast: '55', aqi: 51 });
});

test('hours below zero are zero, by a convention that is said', () => {
  const found = calculated('PM25', newest('-3', '-0.1', '0'));
  expect(found?.verified).toBe(false);
  expect(calculated('PM25', flat('-1'))?.result).toEqual({ valid: true, weightFactor: '1', nowcast: '0.0', aqi: 0 });
  expect(calculated('PM25', flat('0.1'))?.verified).not.toBe(false);
});

test('lies between the least and the greatest hour, whatever the hours', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 12, maxLength: 12 }), (tenths) => {
      const value =
        Number(
          calculated(
            'PM25',
            tenths.map((tenth) => (tenth / 10).toFixed(1)),
          )?.result.nowcast,
        ) * 10;
      expect(Math.round(value)).toBeGreaterThanOrEqual(Math.min(...tenths));
      expect(Math.round(value)).toBeLessThanOrEqual(Math.max(...tenths));
    }),
    { numRuns: 100 },
  );
});
