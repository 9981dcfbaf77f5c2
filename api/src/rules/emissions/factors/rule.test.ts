import { expect, test } from '@jest/globals';
import { replays } from '../../arithmetic.ts';
import { type FactorInput, factors } from './rule.ts';

const lean: FactorInput = {
  list: 'ap42_3_1',
  fuel: 'natural_gas',
  pollutant: 'NOX',
  control: 'lean_premix',
  heatInputMMBtu: '155.2',
  volumeScf: null,
  hhvMMBtuPerScf: null,
  loadPercent: '80',
};
const calculate = (change: Partial<FactorInput> = {}) => factors.calculations?.[0]?.calculate({ ...lean, ...change });

test('mass follows from factor and heat input, and the proof runs again', () => {
  expect(calculate()?.result).toEqual({ heatInputMMBtu: '155.2', lbPerMMBtu: '0.099', lb: '15.3648', shortTons: '0.0076824' });
  expect(calculate()?.arithmetic.every(replays)).toBe(true);
  const volume = { list: 'part98', pollutant: 'CO2', control: null, heatInputMMBtu: null, volumeScf: '1000000', hhvMMBtuPerScf: '0.001026' } as const;
  expect(calculate(volume)?.result).toMatchObject({ heatInputMMBtu: '1026', lb: '120018.402' });
});

test('80 % load is inside, less is refused for NOx, and an unknown load is remarked', () => {
  expect(calculate()?.remarks).toHaveLength(1);
  expect(calculate({ loadPercent: null })?.remarks).toHaveLength(2);
  expect(() => calculate({ loadPercent: '79.9' })).toThrow('/loadPercent');
  expect(calculate({ pollutant: 'VOC', control: null, loadPercent: '50' })?.result).toMatchObject({ lbPerMMBtu: '0.0021' });
});

test('a recalled row is marked, and a row that is not held is refused with its place', () => {
  expect(calculate({ pollutant: 'CH4', control: null })?.verified).toBe(false);
  expect(() => calculate({ pollutant: 'RADON' })).toThrow('/pollutant');
  expect(() => calculate({ control: null })).toThrow('/control');
  expect(() => calculate({ heatInputMMBtu: '-1' })).toThrow('/heatInputMMBtu');
  expect(() => calculate({ volumeScf: '5' })).toThrow('/heatInputMMBtu');
  expect(() => calculate({ heatInputMMBtu: null })).toThrow('/heatInputMMBtu');
  expect(() => calculate({ heatInputMMBtu: null, volumeScf: '5' })).toThrow('/hhvMMBtuPerScf');
});
