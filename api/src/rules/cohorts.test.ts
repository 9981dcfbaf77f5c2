import { expect, test } from '@jest/globals';
import { areKin, isCovered, partsWithin, selfAndWholes } from './cohorts.ts';
import { cohort } from './test/builders.ts';

const all = [
  cohort('fleet'),
  cohort('trailers', { partOf: 'fleet' }),
  cohort('skids', { partOf: 'fleet' }),
  cohort('small-skids', { partOf: 'skids' }),
  cohort('plant'),
];

test('a cohort lies in its whole and in what that lies in', () => {
  expect(selfAndWholes('small-skids', all)).toEqual(['small-skids', 'skids', 'fleet']);
  expect(partsWithin('fleet', all).sort()).toEqual(['skids', 'small-skids', 'trailers']);
  expect(areKin('small-skids', 'fleet', all)).toBe(true);
  expect(areKin('trailers', 'skids', all)).toBe(false);
});

test('is covered by itself, by its whole, or by all its parts and not by some', () => {
  expect(isCovered('fleet', new Set(['fleet']), all)).toBe(true);
  expect(isCovered('small-skids', new Set(['fleet']), all)).toBe(true);
  expect(isCovered('fleet', new Set(['trailers', 'small-skids']), all)).toBe(true);
  expect(isCovered('fleet', new Set(['trailers']), all)).toBe(false);
  expect(isCovered('fleet', new Set(['plant']), all)).toBe(false);
  expect(isCovered('plant', new Set(), all)).toBe(false);
});

test('a circle in the records ends and covers nothing', () => {
  const circle = [cohort('a', { partOf: 'b' }), cohort('b', { partOf: 'a' })];
  expect(isCovered('a', new Set(), circle)).toBe(false);
  expect(selfAndWholes('a', circle)).toEqual(['a', 'b']);
});
