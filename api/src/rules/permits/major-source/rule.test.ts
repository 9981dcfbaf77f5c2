import { expect, test } from '@jest/globals';
import { replays } from '../../arithmetic.ts';
import { majorSource } from './rule.ts';

const judge = (tpy: Record<string, string>, more: object = {}) =>
  majorSource.calculations?.[0]?.calculate({ tpy, ozoneClass: 'attainment', listed28: false, ...more });

test.each([
  [{ NOX: '99.999' }, {}, [], [], []],
  [{ NOX: '100' }, {}, ['NOX'], [], []],
  [{ NOX: '249.999' }, {}, ['NOX'], [], []],
  [{ NOX: '250' }, {}, ['NOX'], ['NOX'], []],
  [{ NOX: '100' }, { listed28: true }, ['NOX'], ['NOX'], []],
  [{ VOC: '9.999' }, { ozoneClass: 'extreme' }, [], [], []],
  [{ VOC: '10' }, { ozoneClass: 'extreme' }, ['VOC'], [], ['VOC']],
  [{ NOX: '25' }, { ozoneClass: 'severe' }, ['NOX'], [], ['NOX']],
  [{ NOX: '99.9' }, { ozoneClass: 'moderate' }, [], [], []],
  [{ CO: '60' }, { ozoneClass: 'extreme' }, [], [], []],
])('%j with %j', (tpy, more, titleV, psdMajor, nnsrMajor) => {
  const found = judge(tpy as Record<string, string>, more);
  expect(found?.result).toEqual({ titleV, hapMajor: false, psdMajor, nnsrMajor });
  expect(found?.arithmetic.every(replays)).toBe(true);
});

test('hazardous pollutants have thresholds of their own, one and all', () => {
  expect(judge({ singleHapMax: '9.999', totalHap: '24.999' })?.result).toMatchObject({ hapMajor: false, titleV: [] });
  expect(judge({ singleHapMax: '10' })?.result).toMatchObject({ hapMajor: true, titleV: ['HAP'] });
  expect(judge({ totalHap: '25' })?.result).toMatchObject({ hapMajor: true, titleV: ['HAP'] });
});

test('potential emissions below zero are refused', () => {
  expect(() => judge({ NOX: '-1' })).toThrow('/tpy/NOX');
});
