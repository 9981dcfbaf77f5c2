import { expect, test } from '@jest/globals';
import { replays } from '../../arithmetic.ts';
import { part75Hours } from './rule.ts';

const at = (opTime: string, noxRate = '0.033') =>
  part75Hours.calculations?.[0]?.calculate({ gasFlow100scf: '15000', gcvBtuPer100scf: '102600', opTime, noxRate });

test('an hour that did not run has a rate and no mass', () => {
  expect(at('0')?.result).toEqual({ heatInputRate: '1539', heatInput: '0', noxMassLb: '0', so2MassLb: '0', co2MassTons: '0' });
  expect(at('0.25')?.arithmetic.every(replays)).toBe(true);
});

test('more than an hour in an hour, or a negative rate, is refused', () => {
  expect(() => at('1.01')).toThrow('/opTime');
  expect(() => at('1', '-0.1')).toThrow('/noxRate');
});
