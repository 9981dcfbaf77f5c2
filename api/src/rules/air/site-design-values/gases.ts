// NO2 and SO2 (App. S and T): the hour, with the tests that substitute values, and the year.
import { compared, counted, given, meanOf, quotientOf, roundedTo, sumOf, type Term } from '../../arithmetic.ts';
import { fixed, significant } from '../../exact.ts';
import { judgedYears, quarterIsComplete } from '../gas-design-values/rule.ts';
import { percentiles, rankOf } from '../gas-design-values/table.ts';
import type { Standard } from '../standards.ts';
import { type DesignValue, figureOf, noData } from './answer.ts';
import { anyOf, completeOf, countsOf, ranked, type SiteYear, scaledText } from './years.ts';

type Gas = 'NO2' | 'SO2';
/** A test needs so many complete days in a calendar quarter over the three years. */
const FEWEST_POOLED = 200;

/** Both procedures of a year; the higher is its figure. */
function annual(gas: Gas, year: number, complete: readonly number[], any: readonly number[]): Term | null {
  const { table } = percentiles[gas];
  const [rank1, rank2] = [rankOf(complete.length, table), rankOf(any.length, table)];
  const [first, second] = [ranked(complete, rank1), ranked(any, rank2)];
  if (second === null) return null;
  const isFirst = first !== null && first >= second;
  const name = isFirst
    ? `procedure 1: number ${rank1} of ${complete.length} complete days`
    : `procedure 2: number ${rank2} of ${any.length} days with any hour`;
  return given(`percentile of ${year}, ${name}`, scaledText(isFirst ? first : second, 1), 'ppb');
}

export function hourOfGas(gas: Gas, standard: Standard, years: readonly SiteYear[]): DesignValue {
  const terms = years.map(({ year, quarters }) => annual(gas, year, quarters.flatMap(completeOf), quarters.flatMap(anyOf)));
  const figures = years.map((year, i) =>
    figureOf(
      year,
      terms[i] as Term | null,
      countsOf(year).every(({ completeDays, calendarDays }) => quarterIsComplete(completeDays, calendarDays)),
    ),
  );
  const { verified } = percentiles[gas].table;
  const remarks: DesignValue['remarks'] = [...(verified ? [] : (['ranks_not_read'] as const)), 'monitor_days_scheduled'];
  const held = terms.filter((term) => term !== null);
  if (held.length < years.length) return { ...noData(standard, figures, remarks), verified };
  const { mean, dv, within } = judgedYears(gas, held);
  const base = { standard, years: figures, unrounded: significant(mean.value, 10), designValue: fixed(dv.value, 0), verified, remarks };
  const answer = (reason: string, meets: boolean | null, test: ReturnType<typeof judgedYears> | null = null): DesignValue => ({
    ...base,
    ...{ valid: meets !== null, meets, reason, testValue: test && fixed(test.dv.value, 0), arithmetic: test ? [within, test.within] : [within] },
  });
  if (figures.every(({ complete }) => complete)) return answer('complete', within.holds);
  const isNearlyFull = years.every((year) => countsOf(year).every(({ anyDays, calendarDays }) => quarterIsComplete(anyDays, calendarDays)));
  if (!within.holds && isNearlyFull) return answer('any_hours_and_above_level', false);
  const high = substituted(gas, years, 'high');
  if (high?.within.holds) return answer('maximum_substitution_test', true, high);
  const low = substituted(gas, years, 'low');
  if (low && !low.within.holds) return answer('minimum_substitution_test', false, low);
  return answer('incomplete', null);
}

/** Deficient quarters filled to all their days with the highest value of that quarter of the three years, or to 75 % with the lowest. */
function substituted(gas: Gas, years: readonly SiteYear[], side: 'high' | 'low'): ReturnType<typeof judgedYears> | null {
  const pooled = [0, 1, 2, 3].map((quarter) => years.flatMap(({ quarters }) => completeOf(quarters[quarter] ?? [])));
  const terms: Term[] = [];
  for (const { year, quarters } of years) {
    const values: number[] = [];
    for (const [i, days] of quarters.entries()) {
      const [held, all] = [completeOf(days), pooled[i] as number[]];
      values.push(...held);
      if (quarterIsComplete(held.length, days.length)) continue;
      if (all.length < FEWEST_POOLED || (side === 'high' && held.length * 2 < days.length)) return null;
      const to = side === 'high' ? days.length : Math.ceil(0.75 * days.length);
      const value = side === 'high' ? Math.max(...all) : Math.min(...all);
      for (let n = held.length; n < to; n += 1) values.push(value);
    }
    const term = annual(gas, year, values, values);
    if (term === null) return null;
    terms.push(term);
  }
  return judgedYears(gas, terms);
}

/** Mean of the means of the days that have 18 hours, in tenths of a ppb, exactly: days of as many hours share a divisor. */
function annualOfDays({ year, quarters }: SiteYear): Term | null {
  const days = quarters.flat().filter(({ valid }) => valid);
  if (days.length === 0) return null;
  const sums = new Map<number, number>();
  for (const { hours, sum } of days) sums.set(hours, (sums.get(hours) ?? 0) + sum);
  const parts = [...sums]
    .sort(([a], [b]) => b - a)
    .map(([hours, sum]) =>
      quotientOf(given(`sum of the days of ${year} with ${hours} hours`, scaledText(sum, 1), 'ppb'), counted('hours of such a day', hours), 'ppb'),
    );
  return quotientOf(sumOf(parts, 'ppb'), counted(`days of ${year} with 18 hours`, days.length), 'ppb');
}

/** Mean of three annual means of daily means. What makes a year complete was not read: quarters as for the hour [C]. */
export function yearsOfSo2(standard: Standard, years: readonly SiteYear[]): DesignValue {
  const terms = years.map(annualOfDays);
  const figures = years.map((year, i) =>
    figureOf(
      year,
      terms[i] as Term | null,
      countsOf(year).every(({ completeDays, calendarDays }) => quarterIsComplete(completeDays, calendarDays)),
    ),
  );
  const remarks: DesignValue['remarks'] = ['completeness_not_read', 'monitor_days_scheduled'];
  const held = terms.filter((term) => term !== null);
  if (held.length < years.length) return noData(standard, figures, remarks);
  const mean = meanOf(held, 'ppb');
  const value = roundedTo(mean, 0);
  const within = compared(value, '<=', given('level', standard.level, 'ppb'));
  const isComplete = figures.every(({ complete }) => complete);
  return {
    ...{ standard, years: figures, unrounded: significant(mean.value, 10), designValue: fixed(value.value, 0), valid: isComplete },
    ...{ meets: isComplete ? within.holds : null, reason: isComplete ? 'complete' : 'incomplete', testValue: null, arithmetic: [within] },
    verified: false,
    remarks,
  };
}

/** Mean of all hours of the last of the years, where 75 % of them are there. */
export function yearOfNo2(standard: Standard, years: readonly SiteYear[]): DesignValue {
  const year = years.at(-1) as SiteYear;
  const days = year.quarters.flat();
  const [hours, sum] = [days.reduce((all, day) => all + day.hours, 0), days.reduce((all, day) => all + day.sum, 0)];
  const isComplete = hours * 4 >= days.length * 24 * 3;
  if (hours === 0) return noData(standard, [figureOf(year, null, false)]);
  const mean = quotientOf(given(`sum of the hours of ${year.year}`, scaledText(sum, 1), 'ppb'), counted(`hours of ${year.year} with a value`, hours), 'ppb');
  const value = roundedTo(mean, 0);
  const within = compared(value, '<=', given('level', standard.level, 'ppb'));
  return {
    ...{ standard, years: [figureOf(year, mean, isComplete)], unrounded: significant(mean.value, 10), designValue: fixed(value.value, 0), valid: isComplete },
    ...{ meets: isComplete ? within.holds : null, reason: isComplete ? 'complete' : 'incomplete', testValue: null, arithmetic: [within] },
    verified: standard.verified,
    remarks: [],
  };
}
