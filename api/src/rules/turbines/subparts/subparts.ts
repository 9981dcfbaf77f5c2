// The subpart of a turbine, from the day its construction commenced and its size.
import { compared, given } from '../../arithmetic.ts';
import type { Calculation } from '../../calculation.ts';
import type { Day } from '../../dates.ts';
import { compare } from '../../exact.ts';
import type { Expression } from '../../verdict.ts';
import { nonroad, type Reach, reaches, type Subpart, sizes, temporaryTurbine } from './table.ts';

export type SizeClass = 'small' | 'medium' | 'large';

/** The subpart whose dates a turbine falls under, whatever its size; undefined up to 3 Oct 1977. */
export const reachOf = (commenced: Day): Reach | undefined =>
  reaches.find(({ commencedAfter, notAfter }) => commenced > commencedAfter && (notAfter === null || commenced <= notAfter));

/** The subpart a turbine is under: its dates and at least 10 MMBtu/h. */
export function subpartOf(commenced: Day, heatInputMMBtuH: string): Subpart | null {
  const reach = reachOf(commenced);
  return reach !== undefined && compare(heatInputMMBtuH, reach.minMMBtuH) >= 0 ? reach.subpart : null;
}

/** 50 is still small, 850 still medium. */
export const sizeClassOf = (heatInputMMBtuH: string): SizeClass =>
  compare(heatInputMMBtuH, sizes.smallToMMBtuH) <= 0 ? 'small' : compare(heatInputMMBtuH, sizes.mediumToMMBtuH) <= 0 ? 'medium' : 'large';

export interface TurbineRulesInput {
  commenced: Day;
  heatInputMMBtuH: string;
  monthsAtLocation: number | null;
  emergency: boolean;
}

export interface TurbineRules {
  nsps: Subpart | 'none';
  noxLimitApplies: boolean;
  sizeClass: SizeClass | null;
  temporaryEligible: boolean | null;
  nonroadPossible: boolean | null;
}

export function turbineRules({ commenced, heatInputMMBtuH, monthsAtLocation, emergency }: TurbineRulesInput): TurbineRules {
  const nsps = subpartOf(commenced, heatInputMMBtuH) ?? 'none';
  const sizeClass = nsps === 'KKKKa' ? sizeClassOf(heatInputMMBtuH) : null;
  return {
    nsps,
    noxLimitApplies: nsps !== 'none' && !emergency,
    sizeClass,
    // A large turbine is never temporary, however long or short its stay; of a smaller one the stay must be known.
    temporaryEligible:
      sizeClass === null ? null : sizeClass === 'large' ? false : monthsAtLocation === null ? null : monthsAtLocation <= temporaryTurbine.months,
    nonroadPossible: monthsAtLocation === null ? null : monthsAtLocation <= nonroad.months,
  };
}

/** Kind `turbine_rules`. */
export const turbineRulesKind: Calculation<TurbineRulesInput, TurbineRules> = {
  kind: 'turbine_rules',
  about: 'Which subpart of 40 CFR Part 60 a gas turbine falls under, its size class, and what the months at its location leave open.',
  calculate(input) {
    const result = turbineRules(input);
    return { result, arithmetic: comparisons(input, result), remarks: remarks(input, result) };
  },
};

function comparisons({ commenced, heatInputMMBtuH, monthsAtLocation }: TurbineRulesInput, { nsps, sizeClass }: TurbineRules): Expression[] {
  const size = given('heatInputMMBtuH', heatInputMMBtuH, 'MMBtu/h');
  const months = monthsAtLocation === null ? null : given('monthsAtLocation', String(monthsAtLocation), 'months');
  const reach = reachOf(commenced);
  return [
    ...(reach ? [compared(size, '>=', given(`smallest turbine under ${reach.subpart}`, reach.minMMBtuH, 'MMBtu/h'))] : []),
    ...(sizeClass === null ? [] : [compared(size, '<=', given('largest small turbine', sizes.smallToMMBtuH, 'MMBtu/h'))]),
    ...(sizeClass === null || sizeClass === 'small' ? [] : [compared(size, '<=', given('largest medium turbine', sizes.mediumToMMBtuH, 'MMBtu/h'))]),
    ...(months && nsps === 'KKKKa' && sizeClass !== 'large'
      ? [compared(months, '<=', given('months of a temporary turbine', String(temporaryTurbine.months), 'months'))]
      : []),
    ...(months ? [compared(months, '<=', given('months of a nonroad engine', String(nonroad.months), 'months'))] : []),
  ];
}

function remarks({ commenced, monthsAtLocation }: TurbineRulesInput, { nsps, nonroadPossible, noxLimitApplies }: TurbineRules): string[] {
  const reach = reachOf(commenced);
  return [
    ...(reach === undefined ? ['Construction commenced on or before 3 Oct 1977, before the oldest of the three subparts.'] : []),
    ...(reach !== undefined && nsps === 'none' ? ['Below 10 MMBtu/h: none of the three subparts reaches it.'] : []),
    ...(nsps !== 'none' && !noxLimitApplies
      ? [`An emergency turbine is under the subpart and free of its limits of NOx${nsps === 'KKKK' ? ' (60.4310(a))' : ''}.`]
      : []),
    ...(nsps === 'KKKKa' ? ['Subpart KKKKa is in force from 15 Jan 2026.'] : []),
    ...(monthsAtLocation === nonroad.months
      ? ['Exactly 12 months: 1068.30 says more than 12, 1068.31(e)(1) says 12 or longer. A finding leaves it open (nonroad_exactly_12_months).']
      : []),
    ...(nonroadPossible && nsps !== 'none'
      ? ['The clock of 1068.30 alone would allow nonroad; an engine under a standard of Part 60 is not nonroad whatever the clock (1068.30, (2)(ii)).']
      : []),
  ];
}
