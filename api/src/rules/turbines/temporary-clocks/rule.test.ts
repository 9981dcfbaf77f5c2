import { expect, describe as group, test } from '@jest/globals';
import { describe } from '../../describe.ts';
import type { Cohort } from '../../evidence.ts';
import { cohort, evidence, permit } from '../../test/builders.ts';
import type { Verdict } from '../../verdict.ts';
import { temporaryClocks, temporaryHistory } from './rule.ts';

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
