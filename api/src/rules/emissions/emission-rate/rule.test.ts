import { expect, test } from '@jest/globals';
import { replays } from '../../arithmetic.ts';
import { emissionRate } from './rule.ts';

const rate = (more: object = {}) =>
  emissionRate.calculations?.[0]?.calculate({ pollutant: 'NOX', ppmDry: '25', o2: '15', fuel: 'natural_gas', heatInput: '280', ...more });

test('25 ppm of NOx at 15 % are the 0.092 lb/MMBtu that stand beside it', () => {
  expect(rate()?.result).toEqual({ lbPerMMBtu: '0.09209939237', lbPerHour: '25.78782986' });
  expect(rate()?.arithmetic.every(replays)).toBe(true);
});

test('the factor of CO is derived, and the answer is marked so', () => {
  expect(rate()?.verified).not.toBe(false);
  expect(rate({ pollutant: 'CO' })?.verified).toBe(false);
});

test('oxygen at or above 20.9 %, or below zero, has no rate', () => {
  for (const o2 of ['20.9', '21', '-0.1']) expect(() => rate({ o2 })).toThrow('/o2');
  expect(() => rate({ heatInput: '-1' })).toThrow('/heatInput');
});
