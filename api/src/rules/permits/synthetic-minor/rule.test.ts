import { expect, test } from '@jest/globals';
import { replays } from '../../arithmetic.ts';
import { syntheticMinor } from './rule.ts';

const judge = (potential: string, limited: string | null, enforceable = true, threshold = '100') => {
  const found = syntheticMinor.calculations?.[0]?.calculate({ potential, limited, enforceable, threshold });
  expect(found?.arithmetic.every(replays)).toBe(true);
  return found;
};

test.each([
  ['99.999', null, true, 'minor', null],
  ['100', null, true, 'major', null],
  ['180', '94.9', true, 'synthetic_minor', true],
  ['180', '80', true, 'synthetic_minor', true],
  ['180', '79.999', true, 'synthetic_minor', false],
  ['180', '99.999', true, 'synthetic_minor', true],
  ['180', '100', true, 'major', null],
  ['180', '94.9', false, 'major', null],
  ['180', '0', true, 'synthetic_minor', false],
])('%s limited to %s, enforceable %s', (potential, limited, enforceable, status, sm80) => {
  expect(judge(potential, limited, enforceable)?.result).toEqual({ status, sm80 });
});

test('what says SM-80 is unverified, and tons below zero are refused', () => {
  expect(judge('180', '94.9')?.verified).toBe(false);
  expect(judge('180', null)?.verified).toBeUndefined();
  expect(() => judge('180', '-1')).toThrow('/limited');
});
