import { describe, expect, it } from '@jest/globals';
import { dateIn, localValue, spanIn, wholeHour } from './moments.ts';

const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute);

describe('times as a person reads them', () => {
  it('writes dates day first, in both languages', () => {
    expect(dateIn('en', at(2, 9))).toBe('2 Nov 2026');
    expect(dateIn('es', at(2, 9))).toBe('2 nov 2026');
  });

  it('writes a block of six hours once with its date, and the end of a day as 24:00', () => {
    expect(spanIn('en', at(24, 12), at(24, 18))).toBe('24 Nov 2026, 12:00 – 18:00');
    expect(spanIn('en', at(24, 18), at(25, 0))).toBe('24 Nov 2026, 18:00 – 24:00');
    expect(spanIn('es', at(24, 22), at(25, 4))).toBe('24 nov 2026, 22:00 – 25 nov 2026, 04:00');
  });

  it('cuts to the hour', () => {
    expect(wholeHour(new Date('2026-11-24T14:59:59.999Z')).toISOString()).toBe('2026-11-24T14:00:00.000Z');
  });

  it('fills a date field with the local time', () => expect(localValue(at(4, 7, 5))).toBe('2026-11-04T07:05'));
});
