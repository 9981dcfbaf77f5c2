import { describe, expect, it } from '@jest/globals';
import { daysTo, localTime, newestOf } from './dates.ts';

describe('dates', () => {
  it('takes a month at its first day', () => expect(newestOf(['2025-07', '2025-07-01', '2025-06-30', null])).toBe('2025-07-01'));
  it('knows no newest of none', () => expect(newestOf([null, undefined])).toBeNull());
  it('keeps standard time all year', () => expect(localTime(new Date('2026-07-01T05:30:00Z'), '-06:00')).toEqual({ day: '2026-06-30', time: '23:30' }));
  it('counts days from the day at the site', () => {
    expect(daysTo('2027-01-02', new Date('2026-11-24T05:59:00Z'), '-06:00')).toBe(40);
    expect(daysTo('2027-01-02', new Date('2026-11-24T06:00:00Z'), '-06:00')).toBe(39);
    expect(daysTo('2027-01', new Date('2026-11-24T06:00:00Z'), '-06:00')).toBeNull();
  });
});
