// PM2.5 over a year and over 24 hours (App. N), PM10 (App. K).
import { given, meanOf, type Term } from '../../arithmetic.ts';
import { exact, fixed, order, significant } from '../../exact.ts';
import { pm10Exceedances, quarterIsComplete } from '../pm10/rule.ts';
import { captureRate, judged, type MeanQuarter } from '../pm25-design-values/annual.ts';
import { judgedDays, rankOf98 } from '../pm25-design-values/rule.ts';
import type { Standard } from '../standards.ts';
import { type DesignValue, figureOf, noData } from './answer.ts';
import { completeOf, countsOf, meanOfValues, type QuarterCount, ranked, type SiteYear, scaledText } from './years.ts';

const remarks: DesignValue['remarks'] = ['monitor_days_scheduled'];
/** From so many tenths of ug/m3 on a mean of PM10 is rounded to more than 150. */
export const PM10_EXCEEDS_FROM = 1550;

const isCaptured = ({ completeDays, calendarDays }: QuarterCount) => captureRate({ creditable: completeDays, scheduled: calendarDays }) >= 75;

export function annualPm25(standard: Standard, years: readonly SiteYear[]): DesignValue {
  const values = years.map(({ quarters }) => quarters.map(completeOf));
  const pooled = [0, 1, 2, 3].map((quarter) => values.flatMap((year) => year[quarter] as number[]));
  const quarterOf = (year: number, quarter: number): MeanQuarter | null => {
    const held = values[year]?.[quarter] as number[];
    const all = pooled[quarter] as number[];
    if (held.length === 0) return null;
    return {
      mean: meanOfValues(`daily values of quarter ${quarter + 1} of ${years[year]?.year}`, held, 1, 'ug_m3'),
      creditable: held.length,
      scheduled: years[year]?.quarters[quarter]?.length as number,
      max3yr: scaledText(Math.max(...all), 1),
      min3yr: scaledText(Math.min(...all), 1),
      pooledDays: all.length,
    };
  };
  const quarters = years.map((_, year) => [0, 1, 2, 3].map((quarter) => quarterOf(year, quarter)));
  const whole = quarters.filter((four): four is MeanQuarter[] => four.every((one) => one !== null));
  const means = quarters.map((four) => (four.every((one) => one !== null) ? meanOf(four.map(({ mean }) => mean)) : null));
  const figures = years.map((year, i) => figureOf(year, means[i] as Term | null, countsOf(year).every(isCaptured)));
  if (whole.length < years.length) return noData(standard, figures, remarks);
  const { result, arithmetic } = judged(standard.level, whole);
  const { dvUnrounded, dv, valid, reason, testValue, meets } = result;
  return {
    ...{ standard, years: figures, unrounded: dvUnrounded, designValue: dv, valid, meets, reason, testValue, arithmetic },
    verified: standard.verified,
    remarks,
  };
}

/** A year that is not complete stands by itself where its percentile, or the design value, is above the level. */
export function daysOfPm25(standard: Standard, years: readonly SiteYear[]): DesignValue {
  const terms = years.map(({ year, quarters }) => {
    const values = quarters.flatMap(completeOf);
    if (values.length === 0) return null;
    const rank = rankOf98(values.length);
    return given(`98th percentile of ${year}, number ${rank} of ${values.length} daily values`, scaledText(ranked(values, rank) as number, 1), 'ug_m3');
  });
  const figures = years.map((year, i) => figureOf(year, terms[i] as Term | null, countsOf(year).every(isCaptured)));
  const held = terms.filter((term) => term !== null);
  if (held.length < years.length) return noData(standard, figures, remarks);
  const { mean, dv, within } = judgedDays(held);
  const isAbove = (term: Term) => order(term.value, exact(standard.level)) > 0;
  const isComplete = figures.every(({ complete }) => complete);
  const valid = figures.every(({ complete }, i) => complete || !within.holds || isAbove(held[i] as Term));
  return {
    ...{ standard, years: figures, unrounded: significant(mean.value, 10), designValue: fixed(dv.value, 0), valid, meets: valid ? within.holds : null },
    ...{ reason: isComplete ? 'complete' : valid ? 'incomplete_year_above_level' : 'incomplete', testValue: null, arithmetic: [within] },
    verified: standard.verified,
    remarks,
  };
}

export function exceedancesOfPm10(standard: Standard, years: readonly SiteYear[]): DesignValue {
  const quarters = years.map((year) =>
    year.quarters.map((days) => {
      const values = completeOf(days);
      return { v: values.filter((value) => value >= PM10_EXCEEDS_FROM).length, N: days.length, n: values.length };
    }),
  );
  const { result, arithmetic } = pm10Exceedances.calculate({ years: quarters });
  const figures = years.map((year, i) => ({
    ...figureOf(
      year,
      null,
      countsOf(year).every(({ completeDays, calendarDays }) => quarterIsComplete(completeDays, calendarDays)),
    ),
    value: result.annual[i] as string | null,
  }));
  const isComplete = figures.every(({ complete }) => complete);
  return {
    ...{ standard, years: figures, unrounded: null, designValue: result.threeYear, valid: isComplete, meets: isComplete ? result.meets : null },
    ...{ reason: isComplete ? 'complete' : result.threeYear === null ? 'no_data' : 'incomplete', testValue: null, arithmetic },
    verified: standard.verified,
    remarks,
  };
}
