import { expect, test } from '@jest/globals';
import { replays } from '../../arithmetic.ts';
import { potentialToEmit } from './rule.ts';

const unit = { mw: '16', heatRateBtuPerKWh: '9700', count: 1, efLbPerMMBtu: { NOX: '0.099' }, enforceableHours: null as string | null };
const calculate = (...units: object[]) => potentialToEmit.calculations?.[0]?.calculate({ units });

test('a full year, and the proof runs again', () => {
  const found = calculate(unit);
  expect(found?.result).toEqual({ mmbtuPerHour: ['155.2'], lbPerHour: { NOX: '15.3648' }, tpy: { NOX: '67.297824' } });
  expect(found?.arithmetic.every(replays)).toBe(true);
});

test('a limit of hours that can be enforced says less, and none at all is a limit', () => {
  expect(calculate({ ...unit, enforceableHours: '4000' })?.result).toMatchObject({ tpy: { NOX: '30.7296' } });
  expect(calculate({ ...unit, enforceableHours: '0' })?.result).toMatchObject({ tpy: { NOX: '0' } });
});

test('units are summed, each as often as it is counted; a factor that is missing is said', () => {
  const found = calculate({ ...unit, count: 2 }, { ...unit, efLbPerMMBtu: { CO: '0.015' } });
  expect(found?.result).toMatchObject({ lbPerHour: { NOX: '30.7296', CO: '2.328' } });
  expect(found?.remarks).toHaveLength(2);
});

test.each([
  [{ mw: '-16' }, '/units/0/mw'],
  [{ mw: '0' }, '/units/0/mw'],
  [{ heatRateBtuPerKWh: '0' }, '/units/0/heatRateBtuPerKWh'],
  [{ efLbPerMMBtu: { NOX: '-0.1' } }, '/units/0/efLbPerMMBtu/NOX'],
  [{ enforceableHours: '8760.01' }, '/units/0/enforceableHours'],
  [{ enforceableHours: '-1' }, '/units/0/enforceableHours'],
])('%j is refused at its place', (wrong, pointer) => {
  expect(() => calculate({ ...unit, ...wrong })).toThrow(pointer);
});
