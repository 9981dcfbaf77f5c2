import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { replays } from '../../arithmetic.ts';
import type { StandardPollutant } from '../standards.ts';
import { designValuesOf, type SiteDay, type SiteYear } from './rule.ts';

const ends = [
  [0, 31, 59],
  [90, 120, 151],
  [181, 212, 243],
  [273, 304, 334, 365],
];
/** A year of 365 days, each made by its number; null is a day without an hour. */
const yearOf = (year: number, value: (i: number) => number | null): SiteYear => {
  const first = Date.UTC(year, 0, 1) / 86_400_000;
  const day = (i: number): SiteDay => {
    const held = value(i);
    return { day: first + i, hours: held === null ? 0 : 24, sum: (held ?? 0) * 24, value: held, valid: held !== null };
  };
  const starts = [0, 90, 181, 273, 365];
  return { year, quarters: ends.map((_, q) => Array.from({ length: (starts[q + 1] ?? 0) - (starts[q] ?? 0) }, (_, i) => day((starts[q] ?? 0) + i))) };
};
const three = (value: (i: number, year: number) => number | null) => [2023, 2025, 2026].map((year) => yearOf(year, (i) => value(i, year)));
const of = (pollutant: StandardPollutant, value: (i: number, year: number) => number | null, state: string | null = 'TN') => {
  const found = designValuesOf(pollutant, three(value), state);
  for (const { arithmetic } of found) expect(arithmetic.every(replays)).toBe(true);
  return Object.fromEntries(found.map((one) => [one.standard.key, one]));
};

describe('particles', () => {
  test('9.0 is met by 9.04 and not by 9.05', () => {
    expect(of('PM2.5', () => 90).PM25_ANNUAL).toMatchObject({ designValue: '9.0', meets: true, reason: 'complete', valid: true });
    // Each sixth day of 9.3 in 9.0.
    expect(of('PM2.5', (i) => (i % 6 === 0 ? 93 : 90)).PM25_ANNUAL).toMatchObject({ designValue: '9.1', meets: false });
  });

  test('years that end before May 2024 are held against 12.0', () => {
    const years = [2021, 2022, 2023].map((year) => yearOf(year, () => 100));
    expect(designValuesOf('PM2.5', years, null).map(({ standard, meets }) => [standard.key, meets])).toEqual([
      ['PM25_ANNUAL_2012', true],
      ['PM25_ANNUAL_SECONDARY', true],
      ['PM25_24H', true],
    ]);
  });

  test('a quarter with 68 of 90 days is 75.6 %, one with 67 is 74.4 and leaves it open; the highest value can still decide', () => {
    const lacking = (days: number) => (i: number, year: number) => (year === 2026 && i >= days && i < 90 ? null : i === 200 ? 400 : 80);
    expect(of('PM2.5', lacking(68)).PM25_ANNUAL).toMatchObject({ reason: 'complete', meets: true });
    expect(of('PM2.5', lacking(67)).PM25_ANNUAL).toMatchObject({ reason: 'maximum_quarterly_value_test', meets: true });
    expect(of('PM2.5', (i, year) => (year === 2026 && i < 60 ? null : 80)).PM25_ANNUAL).toMatchObject({
      reason: 'incomplete',
      meets: null,
      designValue: '8.0',
    });
  });

  test('an incomplete year counts over 24 hours where it is above the level', () => {
    const thin = (value: number) => (i: number, year: number) => (year === 2026 && i > 20 ? null : value);
    expect(of('PM2.5', thin(400)).PM25_24H).toMatchObject({ designValue: '40', meets: false, reason: 'incomplete_year_above_level' });
    expect(of('PM2.5', thin(300)).PM25_24H).toMatchObject({ designValue: '30', meets: null, valid: false, reason: 'incomplete' });
  });

  test('four days of 155 in one quarter are 1.3 a year', () => {
    expect(of('PM10', (i, year) => (year === 2025 && i >= 200 && i < 204 ? 1550 : 600)).PM10_24H).toMatchObject({ designValue: '1.3', meets: false });
    expect(of('PM10', (i, year) => (year === 2025 && i >= 200 && i < 204 ? 1549 : 600)).PM10_24H).toMatchObject({ designValue: '0.0', meets: true });
  });
});

describe('gases', () => {
  test('ozone at the level asks for the season, which was recalled; above it asks for nothing', () => {
    expect(of('O3', () => 70).O3_8H).toMatchObject({ designValue: '0.070', meets: true, verified: false, remarks: ['since_not_read', 'season_not_read'] });
    expect(of('O3', () => 70, 'OH').O3_8H).toMatchObject({ designValue: '0.070', meets: null, reason: 'season_not_held' });
    expect(of('O3', () => 71, 'OH').O3_8H).toMatchObject({ designValue: '0.071', meets: false, reason: 'above_level', verified: true });
    // Nothing in the whole of March 2026: 214 of 245 days are 87 %, the mean of three 96 %.
    expect(of('O3', (i, year) => (year === 2026 && i >= 59 && i < 90 ? null : 60)).O3_8H).toMatchObject({ meets: true });
    expect(of('O3', (i, year) => (year === 2026 && i >= 59 && i < 122 ? null : 60)).O3_8H).toMatchObject({ meets: null, reason: 'incomplete' });
  });

  test('SO2 of 75.4 is 75, which meets', () => {
    expect(of('SO2', () => 754).SO2_1H).toMatchObject({ unrounded: '75.4', designValue: '75', meets: true, verified: false });
    expect(of('SO2', () => 755).SO2_1H).toMatchObject({ designValue: '76', meets: false });
  });

  test('a quarter of half its days is filled with the highest, one of less with the lowest', () => {
    const lacking = (days: number, value: number) => (i: number, year: number) => (year === 2026 && i < days ? null : value);
    expect(of('NO2', lacking(45, 500)).NO2_1H).toMatchObject({ reason: 'maximum_substitution_test', testValue: '50', meets: true });
    expect(of('NO2', lacking(46, 500)).NO2_1H).toMatchObject({ reason: 'incomplete', meets: null });
    expect(of('NO2', lacking(46, 1200)).NO2_1H).toMatchObject({ reason: 'minimum_substitution_test', testValue: '120', meets: false });
    // 179 days in the like quarters are too few for either.
    expect(of('NO2', (i, year) => (year !== 2023 && i < 46 ? null : 1200)).NO2_1H).toMatchObject({ reason: 'incomplete', designValue: '120' });
  });

  test('NO2 of a year is the mean of its hours, to a whole ppb', () => {
    expect(of('NO2', () => 534).NO2_ANNUAL).toMatchObject({ designValue: '53', meets: true });
    expect(of('NO2', () => 535).NO2_ANNUAL).toMatchObject({ designValue: '54', meets: false });
    expect(of('NO2', (i) => (i < 92 ? null : 535)).NO2_ANNUAL).toMatchObject({ meets: null, reason: 'incomplete' });
  });
});

test('SO2 of years is the mean of the daily means, each day the same whatever its hours; unverified', () => {
  expect(of('SO2', () => 104).SO2_ANNUAL_SECONDARY).toMatchObject({ unrounded: '10.4', designValue: '10', meets: true, verified: false });
  expect(of('SO2', () => 105).SO2_ANNUAL_SECONDARY).toMatchObject({ designValue: '11', meets: false });
  const years = three(() => 100);
  // One day of 18 hours at 20.0: its mean counts as one of 365, and not as 18 hours of 8,754.
  const day = years[2]?.quarters[0]?.[0] as SiteDay;
  Object.assign(day, { hours: 18, sum: 18 * 200, value: 200 });
  const found = designValuesOf('SO2', years, 'TN').find(({ standard }) => standard.key === 'SO2_ANNUAL_SECONDARY');
  expect(found?.years[2]?.value).toBe('10.02739726');
  expect(found?.arithmetic.every(replays)).toBe(true);
});

test('a year without a day has no design value', () => {
  for (const pollutant of ['PM2.5', 'PM10', 'O3', 'NO2', 'SO2'] as const)
    for (const one of designValuesOf(
      pollutant,
      three((_, year) => (year === 2026 ? null : 10)),
      'TN',
    ))
      expect(one).toMatchObject({ designValue: null, meets: null, reason: 'no_data' });
});

test('taking days away never makes what is not decided met', () => {
  const pollutant = fc.constantFrom('PM10', 'O3', 'NO2', 'SO2') as fc.Arbitrary<StandardPollutant>;
  const gap = fc.record({ from: fc.nat(364), length: fc.nat(200) });
  fc.assert(
    fc.property(pollutant, gap, fc.integer({ min: 20, max: 1600 }), fc.nat(364), (name, { from, length }, level, more) => {
      const value = (i: number, year: number) => (year === 2026 && i >= from && i < from + length ? null : level + ((i * 7) % 13));
      const before = of(name, value);
      const after = of(name, (i, year) => (i === more ? null : value(i, year)));
      for (const key of Object.keys(before)) if (before[key]?.meets === null) expect(after[key]?.meets).not.toBe(true);
    }),
    { numRuns: 60 },
  );
});
