// Correction of a dry concentration to a reference oxygen: C_ref = C x (20.9 - ref) / (20.9 - O2), Methods 19 and 20 (40 CFR 60,
// appendix A).
//
// Worked: 5.0 ppm measured at 16.1 % O2 are 5.0 x 5.9 / 4.8 = 6.146 ppm at 15 %. 25 ppm at 13.5 % are 19.93. 9.0 ppm at 15.0 % stay 9.
//
// - O2 of 20.9 % is air: there is nothing to correct. The result says so with an error and no number, and so above it.
// - O2 above 19 % multiplies by more than three, and every error of the analyser with it: corrected, with a remark [C].
// - A concentration a little below zero is a reading of an analyser, and is corrected like any other.
// - A reference of 20.9 % would make every concentration zero: refused. O2 below zero, or above 100 %: refused.
import { given } from '../../arithmetic.ts';
import { type Calculation, InputProblem } from '../../calculation.ts';
import { compare, significant } from '../../exact.ts';
import type { Rule } from '../../verdict.ts';
import { correctedTo, oxygenInAir } from './corrected.ts';

/** Above this oxygen the multiplier to 15 % is more than three [C]. */
const farFromReference = '19';

export interface OxygenInput {
  ppm: string;
  o2: string;
  referenceO2: string;
}

export interface OxygenResult {
  corrected: string | null;
  error: 'o2_at_or_above_20_9' | null;
}

const o2Correction: Calculation<OxygenInput, OxygenResult> = {
  kind: 'o2_correction',
  about: 'A dry concentration as it would stand at the reference oxygen.',
  approximate: ['corrected'],
  calculate({ ppm, o2, referenceO2 }) {
    if (compare(o2, '0') < 0 || compare(o2, '100') > 0) throw new InputProblem('/o2', 'lies between 0 and 100 percent, dry.');
    if (compare(referenceO2, '0') < 0 || compare(referenceO2, oxygenInAir) >= 0) {
      throw new InputProblem('/referenceO2', `lies from 0 to below ${oxygenInAir} percent, such as 15.`);
    }
    if (compare(o2, oxygenInAir) >= 0) return { result: { corrected: null, error: 'o2_at_or_above_20_9' }, arithmetic: [] };
    const corrected = correctedTo(given('referenceO2', referenceO2, '%'), given('ppm', ppm, 'ppm'), given('o2', o2, '%'), 'ppm');
    return {
      result: { corrected: significant(corrected.value, 10), error: null },
      arithmetic: [corrected.tree],
      ...(compare(o2, farFromReference) > 0
        ? { remarks: [`Oxygen is above ${farFromReference} %, where a small error of the oxygen reading makes a large one of the corrected number.`] }
        : {}),
    };
  },
};

export const oxygenCorrection: Rule = {
  id: 'oxygen-correction',
  version: '2026-11-25',
  title: 'Correction to a reference oxygen',
  citation: '40 CFR 60 appendix A, Methods 19 and 20',
  verified: true,
  since: null,
  calculations: [o2Correction],
};
