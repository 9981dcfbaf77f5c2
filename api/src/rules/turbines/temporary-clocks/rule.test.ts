import { expect, describe as group, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../dates.ts';
import { describe } from '../../describe.ts';
import type { Cohort } from '../../evidence.ts';
import { cohort, evidence, permit } from '../../test/builders.ts';
import type { Verdict } from '../../verdict.ts';
import { temporaryHistoryKind } from './history.ts';
import { nonroadClock, temporaryClocks, temporaryHistory } from './rule.ts';

const fleet = (given: Partial<Cohort> = {}) => cohort('fleet', { from: '2025-08', ...given });
const on = (day: string, one: Cohort): Verdict[] => temporaryClocks.evaluate(evidence({ cohorts: [one] }), `${day}T12:00:00Z`);
const clock = (months: 12 | 24, day: string, one: Cohort): Verdict => on(day, one).find((verdict) => verdict.subject === `fleet:${months}-months`) as Verdict;
const key = (months: 12 | 24, day: string, one: Cohort) => clock(months, day, one).ground.key;

group('twenty-four months of machines whose days are known (vectors temporary_history)', () => {
  test.each([
    [
      { stays: [{ unit: 'T1', arrived: '2025-01-15', removed: null }], asOf: '2026-11-23' },
      { continuousFrom: '2025-01-15', monthsElapsed: 22, temporary: true, statusFrom: null },
    ],
    [
      { stays: [{ unit: 'T1', arrived: '2024-12-20', removed: null }], asOf: '2026-12-21' },
      { continuousFrom: '2024-12-20', monthsElapsed: 24, temporary: false, statusFrom: '2024-12-20' },
    ],
    [
      {
        stays: [
          { unit: 'T1', arrived: '2025-01-15', removed: '2026-01-15' },
          { unit: 'T2', arrived: '2026-01-15', removed: null },
        ],
        asOf: '2027-02-01',
      },
      { continuousFrom: '2025-01-15', monthsElapsed: 24, temporary: false, statusFrom: '2025-01-15' },
    ],
  ])('%j', (input, expected) => {
    expect(temporaryHistory(input)).toEqual(expected);
    expect(temporaryHistory({ ...input, stays: [...input.stays].reverse() })).toEqual(expected);
  });

  const one = (asOf: string, removed: string | null = null) => temporaryHistory({ stays: [{ unit: 'T1', arrived: '2024-12-20', removed }], asOf });

  test('exactly twenty-four months are still inside', () => {
    expect(one('2026-12-20')).toMatchObject({ monthsElapsed: 24, temporary: true });
  });

  test('the clock stops on removal, and what came after a break counts anew', () => {
    expect(one('2027-06-01', '2026-12-20')).toMatchObject({ monthsElapsed: 24, temporary: true });
    const stays = [
      { unit: 'T1', arrived: '2024-01-01', removed: '2025-01-01' },
      { unit: 'T2', arrived: '2025-03-01', removed: null },
    ];
    expect(temporaryHistory({ stays, asOf: '2026-11-23' })).toMatchObject({ continuousFrom: '2025-03-01', temporary: true });
    const nextDay = [
      { unit: 'T1', arrived: '2024-01-01', removed: '2025-01-01' },
      { unit: 'T2', arrived: '2025-01-02', removed: null },
    ];
    expect(temporaryHistory({ stays: nextDay, asOf: '2026-11-23' })).toMatchObject({ continuousFrom: '2024-01-01', temporary: false });
  });

  test('a machine that stayed through is not shortened by one that came and went', () => {
    const stays = [
      { unit: 'T1', arrived: '2024-01-01', removed: null },
      { unit: 'T2', arrived: '2024-06-01', removed: '2024-07-01' },
    ];
    expect(temporaryHistory({ stays, asOf: '2026-11-23' })).toMatchObject({ continuousFrom: '2024-01-01', temporary: false });
  });

  test('nothing that lies ahead has begun', () => {
    expect(temporaryHistory({ stays: [{ unit: 'T1', arrived: '2027-01-01', removed: null }], asOf: '2026-11-23' })).toMatchObject({
      continuousFrom: null,
      temporary: null,
    });
  });
});

group('twenty-four months, harder', () => {
  const stay = (arrived: string, removed: string | null = null, unit = 'T1') => ({ unit, arrived, removed });
  const of = (asOf: string, ...stays: ReturnType<typeof stay>[]) => temporaryHistory({ stays, asOf });

  test.each([
    ['2024-01-31', '2026-01-31', 24, true],
    ['2024-01-31', '2026-02-01', 24, false],
    ['2024-02-29', '2026-02-28', 24, true],
    ['2024-02-29', '2026-03-01', 24, false],
    ['2024-02-29', '2025-02-28', 12, true],
    ['2022-02-28', '2024-02-28', 24, true],
    ['2022-02-28', '2024-02-29', 24, false],
    ['2025-08-31', '2025-09-30', 1, true],
    ['2025-08-31', '2025-09-29', 0, true],
    ['2025-08-31', '2025-08-31', 0, true],
    ['2025-01-15', '2027-02-14', 24, false],
    ['2025-01-15', '2027-02-15', 25, false],
  ])('placed on %s, seen on %s: %i months', (arrived, asOf, monthsElapsed, temporary) => {
    expect(of(asOf, stay(arrived))).toEqual({ continuousFrom: arrived, monthsElapsed, temporary, statusFrom: temporary ? null : arrived });
  });

  test('three machines, one after the other and overlapping, are one stay from the first', () => {
    const chain = [stay('2025-01-15', '2025-09-01'), stay('2025-08-20', '2026-06-30', 'T2'), stay('2026-07-01', null, 'T3')];
    expect(of('2027-01-15', ...chain)).toEqual({ continuousFrom: '2025-01-15', monthsElapsed: 24, temporary: true, statusFrom: null });
    expect(of('2027-01-16', ...chain)).toMatchObject({ temporary: false, statusFrom: '2025-01-15' });
  });

  test('a gap of a day is no break, one of two days is', () => {
    expect(of('2026-06-01', stay('2025-01-15', '2025-06-10'), stay('2025-06-11', null, 'T2'))).toMatchObject({ continuousFrom: '2025-01-15' });
    expect(of('2026-06-01', stay('2025-01-15', '2025-06-10'), stay('2025-06-12', null, 'T2'))).toMatchObject({ continuousFrom: '2025-06-12' });
  });

  test('the same machine that leaves for months and comes back begins anew', () => {
    expect(of('2027-06-01', stay('2025-01-15', '2025-06-10'), stay('2025-12-01'))).toMatchObject({
      continuousFrom: '2025-12-01',
      monthsElapsed: 18,
      temporary: true,
    });
  });

  test('the clock of machines that left stops there, kept or lost', () => {
    expect(of('2027-06-01', stay('2025-01-15', '2026-09-15'))).toEqual({ continuousFrom: '2025-01-15', monthsElapsed: 20, temporary: true, statusFrom: null });
    expect(of('2030-01-01', stay('2025-01-15', '2027-01-16'))).toMatchObject({ monthsElapsed: 24, temporary: false, statusFrom: '2025-01-15' });
  });

  test('a removal that lies ahead is a plan, and a machine yet to come joins nothing', () => {
    expect(of('2027-01-16', stay('2025-01-15', '2027-01-20'))).toMatchObject({ temporary: false });
    expect(of('2025-06-01', stay('2025-01-15', '2025-05-01'), stay('2025-07-01', null, 'T2'))).toMatchObject({
      continuousFrom: '2025-01-15',
      monthsElapsed: 3,
    });
    expect(of('2025-01-14', stay('2025-01-15'))).toEqual({ continuousFrom: null, monthsElapsed: 0, temporary: null, statusFrom: null });
    expect(of('2025-01-14')).toEqual({ continuousFrom: null, monthsElapsed: 0, temporary: null, statusFrom: null });
  });

  const remarks = (asOf: string, ...stays: ReturnType<typeof stay>[]) => temporaryHistoryKind.calculate({ stays, asOf }).remarks?.join(' ') ?? '';

  test('says when the months were not law yet, when the clock stopped, what a gap left out, and what a loss reopens', () => {
    expect(remarks('2026-01-14', stay('2025-03-01'))).toContain('law from 15 Jan 2026');
    expect(remarks('2026-01-15', stay('2025-03-01'))).toBe('');
    expect(remarks('2026-06-01', stay('2025-03-01', '2026-05-01'))).toContain('left on 2026-05-01');
    expect(remarks('2026-06-01', stay('2025-03-01', '2025-05-01'), stay('2025-06-01'))).toContain('would begin on 2025-03-01');
    expect(remarks('2029-06-01', stay('2025-03-01', '2027-05-01'), stay('2029-01-01'))).toContain('An earlier stay, from 2025-03-01 to 2027-05-01');
    expect(remarks('2027-06-01', stay('2025-03-01'))).toContain('judged again');
    expect(remarks('2025-01-14', stay('2025-01-15'))).toBe('No machine had arrived by 2025-01-14.');
  });

  test('a machine that left before it came is refused with its place; one that left on the day it came is not', () => {
    expect(() => remarks('2026-06-01', stay('2025-03-01'), stay('2025-03-01', '2025-02-28'))).toThrow('/stays/1/removed');
    expect(remarks('2025-03-01', stay('2025-03-01', '2025-03-01'))).toContain('law from');
  });

  test('no machine left out makes temporary what was not, unless a break appears', () => {
    const day = fc.integer({ min: 0, max: 1200 }).map((n) => addDays('2024-01-01', n));
    const stays = fc.array(fc.tuple(day, fc.option(fc.integer({ min: 0, max: 900 }))), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(stays, day, (drawn, asOf) => {
        const all = drawn.map(([arrived, length], i) => stay(arrived, length === null ? null : addDays(arrived, length), `T${i}`));
        const { continuousFrom, monthsElapsed, temporary, statusFrom } = of(asOf, ...all);
        expect(of(asOf, ...[...all].reverse())).toEqual({ continuousFrom, monthsElapsed, temporary, statusFrom });
        expect(continuousFrom === null).toBe(all.every((one) => one.arrived > asOf));
        if (temporary === false) expect([statusFrom, monthsElapsed >= 24]).toEqual([continuousFrom, true]);
        if (monthsElapsed > 24) expect(temporary).toBe(false);
      }),
    );
  });
});

group('twelve months of an engine whose days are known', () => {
  const placed = { unit: 'G1', arrived: '2025-08-10', removed: null };
  const on = (asOf: string, given = {}) => nonroadClock({ stays: [placed], asOf, ...given });

  test('passes from open to a question to stationary since the day it was placed', () => {
    expect(on('2026-08-09')).toEqual({ placedOn: '2025-08-10', monthsElapsed: 11, nonroadPossible: true, stationaryFrom: null, reviewReason: null });
    expect(on('2026-08-10')).toMatchObject({ monthsElapsed: 12, nonroadPossible: null, stationaryFrom: null, reviewReason: 'nonroad_exactly_12_months' });
    expect(on('2026-08-11')).toMatchObject({ monthsElapsed: 12, nonroadPossible: false, stationaryFrom: '2025-08-10', reviewReason: null });
  });

  test('a replacement adds its time', () => {
    const stays = [
      { ...placed, removed: '2026-03-01' },
      { unit: 'G2', arrived: '2026-03-01', removed: null },
    ];
    expect(on('2026-08-11', { stays })).toMatchObject({ nonroadPossible: false, stationaryFrom: '2025-08-10' });
  });

  test('an engine meant to stay, or there for a full season of a seasonal source, is stationary at once', () => {
    expect(on('2025-08-10', { meantToStay: true })).toMatchObject({ monthsElapsed: 0, nonroadPossible: false, stationaryFrom: '2025-08-10' });
    expect(on('2025-11-20', { fullSeason: true })).toMatchObject({ nonroadPossible: false, stationaryFrom: '2025-08-10' });
  });

  test('removed on the day of twelve months it stays a question for ever; before, it never was stationary', () => {
    expect(on('2030-01-01', { stays: [{ ...placed, removed: '2026-08-10' }] })).toMatchObject({ reviewReason: 'nonroad_exactly_12_months' });
    expect(on('2030-01-01', { stays: [{ ...placed, removed: '2026-08-09' }] })).toMatchObject({ nonroadPossible: true });
  });

  test('nothing placed, nothing counted; and none left before it came', () => {
    expect(on('2025-08-09')).toEqual({ placedOn: null, monthsElapsed: 0, nonroadPossible: null, stationaryFrom: null, reviewReason: null });
    expect(() => on('2026-01-01', { stays: [{ ...placed, removed: '2025-08-09' }] })).toThrow('/stays/0/removed');
  });
});

group('a cohort of which the first machines came in August 2025', () => {
  test('passes from not yet to perhaps to run out with the date alone', () => {
    const days = ['2026-07-31', '2026-08-01', '2026-08-31', '2026-09-01'];
    expect(days.map((day) => key(12, day, fleet()))).toEqual(['clock-running', 'clock-between', 'clock-between', 'clock-run-out']);
    const later = ['2027-08-01', '2027-08-02', '2027-08-31', '2027-09-01'];
    expect(later.map((day) => key(24, day, fleet()))).toEqual(['clock-running', 'clock-between', 'clock-between', 'clock-run-out']);
  });

  test('is never more than not enough to say, and never settled by a month', () => {
    for (const day of ['2026-07-31', '2026-08-15', '2026-09-01', '2030-01-01']) {
      for (const verdict of on(day, fleet()))
        expect(verdict).toMatchObject({ state: 'insufficient_data', disputed: false, reviewReason: null, settledBy: { key: 'unit-dates' } });
    }
  });

  test('says between which days, and how far ahead', () => {
    const sentence = (months: 12 | 24, day: string) => describe(clock(months, day, fleet()), 'en', { now: `${day}T12:00:00Z` }).sentence;
    expect(sentence(12, '2026-11-24')).toBe(
      'Twelve months after Aug 2025, when the first machines of the cohort “cohort fleet” are said to have been there, ended between 1 and 31 Aug 2026. Which machines stayed, and for how long, no source held here says.',
    );
    expect(sentence(24, '2026-11-24')).toContain('end between 1 and 31 Aug 2027, in 250 days at the earliest; they have not yet run out.');
    expect(sentence(12, '2026-08-15')).toContain('end between 1 and 31 Aug 2026; whether they have run out is not known.');
  });

  test('gives the same verdict on two days between which nothing runs out', () => {
    expect(on('2026-11-25', fleet())).toEqual(on('2026-11-24', fleet()));
  });
});

group('a first day that is known', () => {
  const dated = fleet({ from: '2025-08-10' });

  test('exactly twelve months are for a person to look at; exactly twenty-four are inside', () => {
    expect(key(12, '2026-08-09', dated)).toBe('clock-running');
    expect(clock(12, '2026-08-10', dated)).toMatchObject({
      state: 'insufficient_data',
      reviewReason: 'nonroad_exactly_12_months',
      ground: { key: 'clock-exactly' },
    });
    expect(key(12, '2026-08-11', dated)).toBe('clock-run-out');
    expect(['2027-08-10', '2027-08-11'].map((day) => key(24, day, dated))).toEqual(['clock-running', 'clock-run-out']);
  });

  test('months clip: twelve after 29 Feb 2024 end on 28 Feb 2025', () => {
    expect(clock(12, '2025-01-01', fleet({ from: '2024-02-29' })).ground.values).toMatchObject({ runsOutFirst: '2025-02-28', runsOutLast: '2025-02-28' });
  });
});

group('a last date', () => {
  test('that lies ahead is a plan and stops nothing', () => {
    expect(key(12, '2026-11-24', fleet({ to: '2027-07' }))).toBe('clock-run-out');
  });

  test('that has passed stops the clock there', () => {
    expect(key(12, '2026-11-24', fleet({ from: '2025-08-10', to: '2026-08-09' }))).toBe('clock-stopped');
    expect(clock(12, '2026-11-24', fleet({ from: '2025-08-10', to: '2026-08-10' })).reviewReason).toBe('nonroad_exactly_12_months');
    expect(key(12, '2026-11-24', fleet({ from: '2025-08-10', to: '2026-08-11' }))).toBe('clock-run-out');
    expect(key(12, '2026-11-24', fleet({ from: '2024', to: '2025-07' }))).toBe('clock-between');
    expect(key(24, '2026-11-24', fleet({ from: '2024', to: '2025-07' }))).toBe('clock-stopped');
  });
});

test('with no first date nothing is counted', () => {
  expect(key(12, '2026-11-24', fleet({ from: null }))).toBe('clock-no-start');
});

test('before 15 Jan 2026 the twenty-four months were not yet law', () => {
  expect(clock(24, '2026-01-14', fleet())).toMatchObject({ state: 'not_applicable', ground: { key: 'clock-not-yet-law' }, settledBy: null });
  expect(key(24, '2026-01-15', fleet())).toBe('clock-running');
  expect(key(12, '2026-01-14', fleet())).toBe('clock-running');
});

test('permanent machines, and those of unknown permanence, have no clock; engines have one; stacks none', () => {
  const subjects = (given: Partial<Cohort>) => on('2026-11-24', fleet(given)).map((verdict) => verdict.subject);
  expect(subjects({ permanence: 'permanent' })).toEqual([]);
  expect(subjects({ permanence: 'unknown' })).toEqual([]);
  expect(subjects({ subject: 'engines' })).toEqual(['fleet:12-months']);
  expect(subjects({ subject: 'stacks' })).toEqual([]);
});

test('a determination that may rest on the clock stands beside it; one on permanent machines does not', () => {
  const letter = permit('letter', '2025-07-29', { kind: 'determination', coversPermanence: 'temporary' });
  const other = permit('other', '2025-07-29', { kind: 'determination', coversPermanence: 'permanent' });
  const verdicts = temporaryClocks.evaluate(
    evidence({ cohorts: [fleet()], authorisations: [letter, other, permit('p', '2026-01-01')] }),
    '2026-11-24T12:00:00Z',
  );
  expect(verdicts.map((verdict) => verdict.seeAlso)).toEqual([['letter'], ['letter']]);
  expect(verdicts.map((verdict) => verdict.inputs)).toEqual([
    ['fleet', 'letter'],
    ['fleet', 'letter'],
  ]);
});
