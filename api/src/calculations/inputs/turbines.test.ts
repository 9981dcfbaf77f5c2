import { expect, describe as group, test } from '@jest/globals';
import { calculate, kinds } from '../calculate.ts';

const problems = (kind: string, input: unknown) => {
  const outcome = calculate(kind, input);
  return outcome.ok ? [] : outcome.problems.map(({ pointer }) => pointer);
};

const turbine = { commenced: '2025-03-01', heatInputMMBtuH: '155', monthsAtLocation: 8, emergency: false };
const hour = {
  limits: { gas: '25', other: '74', partLoad: '150' },
  minLoadPercent: '92',
  maxOtherFuelPercent: '0',
  heatInputGas: '200',
  heatInputOther: '0',
  threshold: '75',
};
const run = { ppbvd: '60', o2Percent: '15', minutes: 60 };

group('input of the turbine kinds', () => {
  test('as documented is calculated with', () => {
    expect(problems('turbine_rules', turbine)).toEqual([]);
    expect(problems('nox_limit_hour', hour)).toEqual([]);
    expect(problems('rolling4', { hours: [{ op: '1', ppm: '-0.5' }], limit: '25' })).toEqual([]);
    expect(problems('startups', { op: ['0', null, '1'] })).toEqual([]);
    expect(problems('formaldehyde_test', { testedOn: '2026-05-01', runs: [run, run, run] })).toEqual([]);
    expect(kinds).toContain('capacity_factor');
  });

  test.each([
    ['negative rated power', 'turbine_rules', { ...turbine, heatInputMMBtuH: '-155' }, '/heatInputMMBtuH'],
    ['a rating of a thousand digits', 'turbine_rules', { ...turbine, heatInputMMBtuH: '1'.repeat(1000) }, '/heatInputMMBtuH'],
    ['a rating that is a number', 'turbine_rules', { ...turbine, heatInputMMBtuH: 155 }, '/heatInputMMBtuH'],
    ['half a month', 'turbine_rules', { ...turbine, monthsAtLocation: 8.5 }, '/monthsAtLocation'],
    ['months below zero', 'turbine_rules', { ...turbine, monthsAtLocation: -1 }, '/monthsAtLocation'],
    ['a day that does not exist', 'turbine_rules', { ...turbine, commenced: '2025-02-29' }, '/commenced'],
    ['an unknown field', 'turbine_rules', { ...turbine, heatInput: '155' }, '/heatInput'],
    ['a negative load', 'nox_limit_hour', { ...hour, minLoadPercent: '-1' }, '/minLoadPercent'],
    ['a share above the whole', 'nox_limit_hour', { ...hour, maxOtherFuelPercent: '100.1' }, '/maxOtherFuelPercent'],
    ['a blank value', 'rolling4', { hours: [{ op: '1', ppm: '' }], limit: '25' }, '/hours/0/ppm'],
    ['a missing limit', 'rolling4', { hours: [] }, '/limit'],
    ['an hour of more than an hour', 'rolling4', { hours: [{ op: '1.5', ppm: '20' }], limit: '25' }, '/hours/0/op'],
    ['an operating time below zero', 'startups', { op: ['0', '-0.1'] }, '/op/1'],
    ['not a number', 'startups', { op: ['NaN'] }, '/op/0'],
    ['oxygen of air', 'formaldehyde_test', { testedOn: '2026-05-01', runs: [run, run, { ...run, o2Percent: '20.9' }] }, '/runs/2/o2Percent'],
    ['a test before the limit was in force', 'formaldehyde_test', { testedOn: '2022-03-08', runs: [run, run, run] }, '/testedOn'],
    ['a year before the rule', 'capacity_factor', { baseLoadRatingMMBtuH: '155', lastMonth: '2025-12', monthly: {} }, '/lastMonth'],
    [
      'a stay that ends before it starts',
      'temporary_history',
      { stays: [{ unit: 'T1', arrived: '2025-03-01', removed: '2025-02-28' }], asOf: '2026-01-01' },
      '/stays/0/removed',
    ],
  ])('%s is refused with its place', (_, kind, input, place) => {
    expect(problems(kind, input)).toEqual([place]);
  });
});
