// The annual design value of PM2.5: three means of four quarters, with the tests that let thin data prove something.
import { compared, given, meanOf, productOf, quotientOf, roundedTo, sumOf, type Term } from '../../arithmetic.ts';
import { type Calculated, type Calculation, InputProblem } from '../../calculation.ts';
import { exact, fixed, order, over, rounded, significant, times, whole } from '../../exact.ts';

export interface Quarter {
  mean: string;
  creditable: number;
  scheduled: number;
  /** Highest and lowest value of the same calendar quarter over the three years, and the days pooled. */
  max3yr?: string | null | undefined;
  min3yr?: string | null | undefined;
  pooledDays?: number | null | undefined;
}

export type Reason = 'complete' | 'eleven_samples_and_above_level' | 'minimum_quarterly_value_test' | 'maximum_quarterly_value_test' | 'incomplete';

export interface Result {
  captureRates: number[][];
  yearComplete: boolean[];
  annualMeans: string[];
  dvUnrounded: string;
  dv: string;
  valid: boolean;
  reason: Reason;
  testValue: string | null;
  meets: boolean | null;
}

const completePercent = 75;
const fewestSamples = 11;
const fewestPooledDays = 30;
const leastForMaximum = 50;

/** 100 x creditable / scheduled, rounded to a whole number: 74.5 is 75. */
export const captureRate = ({ creditable, scheduled }: Pick<Quarter, 'creditable' | 'scheduled'>): number =>
  Number(rounded(over(times(whole(100), whole(creditable)), whole(scheduled)), 0).n);

/** A quarter as it is calculated with: its mean may be a fraction that no decimal writes. */
export type MeanQuarter = Omit<Quarter, 'mean'> & { mean: Term };

const meanTerm = ({ mean }: Quarter, year: number, quarter: number): Term => given(`years[${year}][${quarter}].mean`, mean, 'ug_m3');
const annualOf = (quarters: readonly Term[]): Term => meanOf(quarters, 'ug_m3');
const roundedDv = (annual: readonly Term[]): Term => roundedTo(meanOf(annual, 'ug_m3'), 1);

/** The mean of a quarter with days added at a value: (mean x held + value x added) / (held + added). */
function filled(quarter: MeanQuarter, value: string, to: number): Term {
  const added = to - quarter.creditable;
  const total = sumOf([
    productOf([quarter.mean, given('samples held', String(quarter.creditable))]),
    productOf([given('value filled in', value), given('days filled', String(added))]),
  ]);
  return quotientOf(total, given('days', String(to)), 'ug_m3');
}

export const annualDesignValue: Calculation<{ level: string; years: readonly (readonly Quarter[])[] }, Result> = {
  kind: 'pm25_annual_dv',
  about: 'Annual design value of PM2.5 from three years of quarterly means, its completeness, and whether it meets the level.',
  approximate: ['annualMeans', 'dvUnrounded'],
  calculate({ level, years }) {
    for (const [year, quarters] of years.entries())
      for (const [i, { creditable, scheduled }] of quarters.entries())
        if (creditable > scheduled)
          throw new InputProblem(
            `/years/${year}/${i}/creditable`,
            `of ${scheduled} scheduled samples not more than ${scheduled} are creditable; extra ones are not counted here.`,
          );
    return judged(
      level,
      years.map((quarters, year) => quarters.map((quarter, i) => ({ ...quarter, mean: meanTerm(quarter, year, i) }))),
    );
  },
};

/** The design value of three years of quarters, whether it counts, and what decides it. */
export function judged(level: string, years: Years): Calculated<Result> {
  const annual = years.map((quarters) => annualOf(quarters.map(({ mean }) => mean)));
  const unrounded = meanOf(annual, 'ug_m3');
  const dv = roundedTo(unrounded, 1);
  const captureRates = years.map((quarters) => quarters.map(captureRate));
  const yearComplete = captureRates.map((rates) => rates.every((rate) => rate >= completePercent));
  const limit = given('level', level, 'ug_m3');
  const within = compared(dv, '<=', limit);
  const base = {
    captureRates,
    yearComplete,
    annualMeans: annual.map(({ value }) => significant(value, 10)),
    dvUnrounded: significant(unrounded.value, 10),
    dv: fixed(dv.value, 1),
  };
  const decide = (reason: Reason, test: Term | null = null) => ({
    result: {
      ...base,
      valid: reason !== 'incomplete',
      reason,
      testValue: test && fixed(test.value, 1),
      meets: reason === 'incomplete' ? null : reason === 'maximum_quarterly_value_test' ? true : within.holds && reason !== 'minimum_quarterly_value_test',
    },
    arithmetic: [within, ...(test ? [compared(test, '<=', limit)] : [])],
  });
  if (yearComplete.every(Boolean)) return decide('complete');
  const isAbove = (term: Term) => order(term.value, exact(level)) > 0;
  const provesWithEleven = years.every(
    (quarters, i) => yearComplete[i] || (quarters.every(({ creditable }) => creditable >= fewestSamples) && (isAbove(annual[i] as Term) || isAbove(dv))),
  );
  if (provesWithEleven) return decide('eleven_samples_and_above_level');
  const low = minimumTest(years);
  if (low && isAbove(low)) return decide('minimum_quarterly_value_test', low);
  const high = maximumTest(years);
  if (high && !isAbove(high)) return decide('maximum_quarterly_value_test', high);
  return decide('incomplete');
}

type Years = readonly (readonly MeanQuarter[])[];

/** Quarters with fewer than 11 samples are filled to 11 with the lowest value; needs 30 pooled days for each. */
function minimumTest(years: Years): Term | null {
  const thin = years.flat().filter(({ creditable }) => creditable < fewestSamples);
  if (thin.length === 0 || thin.some(({ min3yr, pooledDays }) => min3yr == null || (pooledDays ?? 0) < fewestPooledDays)) return null;
  return tested(years, (quarter) => (quarter.creditable < fewestSamples ? filled(quarter, quarter.min3yr as string, fewestSamples) : quarter.mean));
}

/** Quarters from 50 to 74 % are filled to 100 % with the highest value; one below 50 % rules the test out. */
function maximumTest(years: Years): Term | null {
  const deficient = years.flat().filter((quarter) => captureRate(quarter) < completePercent);
  if (deficient.some((quarter) => captureRate(quarter) < leastForMaximum || quarter.max3yr == null)) return null;
  return tested(years, (quarter) => (captureRate(quarter) < completePercent ? filled(quarter, quarter.max3yr as string, quarter.scheduled) : quarter.mean));
}

const tested = (years: Years, fill: (quarter: MeanQuarter) => Term): Term => roundedDv(years.map((quarters) => annualOf(quarters.map(fill))));
