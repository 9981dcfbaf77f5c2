// Ozone (App. U): the rule `ozone` judges; here its three yearly figures are found and the season counted.
import { given, type Term } from '../../arithmetic.ts';
import { designValue } from '../ozone/rule.ts';
import type { Standard } from '../standards.ts';
import { type DesignValue, figureOf, noData } from './answer.ts';
import { completeOf, ranked, type SiteYear, scaledText } from './years.ts';

/** First and last month of the season that a state sets (40 CFR 58 App. D 4.1(i)), and whether it was read. */
export interface Season {
  first: number;
  last: number;
  verified: boolean;
}

/** Recalled, not read: Tennessee and Mississippi, March to October. Of other states none is held. */
export const seasons: Readonly<Record<string, Season>> = { TN: { first: 3, last: 10, verified: false }, MS: { first: 3, last: 10, verified: false } };

const monthOf = (day: number): number => new Date(day * 86_400_000).getUTCMonth() + 1;

export function eightHours(standard: Standard, years: readonly SiteYear[], season: Season | null): DesignValue {
  const counted = years.map(({ quarters }) => {
    const days = season ? quarters.flat().filter(({ day }) => monthOf(day) >= season.first && monthOf(day) <= season.last) : [];
    return { validDays: days.filter(({ valid }) => valid).length, seasonDays: days.length };
  });
  const values = years.map(({ quarters }) => ranked(quarters.flatMap(completeOf), 4));
  const texts = values.map((value) => (value === null ? null : scaledText(value, 3)));
  const terms = texts.map((text) => text && given('fourth-highest', text, 'ppm'));
  // Without the season nothing is known to be complete; a value above the level counts whatever is.
  const { result, arithmetic } = designValue.calculate({
    years: texts.map((fourthHighest, i) => ({ fourthHighest, ...(season ? (counted[i] as (typeof counted)[number]) : { validDays: 0, seasonDays: 1 }) })),
  });
  const figures = years.map((year, i) => {
    const { validDays, seasonDays } = counted[i] as (typeof counted)[number];
    return figureOf(year, terms[i] as Term | null, seasonDays > 0 && validDays * 4 >= seasonDays * 3);
  });
  const remarks: DesignValue['remarks'] = season === null ? ['season_not_held'] : season.verified ? [] : ['season_not_read'];
  if (result.dv === null) return noData(standard, figures, remarks);
  const { dvUnrounded, dv, valid, meets } = result;
  const reason = !valid ? (season ? 'incomplete' : 'season_not_held') : meets ? 'complete' : 'above_level';
  return {
    ...{ standard, years: figures, unrounded: dvUnrounded, designValue: dv, valid, meets, reason, testValue: null },
    arithmetic: season ? arithmetic : arithmetic.slice(0, 1),
    // Above the level no season is asked.
    verified: standard.verified && (season?.verified === true || meets === false),
    remarks,
  };
}
