import { describe, expect, it } from '@jest/globals';
import { condition, dossier, permit, unit } from '../test/builders.ts';
import { calendarOf } from './calendar.ts';
import { clocksOf } from './clocks.ts';

const text = (expiresOn: string | null) => [{ number: 1, issuedOn: '2025-07-02', effectiveOn: '2025-07-02', expiresOn, endedOn: null, change: null }];
const told = (given: Parameters<typeof dossier>[0], now: string) => clocksOf(dossier(given, now), 'en');

describe('clocks', () => {
  const permits = [permit('p-1', '2025-07-02', { number: 'P-1', versions: text('2027-01-02') })];

  it('count the days to the end of a permit in the time of the site, and those after it', () => {
    const says = (now: string) => told({ permits }, now).map((clock) => [clock.standing, clock.says]);
    expect(says('2026-11-24T05:59:00Z')).toEqual([['ahead', 'in 40 days']]);
    expect(says('2026-11-24T06:00:00Z')).toEqual([['ahead', 'in 39 days']]);
    expect(says('2027-01-02T12:00:00Z')).toEqual([['today', 'today']]);
    expect(says('2027-01-04T12:00:00Z')).toEqual([['passed', '2 days ago']]);
    expect(says('2028-06-01T12:00:00Z')).toEqual([]);
  });

  it('give a renewal application its span of days under Title V, and none for another permit', () => {
    const titleV = [permit('p-1', '2025-07-02', { type: 'Title V operating permit', versions: text('2030-06-01') })];
    expect(told({ permits: titleV }, '2026-11-24T12:00:00Z').map(({ kind, first, last }) => [kind, first, last])).toEqual([
      ['renewal-application', '2028-12-01', '2029-12-01'],
      ['permit-end', '2030-06-01', '2030-06-01'],
    ]);
    expect(told({ permits }, '2026-11-24T12:00:00Z').map(({ kind }) => kind)).toEqual(['permit-end']);
  });

  it('give a month-only start a month of days, and engines the first clock alone', () => {
    const units = [unit('t', { from: '2025-08' }), unit('e', { from: '2025-08', subject: 'engines' }), unit('p', { from: '2025-08', permanence: 'permanent' })];
    expect(told({ units }, '2026-08-10T12:00:00Z').map(({ kind, subject, standing, says }) => [kind, subject, standing, says])).toEqual([
      ['twelve-months', 'e', 'between', 'the day lies between 9 days ago and 21 days from now'],
      ['twelve-months', 't', 'between', 'the day lies between 9 days ago and 21 days from now'],
      ['twenty-four-months', 't', 'ahead', 'in 356 to 386 days'],
    ]);
    expect(told({ units }, '2026-09-05T12:00:00Z')[0]?.says).toBe('5 to 35 days ago');
  });

  it('tell due dates that bind, and no others', () => {
    const conditions = [condition('a', { due: '2026-12-01' }), condition('b', { due: '2026-12-01', force: 'proposed' }), condition('c', {})];
    expect(told({ conditions }, '2026-11-30T12:00:00Z').map(({ subject, says }) => [subject, says])).toEqual([['a', 'in one day']]);
  });

  it('are a calendar of whole days, the same all day', () => {
    const at = (now: string) => calendarOf(dossier({ permits }, now), 'en');
    const calendar = at('2026-11-24T12:00:00Z');
    expect(calendar).toContain('BEGIN:VEVENT\r\nUID:permit-end.p-1@fenceline\r\n');
    expect(calendar).toContain('DTSTART;VALUE=DATE:20270102\r\n');
    expect(calendar).toContain('DTEND;VALUE=DATE:20270103\r\n');
    expect(at('2026-11-24T18:00:00Z')).toBe(calendar);
  });
});
