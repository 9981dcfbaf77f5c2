// Design values of PM2.5 (40 CFR 50 appendix N 4.1 to 4.5): the annual one against 9.0 ug/m3 (50.20, in force from 6 May 2024) and the 24-hour one against 35 (50.18).
//
// Annual: the mean of three annual means, each of four quarterly means, rounded once, to 0.1, x.x5 up. 9.06, 9.06 and 9.00 are 9.04 and so 9.0, which meets; rounding the years first would say 9.1.
// 24-hour: each year's value at the rank that its number of creditable samples gives (a table, no interpolated quantile), the mean of three to 1, .5 up: 35.6, 35.3 and 35.6 are 35.5, so 36.
//
// - A quarter is complete when creditable of scheduled samples, rounded to a whole percent, are 75 or more: 74.5 % is, 74.49 % is not.
// - An incomplete year counts where every quarter has 11 creditable samples and its mean or the design value is above the level: that it was exceeded can be proved with thin data.
// - Else the lowest value may fill quarters with fewer than 11 samples (30 pooled days needed) and still prove more, or the highest may fill quarters from 50 to 74 % and still prove
//   less. The design value that is reported is always that of the real data.
// - Extra samples enter means and ranking, never the counts.
// - A year, a day or a sensor above the level is an exceedance and no breach of the standard; low-cost data never make a design value.
import { compared, given, meanOf, nthHighestOf, roundedTo, type Term, truncatedTo } from '../../arithmetic.ts';
import { type Calculation, InputProblem } from '../../calculation.ts';
import { fixed, significant } from '../../exact.ts';
import type { Rule } from '../../verdict.ts';
import { standard } from '../standards.ts';
import { annualDesignValue } from './annual.ts';

/** 40 CFR 50 App. N Table 1: up to so many creditable samples, this rank. Verified. */
const ranks = [50, 100, 150, 200, 250, 300, 350, 366] as const;

export const rankOf98 = (creditable: number): number => ranks.findIndex((most) => creditable <= most) + 1;

/** Mean of the percentiles of three years, rounded, against the level. */
export function judgedDays(percentiles: readonly Term[]) {
  const mean = meanOf(percentiles, 'ug_m3');
  const dv = roundedTo(mean, 0);
  return { mean, dv, within: compared(dv, '<=', given('level', standard('PM25_24H').level, 'ug_m3')) };
}

interface Year {
  creditable: number;
  values: readonly string[];
}

interface Result {
  ranks: number[];
  p98: string[];
  dvUnrounded: string;
  dv: string;
  meets: boolean;
}

const dayDesignValue: Calculation<{ years: readonly Year[] }, Result> = {
  kind: 'pm25_24h_dv',
  about: 'Design value of PM2.5 over 24 hours from three complete years of days, and whether it meets 35 ug/m3.',
  approximate: ['dvUnrounded'],
  calculate({ years }) {
    const found = years.map(({ creditable, values }, i) => {
      const rank = rankOf98(creditable);
      if (values.length < rank)
        throw new InputProblem(
          `/years/${i}/values`,
          `${creditable} creditable samples ask for number ${rank} from the highest, and ${values.length} values are given.`,
        );
      const days = values.map((value, day) => truncatedTo(given(`years[${i}].values[${day}]`, value, 'ug_m3'), 1));
      return { rank, p98: nthHighestOf(rank, days, 'ug_m3') };
    });
    const { mean, dv, within } = judgedDays(found.map(({ p98 }) => p98));
    const result = {
      ranks: found.map(({ rank }) => rank),
      p98: found.map(({ p98 }) => fixed(p98.value, 1)),
      dvUnrounded: significant(mean.value, 10),
      dv: fixed(dv.value, 0),
      meets: within.holds,
    };
    return { result, arithmetic: [within], remarks: ['All three years are taken as complete.'] };
  },
};

export const pm25DesignValues: Rule = {
  id: 'pm25-design-values',
  version: '2026-11-25',
  title: 'Design values of PM2.5',
  citation: '40 CFR 50 appendix N 4.1 to 4.5, 50.18 and 50.20 (89 FR 16202)',
  verified: true,
  since: null,
  calculations: [annualDesignValue, dayDesignValue],
};
