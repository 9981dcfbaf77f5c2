import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, completedMonths, daysBetween, daysOf, monthsBetween, moveMonth, span, standardHours, standardTime } from './dates.ts';

describe('a date as precise as its source', () => {
  test('spans the days it may be', () => {
    expect(span('2025-07-02')).toEqual({ first: '2025-07-02', last: '2025-07-02' });
    expect(span('2024-02')).toEqual({ first: '2024-02-01', last: '2024-02-29' });
    expect(span('2025')).toEqual({ first: '2025-01-01', last: '2025-12-31' });
    expect(daysOf(span('2025-02'))).toHaveLength(28);
  });

  test('is refused where there is no such day', () => {
    for (const date of ['2025-02-29', '2025-13', '2025-00', '2025-06-31', '2025-06-00', '25-06', '2025-6', '2025-07-02T00:00', ''])
      expect(() => span(date)).toThrow(RangeError);
  });
});

describe('months', () => {
  test('clip to the end of the month', () => {
    expect(addMonths('2026-05-31', -6)).toBe('2025-11-30');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2025-02-28', 12)).toBe('2026-02-28');
    expect(addMonths('2025-12-31', 2)).toBe('2026-02-28');
    expect(addMonths('2025-08-31', 12)).toBe('2026-08-31');
  });

  test('move across years and are counted when complete', () => {
    expect(moveMonth('2026-01', -11)).toBe('2025-02');
    expect(moveMonth('2025-11', 14)).toBe('2027-01');
    expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(completedMonths('2024-12-20', '2026-12-19')).toBe(23);
    expect(completedMonths('2024-12-20', '2026-12-20')).toBe(24);
    expect(completedMonths('2025-01-31', '2025-02-28')).toBe(1);
  });

  test('there and back never gain a day', () => {
    const days = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('1990-01-01', n));
    fc.assert(fc.property(days, fc.integer({ min: -60, max: 60 }), (day, months) => addMonths(addMonths(day, months), -months) <= day));
  });
});

describe('local standard time', () => {
  test.each([
    ['2026-07-01T06:00:00Z', '2026-07-01', 0],
    ['2026-07-01T05:30:00Z', '2026-06-30', 23],
    ['2026-01-15T18:00:00Z', '2026-01-15', 12],
  ])('%s in Memphis falls on %s, hour %i, in summer too', (instant, day, hour) => {
    expect(standardTime(instant, '-06:00')).toEqual({ day, hour });
  });

  test('takes the zone of an instant from the instant, never from the machine', () => {
    expect(standardTime('2026-07-01T00:00:00-06:00', '-06:00')).toEqual({ day: '2026-07-01', hour: 0 });
    expect(() => standardTime('2026-07-01T06:00:00', '-06:00')).toThrow(RangeError);
    expect(() => standardTime('2026-07-01T06:00:00Z', 'America/Chicago')).toThrow(RangeError);
  });

  test('every day has 24 hours, each an hour after the last, and all of that day', () => {
    const days = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2000-01-01', n));
    fc.assert(
      fc.property(days, fc.constantFrom('-06:00', '-05:00', '+00:00', '+05:45', '-03:30'), (day, offset) => {
        const hours = standardHours(day, offset);
        expect(new Set(hours).size).toBe(24);
        expect(hours.map((instant) => standardTime(instant, offset))).toEqual(hours.map((_, hour) => ({ day, hour })));
        expect(Date.parse(standardHours(addDays(day, 1), offset)[0] as string) - Date.parse(hours[23] as string)).toBe(3_600_000);
      }),
    );
  });

  test('the days on which clocks are changed have 24 hours as well', () => {
    expect(standardHours('2026-03-08', '-06:00')).toHaveLength(24);
    expect(standardHours('2026-11-01', '-06:00')).toHaveLength(24);
    expect(daysBetween('2026-11-23', '2027-01-02')).toBe(40);
  });
});
