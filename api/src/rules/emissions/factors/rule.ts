// Mass from an emission factor: lb = lb/MMBtu x heat input (MMBtu, HHV); heat input = volume (scf) x HHV (MMBtu/scf). AP-42 3.1, 40 CFR 98.
//
// Worked: 155.2 MMBtu of gas in a lean-premix turbine at 0.099 lb/MMBtu of NOx are 15.3648 lb.
//
// - A factor is a mean over many turbines: behind a monitor, a stack test, a permit's limit and a guarantee [C]. Each answer says so.
// - NOx and CO of AP-42 hold at 80 % load and above: below it refused, and with an unknown load calculated with a remark.
// - A pollutant printed by control needs its control; one printed without regard to control takes none.
import { given, productOf, quotientOf } from '../../arithmetic.ts';
import { type Calculation, InputProblem } from '../../calculation.ts';
import { compare, significant } from '../../exact.ts';
import type { Rule } from '../../verdict.ts';
import { type Factor, factorTable, leastLoadPercent } from './table.ts';

export interface FactorInput extends Pick<Factor, 'list' | 'fuel' | 'pollutant' | 'control'> {
  /** MMBtu, HHV; null where it follows from volume and heating value. */
  heatInputMMBtu: string | null;
  volumeScf: string | null;
  hhvMMBtuPerScf: string | null;
  loadPercent: string | null;
}

export interface FactorResult {
  heatInputMMBtu: string;
  lbPerMMBtu: string;
  lb: string;
  shortTons: string;
}

const factorEmissions: Calculation<FactorInput, FactorResult> = {
  kind: 'factor_emissions',
  about: 'Mass of a pollutant from a printed emission factor and the heat input.',
  approximate: ['heatInputMMBtu', 'lb', 'shortTons'],
  example: {
    list: 'ap42_3_1',
    fuel: 'natural_gas',
    pollutant: 'NOX',
    control: 'lean_premix',
    heatInputMMBtu: '155.2',
    volumeScf: null,
    hhvMMBtuPerScf: null,
    loadPercent: '95',
  },
  calculate(input) {
    const row = rowOf(input);
    const byLoad = row.list === 'ap42_3_1' && ['NOX', 'CO'].includes(row.pollutant);
    if (input.loadPercent !== null && compare(input.loadPercent, '0') < 0) throw new InputProblem('/loadPercent', 'a load is zero or more.');
    if (byLoad && input.loadPercent !== null && compare(input.loadPercent, leastLoadPercent) < 0) {
      throw new InputProblem('/loadPercent', `the factors of NOx and CO hold from ${leastLoadPercent} % load upwards.`);
    }
    const heat = heatOf(input);
    const lb = productOf([given('factor', row.lbPerMMBtu, 'lb/MMBtu'), heat], 'lb');
    const tons = quotientOf(lb, given('pounds of a short ton', '2000'), 'short tons');
    return {
      result: {
        heatInputMMBtu: significant(heat.value, 10),
        lbPerMMBtu: row.lbPerMMBtu,
        lb: significant(lb.value, 10),
        shortTons: significant(tons.value, 10),
      },
      arithmetic: [tons.tree],
      verified: row.verified,
      remarks: [
        `A factor (${row.source}) is an estimate; a monitor or a stack test of the unit itself goes before it.`,
        ...(byLoad && input.loadPercent === null ? [`The factor holds from ${leastLoadPercent} % load upwards; the load is not given.`] : []),
      ],
    };
  },
};

function rowOf({ list, fuel, pollutant, control }: FactorInput): Factor {
  const rows = factorTable.filter((row) => row.list === list && row.fuel === fuel && row.pollutant === pollutant);
  if (rows.length === 0) throw new InputProblem('/pollutant', `no factor of ${pollutant} for ${fuel} is held in this list.`);
  const row = rows.find((one) => one.control === control);
  if (row) return row;
  const known = rows.map((one) => one.control ?? 'null').join(', ');
  throw new InputProblem('/control', `the factors of ${pollutant} for ${fuel} are held for: ${known}.`);
}

function heatOf({ heatInputMMBtu, volumeScf, hhvMMBtuPerScf }: FactorInput) {
  for (const [name, value] of Object.entries({ heatInputMMBtu, volumeScf, hhvMMBtuPerScf })) {
    if (value !== null && compare(value, '0') < 0) throw new InputProblem(`/${name}`, 'is zero or more.');
  }
  if (heatInputMMBtu !== null) {
    if (volumeScf !== null || hhvMMBtuPerScf !== null) throw new InputProblem('/heatInputMMBtu', 'give the heat input, or volume and heating value, not both.');
    return given('heatInputMMBtu', heatInputMMBtu, 'MMBtu');
  }
  if (volumeScf === null) throw new InputProblem('/heatInputMMBtu', 'give the heat input, or volume and heating value.');
  if (hhvMMBtuPerScf === null) throw new InputProblem('/hhvMMBtuPerScf', 'give the heating value beside the volume, such as 0.001026 for natural gas.');
  return productOf([given('volumeScf', volumeScf, 'scf'), given('hhvMMBtuPerScf', hhvMMBtuPerScf, 'MMBtu/scf')], 'MMBtu');
}

export const factors: Rule = {
  id: 'factors',
  version: '2026-11-25',
  title: 'Mass from an emission factor',
  citation: 'AP-42 section 3.1 (April 2000); 40 CFR 98 Tables C-1 and C-2',
  verified: true,
  since: null,
  calculations: [factorEmissions],
};
