// Emission rate from a dry concentration: E = K x C x Fd x 20.9 / (20.9 - O2), in lb/MMBtu (40 CFR 60 appendix A, Method 19,
// equation 19-1); times the heat input, lb/h.
//
// Worked: 25 ppm NOx at 15 % O2 on natural gas: 25 x 1.194e-7 x 8,710 x 20.9 / 5.9 = 0.0921 lb/MMBtu; x 280 MMBtu/h = 25.8 lb/h.
//
// - The concentration stands beside its own oxygen: the measured ppm with the measured O2, or the corrected ppm with 15 %. Mixed,
//   the oxygen is corrected twice; nothing in the numbers shows it.
// - K of CO is derived and not printed in the method: the result is unverified.
// - At 20.9 % O2 and above there is no rate: refused.
import { differenceOf, given, productOf, quotientOf, type Term } from '../../arithmetic.ts';
import { type Calculation, InputProblem } from '../../calculation.ts';
import { compare, significant } from '../../exact.ts';
import type { Rule } from '../../verdict.ts';
import { oxygenInAir } from '../oxygen-correction/corrected.ts';
import { f, k, type RateFuel, type RatePollutant } from './table.ts';

export interface EmissionRateInput {
  pollutant: RatePollutant;
  ppmDry: string;
  o2: string;
  fuel: RateFuel;
  heatInput: string;
}

const emissionRateKind: Calculation<EmissionRateInput, { lbPerMMBtu: string; lbPerHour: string }> = {
  kind: 'emission_rate',
  about: 'Pounds for each MMBtu and each hour from a dry concentration, its oxygen and the heat input.',
  approximate: ['lbPerMMBtu', 'lbPerHour'],
  calculate({ pollutant, ppmDry, o2, fuel, heatInput }) {
    if (compare(o2, '0') < 0 || compare(o2, oxygenInAir) >= 0) {
      throw new InputProblem('/o2', `lies from 0 to below ${oxygenInAir} percent, dry: at ${oxygenInAir} % the gas is air and has no rate.`);
    }
    if (compare(heatInput, '0') < 0) throw new InputProblem('/heatInput', 'is zero or more, in MMBtu/h.');
    const air = given('oxygen in air', oxygenInAir, '%');
    const product = productOf([kOf(pollutant), given('ppmDry', ppmDry, 'ppm'), given(`Fd of ${fuel}`, f[fuel].fd, 'dscf/MMBtu'), air]);
    const rate = quotientOf(product, differenceOf(air, given('o2', o2, '%')), 'lb/MMBtu');
    const hourly = productOf([rate, given('heatInput', heatInput, 'MMBtu/h')], 'lb/h');
    return {
      result: { lbPerMMBtu: significant(rate.value, 10), lbPerHour: significant(hourly.value, 10) },
      arithmetic: [rate.tree, hourly.tree],
      verified: k[pollutant].verified && f[fuel].verified,
    };
  },
};

function kOf(pollutant: RatePollutant): Term {
  const { value, over } = k[pollutant];
  const of = `K of ${pollutant}`;
  return over ? quotientOf(given('molar mass of CO', value), given('scf of a pound-mole, times a million', over)) : given(of, value, 'lb/scf/ppm');
}

export const emissionRate: Rule = {
  id: 'emission-rate',
  version: '2026-11-25',
  title: 'Emission rate from a concentration',
  citation: '40 CFR 60 appendix A, Method 19, equation 19-1',
  verified: true,
  since: null,
  calculations: [emissionRateKind],
};
