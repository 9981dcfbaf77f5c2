// What stands in for a missing hour (40 CFR 75.33): the less a monitor was available and the longer the gap, the higher.
//
// SO2, by availability over 8,760 operating hours: from 95 %, a gap of at most 24 hours takes the mean of the hours before and after,
// a longer one the greater of that mean and the 90th percentile of 720 look-back hours; from 90 %, 8 hours and the 95th; from 80 % the
// maximum of the look-back; below, the maximum potential concentration.
// NOx and flow: the same limits, but a short gap takes the mean of 2,160 look-back hours in the same load range. A range without
// data gives way to the next higher one that has some; where none has, the maximum potential value.
//
// Worked: 97.2 %, 6 hours between 2.0 and 3.0: 2.5. 92 %, 9 hours between 6.0 and 7.0, 95th percentile 5.0: 6.5.
// - 24 hours at 95 % are short, 25 long; 8 at 90 % are short, 9 long. 94.99 % is not 95 %.
// - Initial rules of 75.31, before there are 720 or 2,160 hours, are not here.
import { compared, given, greatestOf, meanOf, type Term } from '../../arithmetic.ts';
import { type Calculated, type Calculation, InputProblem } from '../../calculation.ts';
import { compare, significant } from '../../exact.ts';
import type { Rule } from '../../verdict.ts';
import { maximumFrom, tiers } from './table.ts';

interface Gap {
  /** Percent monitor data availability. */
  pma: string;
  gapHours: number;
  /** Hour before and hour after the gap; null where there is none. */
  before: string | null;
  after: string | null;
}
interface So2Input extends Gap {
  lookback: { p90: string; p95: string; max: string };
  mpc: string;
}
interface NoxInput extends Gap {
  /** The load range of the gap and the higher ones, in order; null where a range has no quality-assured hours. */
  ranges: ({ mean: string; p90: string; p95: string; max: string } | null)[];
  maximumPotential: string;
}
interface Result {
  value: string;
  method: string;
}

function checked({ pma, gapHours }: Gap): void {
  if (compare(pma, '0') < 0 || compare(pma, '100') > 0) throw new InputProblem('/pma', 'is a percentage from 0 to 100.');
  if (!Number.isInteger(gapHours) || gapHours < 1) throw new InputProblem('/gapHours', 'is a whole number of hours, 1 or more.');
}

function aroundGap({ before, after }: Gap): Term {
  if (before === null) throw new InputProblem('/before', 'the hour before the gap is needed for this availability and length of gap.');
  if (after === null) throw new InputProblem('/after', 'the hour after the gap is needed for this availability and length of gap.');
  return meanOf([given('hour before', before), given('hour after', after)]);
}

const answer = ({ pma }: Gap, value: Term, method: string): Calculated<Result> => ({
  result: { value: significant(value.value, 10), method },
  arithmetic: [
    ...[...tiers.map(({ from }) => from), maximumFrom].map((from) => compared(given('availability', pma, '%'), '>=', given('table row', from, '%'))),
    value.tree,
  ],
});

const tierOf = (pma: string) => tiers.find(({ from }) => compare(pma, from) >= 0);

const missingSo2: Calculation<So2Input, Result> = {
  kind: 'part75_missing_so2',
  about: 'What stands in for a missing SO2 concentration.',
  approximate: ['value'],
  calculate(input) {
    checked(input);
    const tier = tierOf(input.pma);
    if (tier && input.gapHours <= tier.gapLimitHours) return answer(input, aroundGap(input), 'average_before_after');
    if (tier) {
      const percentile = given(`${tier.named} percentile`, input.lookback[tier.percentile]);
      return answer(input, greatestOf([percentile, aroundGap(input)]), `greater_of_${tier.named}_and_average`);
    }
    if (compare(input.pma, maximumFrom) >= 0) return answer(input, given('maximum in look-back', input.lookback.max), 'maximum_in_lookback');
    return answer(input, given('maximum potential concentration', input.mpc), 'maximum_potential_concentration');
  },
};

const missingNox: Calculation<NoxInput, Result> = {
  kind: 'part75_missing_nox',
  about: 'What stands in for a missing hour of NOx or flow, by load range.',
  approximate: ['value'],
  calculate(input) {
    checked(input);
    const range = input.ranges.find((one) => one !== null);
    if (!range || compare(input.pma, maximumFrom) < 0) return answer(input, given('maximum potential value', input.maximumPotential), 'maximum_potential');
    const tier = tierOf(input.pma);
    if (!tier) return answer(input, given('maximum in load range', range.max), 'maximum_in_load_range');
    if (input.gapHours <= tier.gapLimitHours) return answer(input, given('mean of load range', range.mean), 'average_of_load_range');
    const percentile = given(`${tier.named} percentile of load range`, range[tier.percentile]);
    return answer(input, greatestOf([percentile, aroundGap(input)]), `greater_of_${tier.named}_and_average`);
  },
};

export const part75MissingData: Rule = {
  id: 'part75-missing-data',
  version: '2026-11-25',
  title: 'Substitutes for missing hours under Part 75',
  citation: '40 CFR 75.33(b) and (c)',
  verified: true,
  since: null,
  calculations: [missingSo2, missingNox],
};
