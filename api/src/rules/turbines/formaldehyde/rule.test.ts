import { expect, describe as group, test } from '@jest/globals';
import fc from 'fast-check';
import { replays } from '../../arithmetic.ts';
import { type FormaldehydeTurbine, formaldehydeLimitApplies } from './applies.ts';
import { formaldehyde } from './rule.ts';
import { formaldehydeTest } from './stack-test.ts';

const run = (ppbvd: string, o2Percent = '15', minutes = 60) => ({ ppbvd, o2Percent, minutes });
const tested = (...runs: ReturnType<typeof run>[]) => formaldehydeTest.calculate({ testedOn: '2026-05-01', runs });

group('a test of three runs', () => {
  test('each run is corrected by its own oxygen, and the mean is held against 91', () => {
    const { result, arithmetic } = tested(run('60', '16.1'), run('91'), run('105'));
    expect(result).toEqual({ corrected: ['73.75', '91', '105'], mean: '89.91666667', limit: '91', exceeds: false });
    expect(arithmetic.every(replays)).toBe(true);
  });

  test('exactly 91 is not above it, one digit more is', () => {
    expect(tested(run('90'), run('91'), run('92')).result).toMatchObject({ mean: '91', exceeds: false });
    expect(tested(run('90'), run('91'), run('92.000000000001')).result).toMatchObject({ mean: '91', exceeds: true });
  });

  test('nothing measured is zero', () => {
    expect(tested(run('0'), run('0.0'), run('0', '0')).result).toMatchObject({ mean: '0', exceeds: false });
  });

  test.each([
    ['two runs', () => tested(run('1'), run('2')), '/runs'],
    ['four runs', () => tested(run('1'), run('2'), run('3'), run('4')), '/runs'],
    ['a short run', () => tested(run('1'), run('2', '15', 59), run('3')), '/runs/1/minutes'],
    ['oxygen of air', () => tested(run('1'), run('2'), run('3', '20.9')), '/runs/2/o2Percent'],
    ['oxygen above that of air', () => tested(run('1', '21'), run('2'), run('3')), '/runs/0/o2Percent'],
    ['oxygen below zero', () => tested(run('1', '-1'), run('2'), run('3')), '/runs/0/o2Percent'],
    ['a concentration below zero', () => tested(run('-1'), run('2'), run('3')), '/runs/0/ppbvd'],
  ])('%s is refused with its place', (_, calculate, place) => {
    expect(calculate).toThrow(`${place}:`);
  });

  test('oxygen just below that of air is corrected and warned of; at 19 % there is no warning yet', () => {
    expect(tested(run('1', '20.8'), run('1', '19'), run('1', '19.01')).remarks).toHaveLength(2);
  });

  test('a test from the time of the stay is told from when the limit is in force', () => {
    const on = (testedOn: string) => () => formaldehydeTest.calculate({ testedOn, runs: [run('1'), run('2'), run('3')] });
    expect(on('2022-03-08')).toThrow('in force from 2022-03-09');
    expect(on('2022-03-09')).not.toThrow();
    expect(formaldehyde.since).toBe('2022-03-09');
  });

  test('the order of the runs does not matter', () => {
    const any = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 208 })).map(([ppb, tenths]) => run(String(ppb), String(tenths / 10)));
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        const { mean, exceeds } = tested(a, b, c).result;
        expect(tested(c, a, b).result).toMatchObject({ mean, exceeds });
      }),
    );
  });
});

group('who has the limit', () => {
  const turbine: FormaldehydeTurbine = {
    hapSource: 'major',
    ratedMW: '16',
    commenced: '2024-06-01',
    emergency: false,
    landfillGas: false,
    northSlope: false,
    on: '2026-05-01',
  };
  const asked = (given: Partial<FormaldehydeTurbine>) => formaldehydeLimitApplies({ ...turbine, ...given });

  test.each<[Partial<FormaldehydeTurbine>, boolean | null, string]>([
    [{}, true, 'limit_holds'],
    [{ hapSource: 'area' }, false, 'area_source'],
    [{ hapSource: 'area', ratedMW: null, commenced: null }, false, 'area_source'],
    [{ hapSource: null }, null, 'source_not_decided'],
    [{ hapSource: null, emergency: true }, false, 'emergency'],
    [{ landfillGas: true }, false, 'landfill_gas'],
    [{ northSlope: true }, false, 'north_slope'],
    [{ ratedMW: '0.999' }, false, 'below_1_mw'],
    [{ ratedMW: '1.0' }, true, 'limit_holds'],
    [{ ratedMW: null }, null, 'size_not_known'],
    [{ commenced: '2003-01-14' }, false, 'existing_turbine'],
    [{ commenced: '2003-01-15' }, true, 'limit_holds'],
    [{ commenced: null }, null, 'commenced_not_known'],
    [{ on: '2022-03-08' }, false, 'stayed'],
    [{ on: '2022-03-09' }, true, 'limit_holds'],
  ])('%j', (given, applies, because) => {
    expect(asked(given)).toEqual({ applies, because });
  });

  test('a negative rated power is refused', () => {
    expect(() => asked({ ratedMW: '-16' })).toThrow('/ratedMW');
  });
});
