import { expect, describe as group, test } from '@jest/globals';
import fc from 'fast-check';
import { replays } from '../../arithmetic.ts';
import { significant } from '../../exact.ts';
import { limitInHour, noxLimitHour } from './hour.ts';
import { limitOfTurbineInHour } from './hour-of-turbine.ts';
import { type Circumstances, limitFor, so2LimitFor, type Turbine } from './limit-for.ts';
import { rowOn, rowsOverTime } from './over-time.ts';
import { kkkk, kkkka } from './table.ts';

const limits = { gas: '25', other: '74', partLoad: '150' };
const hour = (minLoadPercent: string, maxOtherFuelPercent = '0', heatInputGas = '200', heatInputOther = '0', threshold = '75') => ({
  limits,
  minLoadPercent,
  maxOtherFuelPercent,
  heatInputGas,
  heatInputOther,
  threshold,
});
const limitOf = (...given: Parameters<typeof hour>) => noxLimitHour.calculate(hour(...given)).result;

group('the limit of an hour (vectors nox_limit_hour)', () => {
  test.each<[Parameters<typeof hour>, string, string]>([
    [['92', '0', '280', '0'], '25', 'gas'],
    [['60'], '150', 'part_load'],
    [['92', '30', '200', '60'], '36.30769231', 'prorated'],
    [['75'], '25', 'gas'],
    [['74.999999'], '150', 'part_load'],
    [['0'], '150', 'part_load'],
    [['104.2'], '25', 'gas'],
    [['92', '50', '150', '50'], '74', 'other_fuel'],
    [['92', '49.9999', '150', '50'], '37.25', 'prorated'],
    [['92', '100', '0', '200'], '74', 'other_fuel'],
    [['74.9', '100', '0', '200'], '150', 'part_load'],
    [['92', '3', '200', '0.0'], '25', 'gas'],
    [['92', '0', '0', '0'], '25', 'gas'],
    [['70', '0', '200', '0', '70'], '25', 'gas'],
    [['69.99', '0', '200', '0', '70'], '150', 'part_load'],
  ])('%j', (given, limit, basis) => {
    expect(limitOf(...given)).toEqual({ limit, basis });
  });

  test('exactly 70 % against 70 is left to a person, and against 75 it is plain part load', () => {
    expect(limitInHour(hour('70.0', '0', '200', '0', '70'))).toMatchObject({ basis: 'gas', reviewReason: 'part_load_exactly_70' });
    expect(noxLimitHour.calculate(hour('70', '0', '200', '0', '70.0')).remarks?.join()).toContain('part_load_exactly_70');
    expect(limitInHour(hour('70.01', '0', '200', '0', '70')).reviewReason).toBeNull();
    expect(limitInHour(hour('69.99', '0', '200', '0', '70')).reviewReason).toBeNull();
    expect(limitInHour(hour('75'))).toMatchObject({ basis: 'gas', reviewReason: null });
  });

  test('a share above 100 % is refused; shares that cannot both be right are said', () => {
    expect(() => noxLimitHour.calculate(hour('92', '100.1', '0', '10'))).toThrow('/maxOtherFuelPercent');
    expect(noxLimitHour.calculate(hour('92', '10', '150', '50')).remarks).toHaveLength(1);
    expect(noxLimitHour.calculate(hour('92', '25', '150', '50')).remarks).toHaveLength(0);
  });

  test('a prorated limit lies between the two, and every tree runs again', () => {
    const n = fc.integer({ min: 1, max: 100_000 }).map(String);
    fc.assert(
      fc.property(n, n, fc.integer({ min: 0, max: 110 }).map(String), (gas, other, load) => {
        const { result, arithmetic } = noxLimitHour.calculate(hour(load, '49', gas, other));
        expect(arithmetic.every(replays)).toBe(true);
        if (result.basis === 'prorated') expect([Number(result.limit) >= 25, Number(result.limit) <= 74]).toEqual([true, true]);
        else expect(result.basis).toBe('part_load');
      }),
    );
  });
});

const older: Turbine = {
  commenced: '2012-01-01',
  as: 'new',
  heatInputMMBtuH: '155',
  outputMW: '16',
  drives: 'generator',
  emergency: false,
  efficiencyPercent: null,
  arcticOrOffshore: false,
};
const newer: Turbine = { ...older, commenced: '2025-03-01' };
const gas: Circumstances = { on: '2026-06-01', fuel: 'gas', temporary: false, highUtilisation: false };
const key = (turbine: Turbine, at: Partial<Circumstances> = {}) => {
  const { row, because } = limitFor(turbine, { ...gas, ...at });
  return row?.key ?? because;
};

group('the row of a turbine under KKKK', () => {
  test.each<[Partial<Turbine>, Partial<Circumstances>, string]>([
    [{ heatInputMMBtuH: '50' }, {}, 'gas_elec_le50'],
    [{ heatInputMMBtuH: '50', drives: 'machine' }, {}, 'gas_mech_le50'],
    [{ heatInputMMBtuH: '50.01' }, {}, 'gas_50_850'],
    [{ heatInputMMBtuH: '850', drives: 'machine' }, {}, 'gas_50_850'],
    [{ heatInputMMBtuH: '850.1' }, {}, 'gas_gt850'],
    [{ heatInputMMBtuH: '850.1', as: 'modified' }, {}, 'gas_gt850'],
    [{ heatInputMMBtuH: '20' }, { fuel: 'other' }, 'other_elec_le50'],
    [{ heatInputMMBtuH: '20', drives: 'machine' }, { fuel: 'other' }, 'other_mech_le50'],
    [{}, { fuel: 'other' }, 'other_50_850'],
    [{ heatInputMMBtuH: '900' }, { fuel: 'other' }, 'other_gt850'],
    [{ heatInputMMBtuH: '50', as: 'modified' }, { fuel: 'other' }, 'mod_le50'],
    [{ as: 'modified' }, {}, 'mod_gas_50_850'],
    [{ as: 'modified' }, { fuel: 'other' }, 'mod_other_50_850'],
    [{ outputMW: '30' }, { partLoadOrCold: true }, 'special_le30MW'],
    [{ outputMW: '30.1' }, { partLoadOrCold: true }, 'special_gt30MW'],
    [{ arcticOrOffshore: true }, {}, 'special_le30MW'],
    [{ outputMW: null }, { partLoadOrCold: true }, 'output_not_known'],
    [{ heatInputMMBtuH: '20', drives: null }, {}, 'drive_not_known'],
    [{ drives: null }, {}, 'gas_50_850'],
    [{}, { heatRecoveryAlone: true, partLoadOrCold: true }, 'hrsg_alone'],
    [{}, { temporary: true }, 'not_read'],
    [{}, { temporary: true, on: '2026-01-14' }, 'gas_50_850'],
    [{ heatInputMMBtuH: '851' }, { temporary: true }, 'gas_gt850'],
    [{}, { temporary: null }, 'temporary_not_known'],
    [{ emergency: true }, {}, 'emergency'],
    [{ heatInputMMBtuH: '9.9' }, {}, 'no_subpart'],
    [{ commenced: '2001-01-01' }, {}, 'not_read'],
    [{ commenced: '1970-01-01' }, {}, 'no_subpart'],
  ])('%j %j', (turbine, at, expected) => {
    expect(key({ ...older, ...turbine }, at)).toBe(expected);
  });

  test('is never verified: none of its rows was read', () => {
    expect(kkkk.every((row) => !row.verified)).toBe(true);
    expect(limitFor(older, gas)).toMatchObject({ subpart: 'KKKK', row: { ppmAt15: '25', lbPerMWh: '1.2' }, verified: false });
  });
});

group('the row of a turbine under KKKKa', () => {
  test.each<[Partial<Turbine>, Partial<Circumstances>, string]>([
    [{ heatInputMMBtuH: '50' }, { highUtilisation: true }, 'small'],
    [{ heatInputMMBtuH: '50' }, { highUtilisation: null }, 'small'],
    [{ heatInputMMBtuH: '50.1' }, { highUtilisation: true }, 'medium_high'],
    [{}, {}, 'medium_low'],
    [{}, { highUtilisation: null }, 'utilisation_not_known'],
    [{ heatInputMMBtuH: '900' }, { highUtilisation: true }, 'large_high'],
    [{ heatInputMMBtuH: '900', efficiencyPercent: '38' }, {}, 'large_low_eff'],
    [{ heatInputMMBtuH: '900', efficiencyPercent: '37.99' }, {}, 'large_low_ineff'],
    [{ heatInputMMBtuH: '900' }, {}, 'efficiency_not_known'],
    [{ heatInputMMBtuH: '900', efficiencyPercent: '40' }, { highUtilisation: null }, 'utilisation_not_known'],
    [{ heatInputMMBtuH: '900' }, { temporary: true, highUtilisation: true }, 'large_high'],
    [{}, { temporary: true }, 'temporary'],
    [{ heatInputMMBtuH: '850' }, { temporary: true }, 'temporary'],
    [{}, { temporary: true, fuel: 'other' }, 'not_read'],
    [{}, { temporary: true, partLoadOrCold: true }, 'not_read'],
    [{}, { temporary: null }, 'temporary_not_known'],
    [{}, { fuel: 'other' }, 'not_read'],
    [{ as: 'modified' }, {}, 'not_read'],
    [{}, { partLoadOrCold: true }, 'not_read'],
    [{}, { on: '2026-01-14' }, 'before_kkkka'],
    [{}, { on: '2026-01-15' }, 'medium_low'],
    [{ emergency: true }, {}, 'emergency'],
  ])('%j %j', (turbine, at, expected) => {
    expect(key({ ...newer, ...turbine }, at)).toBe(expected);
  });

  test('is verified where it is the temporary one, and only there', () => {
    expect(kkkka.filter((row) => row.verified).map((row) => row.key)).toEqual(['temporary']);
    expect(limitFor(newer, { ...gas, temporary: true })).toMatchObject({ row: { ppmAt15: '25', lbPerMMBtu: '0.092' }, verified: true });
    expect(limitFor(newer, gas).verified).toBe(false);
  });

  test('names the rows that may hold where a fact is missing', () => {
    const candidates = (turbine: Partial<Turbine>, at: Partial<Circumstances>) =>
      limitFor({ ...newer, ...turbine }, { ...gas, ...at }).candidates.map((row) => row.key);
    expect(candidates({}, { temporary: null, highUtilisation: null })).toEqual(['temporary', 'medium_high', 'medium_low']);
    expect(candidates({ heatInputMMBtuH: '900' }, { highUtilisation: null })).toEqual(['large_high', 'large_low_eff', 'large_low_ineff']);
    expect(candidates({ heatInputMMBtuH: '900', efficiencyPercent: '30' }, { highUtilisation: null })).toEqual(['large_high', 'large_low_ineff']);
  });

  test('a negative rating is refused', () => {
    expect(() => limitFor({ ...newer, heatInputMMBtuH: '-155' }, gas)).toThrow('/heatInputMMBtuH');
  });
});

group('the limit of one turbine in one hour', () => {
  const at = { on: '2026-06-01', temporary: false, highUtilisation: false };
  const ranAt = (minLoadPercent: string, maxOtherFuelPercent = '0', heatInputGas = '200', heatInputOther = '0') => ({
    minLoadPercent,
    maxOtherFuelPercent,
    heatInputGas,
    heatInputOther,
  });
  const of = (turbine: Turbine, ran: ReturnType<typeof ranAt>, given = {}) => {
    const { limit, ...rest } = limitOfTurbineInHour(turbine, { ...at, ...given }, ran);
    return { ...rest, limit: limit === null ? null : significant(limit.value, 10) };
  };

  test('under KKKK comes from the rows for the load and the fuels, none of them verified', () => {
    const common = { verified: false, because: null, reviewReason: null };
    expect(of(older, ranAt('92'))).toEqual({ ...common, limit: '25', basis: 'gas' });
    expect(of(older, ranAt('74.9'))).toEqual({ ...common, limit: '150', basis: 'part_load' });
    expect(of(older, ranAt('92', '60', '80', '120'))).toEqual({ ...common, limit: '74', basis: 'other_fuel' });
    expect(of(older, ranAt('92', '30', '200', '60'))).toEqual({ ...common, limit: '36.30769231', basis: 'prorated' });
    expect(of(older, ranAt('70'))).toMatchObject({ limit: '150', basis: 'part_load', reviewReason: null });
  });

  test('under KKKKa is that of gas above 70 %, a question at exactly 70 %, and not held below', () => {
    expect(of(newer, ranAt('70.1'), { temporary: true })).toEqual({ limit: '25', basis: 'gas', verified: true, because: null, reviewReason: null });
    expect(of(newer, ranAt('70.0'), { temporary: true })).toEqual({
      limit: null,
      basis: null,
      verified: false,
      because: null,
      reviewReason: 'part_load_exactly_70',
    });
    expect(of(newer, ranAt('69.9'))).toMatchObject({ limit: null, basis: 'part_load', because: 'not_read', reviewReason: null });
    expect(of(newer, ranAt('92', '30', '200', '60'))).toMatchObject({ limit: null, basis: 'prorated', because: 'not_read' });
  });

  test('is none for an emergency turbine, before KKKKa and below 10 MMBtu/h, whatever the load', () => {
    expect(of({ ...newer, emergency: true }, ranAt('70'))).toMatchObject({ limit: null, because: 'emergency', reviewReason: null });
    expect(of(newer, ranAt('70'), { on: '2026-01-14' })).toMatchObject({ limit: null, because: 'before_kkkka', reviewReason: null });
    expect(of({ ...newer, heatInputMMBtuH: '9' }, ranAt('70'))).toMatchObject({ limit: null, because: 'no_subpart' });
  });
});

test('every row of both tables names its source', () => {
  for (const row of [...kkkk, ...kkkka]) expect(row.source).toMatch(/^(40 CFR|60\.)/);
});

test('SO2: exactly 50 % biogas is biogas, a noncontinental area comes first', () => {
  expect(so2LimitFor({ noncontinental: false, biogasPercent: '49.99' })).toMatchObject({
    key: 'continental',
    lbPerMWh: '0.90',
    fuelLbPerMMBtu: '0.060',
    verified: true,
  });
  expect(so2LimitFor({ noncontinental: false, biogasPercent: '50' })).toMatchObject({ key: 'biogas50', lbPerMMBtu: '0.15' });
  expect(so2LimitFor({ noncontinental: true, biogasPercent: '0' })).toMatchObject({ key: 'noncontinental', lbPerMWh: '6.2' });
  expect(() => so2LimitFor({ noncontinental: false, biogasPercent: '101' })).toThrow('/biogasPercent');
});

group('a turbine held out as temporary, placed on 1 Feb 2026', () => {
  const seenFrom = (asOf: string, given = {}) =>
    rowsOverTime({
      turbine: newer,
      stays: [{ unit: 'T1', arrived: '2026-02-01', removed: null }],
      heldOutAsTemporary: true,
      fuel: 'gas',
      highUtilisation: (month) => month >= '2026-12',
      asOf,
      ...given,
    });
  const rows = (spans: ReturnType<typeof seenFrom>) => spans.map(({ from, to, holds }) => [from, to, holds.row?.key ?? holds.because]);

  test('has the temporary row on every day, up to and with exactly 24 months', () => {
    expect(rows(seenFrom('2028-02-01'))).toEqual([['2026-02-01', '2028-02-01', 'temporary']]);
  });

  test('a day later has it on none, and each past hour since its arrival has the row of its utilisation', () => {
    const spans = seenFrom('2028-02-02');
    expect(rows(spans)).toEqual([
      ['2026-02-01', '2026-12-31', 'medium_low'],
      ['2027-01-01', '2028-02-02', 'medium_high'],
    ]);
    expect(spans.every((one) => !one.temporary)).toBe(true);
    expect(rowOn(spans, '2026-02-01')?.holds.row?.key).toBe('medium_low');
    expect(rowOn(spans, '2026-01-31')).toBeNull();
    expect(rowOn(spans, '2028-02-03')).toBeNull();
  });

  test('that replaced another without a break loses it from the arrival of the first', () => {
    const stays = [
      { unit: 'T1', arrived: '2026-02-01', removed: '2027-02-01' },
      { unit: 'T2', arrived: '2027-02-02', removed: null },
    ];
    expect(seenFrom('2028-02-02', { stays }).map((one) => one.temporary)).toEqual([false, false]);
    const withGap = [stays[0], { unit: 'T2', arrived: '2027-06-01', removed: null }];
    expect(rows(seenFrom('2028-02-02', { stays: withGap }))).toEqual([
      ['2026-02-01', '2027-02-01', 'temporary'],
      ['2027-06-01', '2028-02-02', 'temporary'],
    ]);
  });

  test('days before 15 Jan 2026 have no row of KKKKa', () => {
    const stays = [{ unit: 'T1', arrived: '2025-12-20', removed: '2026-01-20' }];
    expect(rows(seenFrom('2026-06-01', { stays }))).toEqual([
      ['2025-12-20', '2026-01-14', 'before_kkkka'],
      ['2026-01-15', '2026-01-20', 'temporary'],
    ]);
  });

  test('one not held out as temporary has the ordinary row, and one that has not come has none', () => {
    expect(rows(seenFrom('2026-03-01', { heldOutAsTemporary: false }))).toEqual([['2026-02-01', '2026-03-01', 'medium_low']]);
    expect(seenFrom('2026-01-31')).toEqual([]);
  });
});
