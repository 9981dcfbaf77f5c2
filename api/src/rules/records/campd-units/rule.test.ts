import { expect, test } from '@jest/globals';
import { campdUnits, isSubstitute } from './rule.ts';

const tons = (grain: string) => campdUnits.calculations?.[0]?.calculate({ grain, so2Mass: null, noxMass: '42.6', co2Mass: '0' }).result;

test('pounds by the hour, short tons by the month, and null stays null', () => {
  expect(tons('hourly')).toEqual({ so2Tons: null, noxTons: '0.0213', co2Tons: '0' });
  expect(tons('monthly')).toEqual({ so2Tons: null, noxTons: '42.6', co2Tons: '0' });
  expect(() => tons('weekly')).toThrow('/grain');
});

test('substitute data is told apart, and an unknown flag is not taken as measured', () => {
  expect(['Measured', 'Calculated', 'Substitute', 'Measured and Substitute', 'Other', null].map(isSubstitute)).toEqual([false, false, true, true, null, null]);
});
