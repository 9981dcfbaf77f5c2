// Design values of a site, from its daily values (40 CFR 50, appendices K, N, S, T and U).
//
// A national standard is told for a site over three calendar years and never for a day, a year or a sensor. The days come from the hours of one
// monitor in local standard time; each form finds its three yearly figures and hands them to the rule that judges them: `pm25-design-values`, `pm10`,
// `ozone`, `gas-design-values`. What those take as given, completeness, is judged here.
//
// Worked: SO2 of 75.4 ppb every day of three years: three 99th percentiles of 75.4, the mean 75.4, to the nearest ppb 75, which meets 75. Four days of
// PM10 at 155 in one quarter of one year: 4 x 92 / 92 = 4.0, over three years 1.3 a year, above 1.0.
//
// - A level holds for the years whose last day it was in force; for PM2.5 that is 12.0 up to 2023 and 9.0 from 2024. Where its first day was not
//   read it is held against any year, and a remark says that it may not have been in force then.
// - Ozone at or below the level counts only with the season, which the state sets. A season that was recalled makes the result unverified.
// - NO2 and SO2, where quarters lack days: above the level with any hour on 75 % of the days of each quarter; else two tests, both with 200 complete days
//   over the three like quarters. Each deficient quarter that has half its days is filled with the highest value and must still meet, or each, however
//   thin, is filled to 75 % with the lowest and must still not.
// - PM10: the clause that lets the first exceedance of a quarter stand as one is not applied, nor are exceptional events left out anywhere.
// - NO2 over a year needs 75 % of its hours. SO2 over a year is the mean of three annual means of the daily means; what makes it complete was not
//   read, and quarters are judged as for the hour [C]. Of CO and lead, which go by one year and by months, there is none here.
import type { Rule } from '../../verdict.ts';
import { inForce, type StandardKey, type StandardPollutant } from '../standards.ts';
import type { DesignValue } from './answer.ts';
import { hourOfGas, yearOfNo2, yearsOfSo2 } from './gases.ts';
import { eightHours, seasons } from './ozone.ts';
import { annualPm25, daysOfPm25, exceedancesOfPm10 } from './particles.ts';
import type { SiteYear } from './years.ts';

export type { DesignValue, Remark, YearFigure } from './answer.ts';
export { PM10_EXCEEDS_FROM } from './particles.ts';
export { type SiteDay, type SiteYear, scaledText } from './years.ts';

type Form = (standard: DesignValue['standard'], years: readonly SiteYear[], state: string | null) => DesignValue;

const forms: Partial<Record<StandardKey, Form>> = {
  PM25_ANNUAL: annualPm25,
  PM25_ANNUAL_2012: annualPm25,
  PM25_ANNUAL_SECONDARY: annualPm25,
  PM25_24H: daysOfPm25,
  PM10_24H: exceedancesOfPm10,
  O3_8H: (standard, years, state) => eightHours(standard, years, seasons[state ?? ''] ?? null),
  NO2_1H: (standard, years) => hourOfGas('NO2', standard, years),
  NO2_ANNUAL: yearOfNo2,
  SO2_1H: (standard, years) => hourOfGas('SO2', standard, years),
  SO2_ANNUAL_SECONDARY: yearsOfSo2,
};

/** One for each standard of the pollutant in force at the end of the last of the three years. `state` is a code such as TN. */
export function designValuesOf(pollutant: StandardPollutant, years: readonly SiteYear[], state: string | null): DesignValue[] {
  const last = years.at(-1)?.year ?? 0;
  return inForce(pollutant, last).flatMap((standard) => {
    const value = forms[standard.key]?.(standard, years, state);
    if (!value) return [];
    const isRead = standard.since !== null && standard.check === undefined;
    return [isRead ? value : { ...value, remarks: ['since_not_read' as const, ...value.remarks] }];
  });
}

export const siteDesignValues: Rule = {
  id: 'site-design-values',
  version: '2026-11-25',
  title: 'Design values of a site from its daily values',
  citation: '40 CFR 50, appendices K, N, S, T and U',
  verified: true,
  since: null,
  servedAt: 'GET /api/v1/series/{id}/design-value',
};
