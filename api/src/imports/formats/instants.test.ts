import { describe, expect, test } from '@jest/globals';
import { clock, outside, print, standardOffset, usDay } from './instants.ts';

const minuteOf = (iso: string) => Date.parse(iso) / 60_000;

describe('instants', () => {
  test('a date of two or four digits a year', () => {
    expect(usDay('04/08/24', 2)).toEqual({ minute: minuteOf('2024-04-08T00:00:00Z') });
    expect(usDay('02/29/2024', 4)).toEqual({ minute: minuteOf('2024-02-29T00:00:00Z') });
  });

  test.each([
    ['04/08/2024', 2, /of the form MM\/DD\/YY$/],
    ['4/8/24', 2, /of the form/],
    ['02/30/24', 2, /calendar/],
    ['13/08/2024', 4, /exchanged/],
    ['00/01/2024', 4, /calendar/],
  ] as const)('%s is no date of %s digits', (text, digits, reason) => {
    expect(usDay(text, digits)).toEqual({ reason: expect.stringMatching(reason) });
  });

  test('hours begin at :00, and in some zones at :15, :30 and :45', () => {
    expect(['00:00', '05:15', '05:30', '23:45'].map(clock)).toEqual([{ minute: 0 }, { minute: 315 }, { minute: 330 }, { minute: 1425 }]);
  });

  test.each([
    ['24:00', /next day/],
    ['25:00', /00 to 23/],
    ['05:20', /00, 15, 30, 45/],
    ['5:00', /HH:MM/],
    ['05:00:00', /HH:MM/],
  ])('%s is no beginning', (text, reason) => {
    expect(clock(text)).toEqual({ reason: expect.stringMatching(reason) });
  });

  test('what lies outside of all measuring says which bound it crossed', () => {
    const span = { first: minuteOf('1990-01-01T00:00:00Z'), last: minuteOf('2026-11-25T00:00:00Z') };
    expect(outside(minuteOf('2024-04-08T00:00:00Z'), span)).toBeNull();
    expect(outside(minuteOf('1989-12-31T23:00:00Z'), span)).toMatch(/before 1990-01-01T00:00Z/);
    expect(outside(minuteOf('2044-04-08T00:00:00Z'), span)).toMatch(/after 2026-11-25T00:00Z/);
    expect(print(span.last)).toBe('2026-11-25T00:00Z');
  });

  test.each([
    ['-6', '-06:00'],
    ['5.5', '+05:30'],
    ['5.75', '+05:45'],
    ['-3.5', '-03:30'],
    ['0', '+00:00'],
    ['', null],
    ['CST', null],
    ['99', null],
  ])('an offset of %j hours is %s', (hours, offset) => {
    expect(standardOffset(hours)).toBe(offset);
  });
});
