import { expect, test } from '@jest/globals';
import { replays } from '../../arithmetic.ts';
import { oxygenCorrection } from './rule.ts';

const correct = (ppm: string, o2: string, referenceO2 = '15') => oxygenCorrection.calculations?.[0]?.calculate({ ppm, o2, referenceO2 });

test('is corrected on a dry basis, and the proof runs again', () => {
  const found = correct('5.0', '16.1');
  expect(found?.result).toEqual({ corrected: '6.145833333', error: null });
  expect(found?.arithmetic.every(replays)).toBe(true);
});

test('air cannot be corrected, and near it the answer says so', () => {
  expect(correct('25', '20.9')?.result).toEqual({ corrected: null, error: 'o2_at_or_above_20_9' });
  expect(correct('25', '21')?.result).toEqual({ corrected: null, error: 'o2_at_or_above_20_9' });
  expect(correct('25', '20.899')?.remarks).toHaveLength(1);
  expect(correct('25', '19')?.remarks ?? []).toHaveLength(0);
});

test('oxygen that cannot be is refused', () => {
  expect(() => correct('25', '-1')).toThrow('/o2');
  expect(() => correct('25', '15', '20.9')).toThrow('/referenceO2');
});
