// PM10 (40 CFR 50.6 and App. K): at most 1.0 expected exceedances a year, as a mean of three years. A day exceeds where its mean,
// rounded to the nearest 10 (5 up), is above 150. A quarter's estimate is v x N / n to 0.01, a year their sum to 0.1, the mean to 0.1.
//
// Worked: 154 is 150; 155 is 160 and exceeds. 1 x 92/39 = 2.36, with 2.30 4.66, so 4.7; over three years 1.57, so 1.6: does not meet.
// - A quarter without a day of data has no estimate: null, and so have its year and the mean. The others stand as a minimum, so that
//   the standard may be known not to be met, and is never known to be met.
// - 75 % of the scheduled samples make a quarter complete; the kind does not know the schedule (`quarterIsComplete`).
import { compared, counted, given, meanOf, productOf, quotientOf, roundedTo, sumOf, type Term } from '../../arithmetic.ts';
import { type Calculation, InputProblem } from '../../calculation.ts';
import { fixed } from '../../exact.ts';
import type { Rule } from '../../verdict.ts';
import { standard } from '../standards.ts';

interface Quarter {
  /** Exceedances observed, days in the quarter, days with data. */
  v: number;
  N: number;
  n: number;
}
interface Result {
  quarterEstimates: (string | null)[][];
  annual: (string | null)[];
  threeYear: string | null;
  meets: boolean | null;
}

export const quarterIsComplete = (samples: number, scheduled: number): boolean => scheduled > 0 && samples * 100 >= scheduled * 75;

const pm10Day: Calculation<{ value: string }, { rounded: string; exceeds: boolean }> = {
  kind: 'pm10_day',
  about: 'Whether a 24-hour mean of PM10 in ug/m3 is an exceedance.',
  calculate({ value }) {
    const rounded = roundedTo(given('24-hour mean', value, 'ug/m3'), -1);
    const judged = compared(rounded, '>', given('level', standard('PM10_24H').level, 'ug/m3'));
    return { result: { rounded: fixed(rounded.value, 0), exceeds: judged.holds }, arithmetic: [judged] };
  },
};

function estimate({ v, N, n }: Quarter, at: string): Term | null {
  if (N < 90 || N > 92) throw new InputProblem(`${at}/N`, 'a quarter has 90, 91 or 92 days.');
  if (n > N) throw new InputProblem(`${at}/n`, `is at most ${N}, the days of the quarter.`);
  if (v > n) throw new InputProblem(`${at}/v`, `is at most ${n}, the days with data.`);
  return n === 0 ? null : roundedTo(quotientOf(productOf([counted('exceedances', v), counted('days in quarter', N)]), counted('days with data', n)), 2);
}

export const pm10Exceedances: Calculation<{ years: Quarter[][] }, Result> = {
  kind: 'pm10_exceedances',
  about: 'Expected exceedances of PM10 a year, as a mean of three years.',
  calculate({ years }) {
    if (years.length !== 3) throw new InputProblem('/years', 'three years make the mean.');
    const estimates = years.map((quarters, y) => {
      if (quarters.length !== 4) throw new InputProblem(`/years/${y}`, 'a year has four quarters.');
      return quarters.map((quarter, q) => estimate(quarter, `/years/${y}/${q}`));
    });
    const held = estimates.map((year) => roundedTo(sumOf(year.filter((term) => term !== null)), 1));
    const isWhole = estimates.map((year) => year.every((term) => term !== null));
    const mean = roundedTo(meanOf(held), 1);
    const judged = compared(mean, '<=', given('expected exceedances a year', '1.0'));
    const isDecided = isWhole.every(Boolean) || !judged.holds;
    const result = {
      quarterEstimates: estimates.map((year) => year.map((term) => (term ? fixed(term.value, 2) : null))),
      annual: held.map((term, y) => (isWhole[y] ? fixed(term.value, 1) : null)),
      threeYear: isWhole.every(Boolean) ? fixed(mean.value, 1) : null,
      meets: isDecided ? judged.holds : null,
    };
    return { result, arithmetic: [judged] };
  },
};

export const pm10: Rule = {
  id: 'pm10',
  version: '2026-11-25',
  title: 'PM10: exceedances and expected exceedances',
  citation: '40 CFR 50.6 and App. K',
  verified: true,
  since: null,
  calculations: [pm10Day, pm10Exceedances],
};
