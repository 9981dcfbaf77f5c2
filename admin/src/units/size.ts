import type { Unit } from '../data/records.ts';
import type { Words } from '../i18n/en/index.ts';
import { fill } from '../i18n/fill.ts';
import type { Lang } from '../i18n/provider.ts';
import { sayDate } from '../shared/dates.ts';
import { sayNumber } from '../shared/numbers.ts';

/** The size of a cohort never stands without its date; a fleet that changes has none here and is read from the counts. */
export function cohortSize({ count, countAsOf, subject }: Pick<Unit, 'count' | 'countAsOf' | 'subject'>, say: Words, lang: Lang): string {
  if (count === null) return say.lang.sizeByDate;
  const number = `${sayNumber(count)} ${say.terms.subject[subject]}`;
  return countAsOf ? fill(say.lang.dated, { text: number, date: fill(say.lang.asOf, { date: sayDate(countAsOf, lang) }) }) : number;
}
