// Hourly heat input and mass of a gas-fired unit (40 CFR 75, appendices D, F and G): gas flow times heat content is the heat input
// rate; times the fraction of the hour the unit ran, the heat input; times a rate per MMBtu, the mass. CO2 by equation G-4: 1,040 scf
// of CO2 per MMBtu, 385 scf and 44 lb per lb-mole, 2,000 lb per short ton.
//
// Worked: 15,000 hundred scf at 102,600 Btu are 1,539 MMBtu/h; at 0.033 lb NOx per MMBtu 50.787 lb in a full hour, half in half of one.
// - An hour in which the unit did not run has a rate and no heat input. Nothing is rounded on the way. SO2 is for pipeline gas only.
import { given, productOf, quotientOf, type Term } from '../../arithmetic.ts';
import { type Calculation, InputProblem } from '../../calculation.ts';
import { compare, significant } from '../../exact.ts';
import type { Rule } from '../../verdict.ts';

interface Input {
  gasFlow100scf: string;
  gcvBtuPer100scf: string;
  opTime: string;
  noxRate: string;
}
type Result = Record<'heatInputRate' | 'heatInput' | 'noxMassLb' | 'so2MassLb' | 'co2MassTons', string>;

const shown = (term: Term) => significant(term.value, 10);

const part75Hourly: Calculation<Input, Result> = {
  kind: 'part75_hourly',
  about: 'Heat input and mass of NOx, SO2 and CO2 of one operating hour on pipeline gas.',
  approximate: ['heatInputRate', 'heatInput', 'noxMassLb', 'so2MassLb', 'co2MassTons'],
  calculate(input) {
    for (const [field, value] of Object.entries(input)) {
      if (compare(value, '0') < 0) throw new InputProblem(`/${field}`, 'is zero or more.');
    }
    if (compare(input.opTime, '1') > 0) throw new InputProblem('/opTime', 'is a fraction of the hour, from 0 to 1.');
    const flow = given('gas flow', input.gasFlow100scf, '100 scf/h');
    const rate = quotientOf(productOf([flow, given('heat content', input.gcvBtuPer100scf, 'Btu/100 scf')]), given('Btu per MMBtu', '1000000'), 'MMBtu/h');
    const heat = productOf([rate, given('operating time', input.opTime, 'h')], 'MMBtu');
    const nox = productOf([given('NOx rate', input.noxRate, 'lb/MMBtu'), heat], 'lb');
    const so2 = productOf([given('SO2 rate of pipeline gas', '0.0006', 'lb/MMBtu'), heat], 'lb');
    const pounds = quotientOf(
      productOf([heat, given('Fc', '1040', 'scf/MMBtu'), given('mass of a lb-mole of CO2', '44', 'lb')]),
      given('scf of a lb-mole', '385'),
    );
    const co2 = quotientOf(pounds, given('pounds in a short ton', '2000'), 'short ton');
    const result = { heatInputRate: shown(rate), heatInput: shown(heat), noxMassLb: shown(nox), so2MassLb: shown(so2), co2MassTons: shown(co2) };
    return { result, arithmetic: [rate, heat, nox, so2, co2].map(({ tree }) => tree) };
  },
};

export const part75Hours: Rule = {
  id: 'part75-hours',
  version: '2026-11-25',
  title: 'Hourly heat input and mass under Part 75',
  citation: '40 CFR 75, appendices D (D-5, D-6), F (F-24A) and G (G-4)',
  verified: true,
  since: null,
  calculations: [part75Hourly],
};
