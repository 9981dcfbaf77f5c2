// Heat input and potential to emit (40 CFR 70.2, 52.21(b)(4)): what machines can emit by their capacity, not what they do emit.
//
// MMBtu/h = MW x 1000 x heat rate (Btu/kWh, HHV) / 1e6. Tons a year = lb/MMBtu x MMBtu/h x hours / 2000, over 8,760 hours (also in leap years) unless
// a limit enforceable as a practical matter says less.
//
// Worked: one turbine of 16 MW at 9,700 Btu/kWh: 155.2 MMBtu/h. At 0.099 lb/MMBtu of NOx 15.3648 lb/h, and 67.297824 tons a year. With an enforceable
// limit of 4,000 hours 30.7296.
//
// - A limit of 0 hours is a limit: 0 tons.
// - Units are summed, each as often as it is counted; a pollutant without a factor for a unit is not counted for it, and the answer says so.
// - Rated power or heat rate of zero or below, and more hours than a year has, are refused. Emergency engines are taken at 500 h where nothing else is said (EPA memorandum
//   of 6 Sep 1995); whoever asks says so in `enforceableHours`.
import { given, productOf, quotientOf, sumOf, type Term } from '../../arithmetic.ts';
import { type Calculation, InputProblem } from '../../calculation.ts';
import { compare, significant } from '../../exact.ts';
import type { Rule } from '../../verdict.ts';

/** Hours in which a unit without a limit could run, also in leap years. */
export const hoursOfYear = '8760';
/** Default for emergency engines, EPA memorandum of 6 Sep 1995. */
export const emergencyHours = '500';

export interface RatedUnit {
  mw: string;
  heatRateBtuPerKWh: string;
  count: number;
  efLbPerMMBtu: Readonly<Record<string, string>>;
  enforceableHours: string | null;
}

export interface Potential {
  mmbtuPerHour: string[];
  lbPerHour: Record<string, string>;
  tpy: Record<string, string>;
}

const heatAndPte: Calculation<{ units: readonly RatedUnit[] }, Potential> = {
  kind: 'heat_and_pte',
  about: 'Heat input of each unit, and the potential emissions of all together by pollutant: lb/h and short tons a year.',
  approximate: ['mmbtuPerHour', 'lbPerHour', 'tpy'],
  example: { units: [{ mw: '16', heatRateBtuPerKWh: '9700', count: 1, efLbPerMMBtu: { NOX: '0.099', CO: '0.015' }, enforceableHours: null }] },
  calculate({ units }) {
    units.forEach(check);
    const heat = units.map(heatInput);
    const pollutants = [...new Set(units.flatMap((unit) => Object.keys(unit.efLbPerMMBtu)))];
    const hourly = pollutants.map((name) => [name, units.flatMap((unit, i) => hourlyOf(unit, heat[i] as Term, name, i))] as const);
    const lbPerHour = hourly.map(
      ([name, parts]) =>
        [
          name,
          sumOf(
            parts.map(({ rate }) => rate),
            'lb_per_h',
          ),
        ] as const,
    );
    const tpy = hourly.map(
      ([name, parts]) =>
        [
          name,
          sumOf(
            parts.map(({ yearly }) => yearly),
            'tpy',
          ),
        ] as const,
    );
    const written = (terms: readonly (readonly [string, Term])[]) => Object.fromEntries(terms.map(([name, { value }]) => [name, significant(value, 10)]));
    const partial = pollutants.filter((name) => units.some((unit) => unit.efLbPerMMBtu[name] === undefined));
    return {
      result: { mmbtuPerHour: heat.map(({ value }) => significant(value, 10)), lbPerHour: written(lbPerHour), tpy: written(tpy) },
      arithmetic: [...heat, ...lbPerHour.map(([, term]) => term), ...tpy.map(([, term]) => term)].map(({ tree }) => tree),
      remarks: partial.map((name) => `${name} has a factor for some of the units only; the others count nothing.`),
    };
  },
};

function check({ mw, heatRateBtuPerKWh, efLbPerMMBtu, enforceableHours }: RatedUnit, i: number): void {
  if (compare(mw, '0') <= 0) throw new InputProblem(`/units/${i}/mw`, `a rated power is above zero, in MW; "${mw}" is not.`);
  if (compare(heatRateBtuPerKWh, '0') <= 0) throw new InputProblem(`/units/${i}/heatRateBtuPerKWh`, 'a heat rate is above zero, in Btu/kWh (HHV).');
  for (const [name, factor] of Object.entries(efLbPerMMBtu))
    if (compare(factor, '0') < 0) throw new InputProblem(`/units/${i}/efLbPerMMBtu/${name}`, 'a factor is zero or more, in lb/MMBtu.');
  if (enforceableHours !== null && (compare(enforceableHours, '0') < 0 || compare(enforceableHours, hoursOfYear) > 0))
    throw new InputProblem(`/units/${i}/enforceableHours`, `a limit of hours lies between 0 and ${hoursOfYear}; null is none.`);
}

function heatInput({ mw, heatRateBtuPerKWh }: RatedUnit, i: number): Term {
  const perHour = productOf([
    given(`units[${i}].mw`, mw, 'mw'),
    given('kW in a MW', '1000'),
    given(`units[${i}].heatRateBtuPerKWh`, heatRateBtuPerKWh, 'btu_per_kwh'),
  ]);
  return quotientOf(perHour, given('Btu in a MMBtu', '1000000'), 'mmbtu_per_h');
}

/** What one kind of unit adds, as often as it is counted; nothing where it has no factor. */
function hourlyOf({ count, efLbPerMMBtu, enforceableHours }: RatedUnit, heat: Term, name: string, i: number): { rate: Term; yearly: Term }[] {
  const factor = efLbPerMMBtu[name];
  if (factor === undefined) return [];
  const rate = productOf([heat, given(`factor of ${name}`, factor, 'lb_per_mmbtu'), given(`units[${i}].count`, String(count))], 'lb_per_h');
  const hours = given(enforceableHours === null ? 'hours of a year' : `units[${i}].enforceableHours`, enforceableHours ?? hoursOfYear, 'h');
  return [{ rate, yearly: quotientOf(productOf([rate, hours]), given('lb in a short ton', '2000'), 'tpy') }];
}

export const potentialToEmit: Rule = {
  id: 'potential-to-emit',
  version: '2026-11-25',
  title: 'Heat input and potential to emit',
  citation: '40 CFR 70.2 and 52.21(b)(4)',
  verified: true,
  since: null,
  calculations: [heatAndPte],
};
