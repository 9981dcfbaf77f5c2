// 1-hour design values of NO2 and SO2 (40 CFR 50 App. S and T): the mean of three annual percentiles of daily maxima, 98th for NO2,
// 99th for SO2, to the nearest ppb, .5 up; 100 ppb and 75 ppb are not to be exceeded.
//
// Each year has two answers. Procedure 1 ranks the days with at least 18 hours, procedure 2 all days with any hour; each takes the
// rank for its own number of days from the table, and the higher answer is the year's.
//
// Worked: SO2, 360, 290 and 190 days: the 4th, 3rd and 2nd highest, 74.9, 74.4 and 75.9; their mean 75.0667 is 75, which meets.
// - Procedure 2 may have a higher rank and so a lower value: more days are more ranks. Ties take a rank each.
// - A year with no hour at all has no percentile, and three years with it no design value: null, not false.
// - Completeness is not judged here; `quarterIsComplete` is exported for it.
import { compared, given, meanOf, nthHighestOf, roundedTo, type Term } from '../../arithmetic.ts';
import { type Calculation, InputProblem } from '../../calculation.ts';
import { fixed, order, significant } from '../../exact.ts';
import type { Rule } from '../../verdict.ts';
import { standard } from '../standards.ts';
import { percentiles, type RankTable, rankOf } from './table.ts';

const hoursOfDay = 18;

/** Daily maximum in ppb, and how many hours the day has. */
type DayMaximum = [string, number];
interface Input {
  pollutant: 'NO2' | 'SO2';
  years: DayMaximum[][];
}
interface Year {
  n1: number;
  rank1: number | null;
  p1: string | null;
  n2: number;
  rank2: number | null;
  p2: string | null;
  annual: string | null;
}
interface Result {
  years: Year[];
  dvUnrounded: string | null;
  dv: string | null;
  meets: boolean | null;
}

/** Exactly 75 % of the days of the quarter have 18 hours; no rounding is stated. */
export const quarterIsComplete = (completeDays: number, daysInQuarter: number): boolean => completeDays * 100 >= daysInQuarter * 75;

/** Mean of the percentiles of three years, to the nearest ppb, against the level. */
export function judgedYears(pollutant: Input['pollutant'], annual: readonly Term[]) {
  const mean = meanOf(annual, 'ppb');
  const dv = roundedTo(mean, 0);
  return { mean, dv, within: compared(dv, '<=', given('level', standard(percentiles[pollutant].standard).level, 'ppb')) };
}

function percentile(days: DayMaximum[], table: RankTable, year: number): { rank: number | null; text: string | null; term: Term | null } {
  const rank = rankOf(days.length, table);
  if (rank === null) return { rank, text: null, term: null };
  const term = nthHighestOf(
    rank,
    days.map(([ppb], i) => given(`years[${year}][${i}]`, ppb, 'ppb')),
    'ppb',
  );
  const found = days.find(([ppb]) => order(given('', ppb).value, term.value) === 0);
  return { rank, text: found?.[0] ?? null, term };
}

const gasDesignValue: Calculation<Input, Result> = {
  kind: 'gas_1h_dv',
  about: 'Annual percentiles of daily maxima of NO2 or SO2 and the 1-hour design value in ppb.',
  approximate: ['dvUnrounded'],
  calculate({ pollutant, years }) {
    const { table } = percentiles[pollutant];
    if (years.length !== 3) throw new InputProblem('/years', 'three years make a design value.');
    const found = years.map((days, i) => {
      if (days.length > 366) throw new InputProblem(`/years/${i}`, 'a year has at most 366 days.');
      days.forEach(([, hours], d) => {
        if (!Number.isInteger(hours) || hours < 0 || hours > 24) throw new InputProblem(`/years/${i}/${d}/1`, 'a day has from 0 to 24 hours.');
      });
      const [one, two] = [hoursOfDay, 1].map((least) => days.filter(([, hours]) => hours >= least)) as [DayMaximum[], DayMaximum[]];
      const [first, second] = [percentile(one, table, i), percentile(two, table, i)];
      const higher = first.term && (!second.term || order(first.term.value, second.term.value) >= 0) ? first : second;
      const year = { n1: one.length, rank1: first.rank, p1: first.text, n2: two.length, rank2: second.rank, p2: second.text, annual: higher.text };
      return { year, term: higher.term };
    });
    const terms = found.flatMap(({ term }) => term ?? []);
    const shown = found.map(({ year }) => year);
    const { verified } = table;
    if (terms.length < 3) return { result: { years: shown, dvUnrounded: null, dv: null, meets: null }, arithmetic: terms.map(({ tree }) => tree), verified };
    const { mean, dv, within: judged } = judgedYears(pollutant, terms);
    const result = { years: shown, dvUnrounded: significant(mean.value, 10), dv: fixed(dv.value, 0), meets: judged.holds };
    return { result, arithmetic: [judged], verified, remarks: ['Whether the three years are complete was not judged.'] };
  },
};

export const gasDesignValues: Rule = {
  id: 'gas-design-values',
  version: '2026-11-25',
  title: '1-hour design values of NO2 and SO2',
  citation: '40 CFR 50.11, 50.17 and appendices S and T',
  verified: true,
  since: null,
  calculations: [gasDesignValue],
};
