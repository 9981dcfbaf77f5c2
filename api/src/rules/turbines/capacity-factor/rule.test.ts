import { expect, describe as group, test } from '@jest/globals';
import fc from 'fast-check';
import { replays } from '../../arithmetic.ts';
import { monthsBetween } from '../../dates.ts';
import { capacityFactorKind } from './factor.ts';

const months = monthsBetween('2026-01', '2026-12');
const year = (heat: (string | null)[], emergency = '0') =>
  Object.fromEntries(months.map((month, i) => [month, heat[i] == null ? null : { heatInputMMBtu: heat[i] as string, emergencyMMBtu: emergency }]));
const of = (monthly: Parameters<typeof capacityFactorKind.calculate>[0]['monthly'], given = {}) =>
  capacityFactorKind.calculate({ baseLoadRatingMMBtuH: '155', lastMonth: '2026-12', monthly, ...given });
const even = Array.from({ length: 12 }, () => '50917.5');

group('twelve months of a turbine of 155 MMBtu/h', () => {
  test('exactly 45 % are low, a thousandth of an MMBtu more is high', () => {
    expect(of(year(even)).result).toEqual({ percent: '45', missingMonths: [], highUtilisation: false });
    expect(of(year(even.with(3, '50917.501'))).result).toMatchObject({ percent: '45.00000007', highUtilisation: true });
  });

  test('heat on call of a system emergency is left out', () => {
    expect(
      of(
        year(
          even.map(() => '60000'),
          '9082.5',
        ),
      ).result,
    ).toMatchObject({ percent: '45', highUtilisation: false });
  });

  test('with a month missing low is not known, and high stands', () => {
    expect(of(year(even.with(6, null as never))).result).toMatchObject({ missingMonths: ['2026-07'], highUtilisation: null });
    expect(of(year([null, ...even.slice(1).map(() => '60000')])).result).toMatchObject({ missingMonths: ['2026-01'], highUtilisation: true });
    expect(of({}).result).toEqual({ percent: '0', missingMonths: months, highUtilisation: null });
  });

  test('a year that stood still is low, at 0 %', () => {
    expect(of(year(even.map(() => '0'))).result).toEqual({ percent: '0', missingMonths: [], highUtilisation: false });
  });
});

test('twelve months that closed before 15 Jan 2026 are told from when the rule is in force', () => {
  expect(() => of({}, { lastMonth: '2025-12' })).toThrow('in force from 2026-01-15');
  expect(of({ '2025-02': { heatInputMMBtu: '1', emergencyMMBtu: '0' } }, { lastMonth: '2026-01' }).result.missingMonths).toHaveLength(11);
});

test.each([
  ['a rating of zero', {}, { baseLoadRatingMMBtuH: '0' }, '/baseLoadRatingMMBtuH'],
  ['a negative rating', {}, { baseLoadRatingMMBtuH: '-155' }, '/baseLoadRatingMMBtuH'],
  ['a negative heat input', { '2026-03': { heatInputMMBtu: '-1', emergencyMMBtu: '0' } }, {}, '/monthly/2026-03/heatInputMMBtu'],
  ['more emergency than heat', { '2026-03': { heatInputMMBtu: '1', emergencyMMBtu: '1.1' } }, {}, '/monthly/2026-03/emergencyMMBtu'],
  ['a month outside the twelve', { '2027-01': { heatInputMMBtu: '1', emergencyMMBtu: '0' } }, {}, '/monthly/2027-01'],
])('%s is refused with its place', (_, monthly, given, place) => {
  expect(() => of(monthly, given)).toThrow(`${place}:`);
});

test('losing a month never makes a turbine low, and the arithmetic runs again', () => {
  const heat = fc.option(fc.integer({ min: 0, max: 115_320 }).map(String));
  fc.assert(
    fc.property(fc.array(heat, { minLength: 12, maxLength: 12 }), fc.nat(11), (all, gone) => {
      const { result, arithmetic } = of(year(all));
      expect(arithmetic.every(replays)).toBe(true);
      expect(of(year(all.with(gone, null))).result.highUtilisation).not.toBe(false);
      if (result.missingMonths.length > 0) expect(result.highUtilisation).not.toBe(false);
    }),
  );
});
