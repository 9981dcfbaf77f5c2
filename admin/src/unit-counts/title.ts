import type { UnitCount } from '../data/records.ts';
import { fill } from '../i18n/fill.ts';
import type { Saying } from '../noun.ts';
import { sayDate } from '../shared/dates.ts';
import { sayRange } from '../shared/numbers.ts';

type Named = Pick<UnitCount, 'low' | 'best' | 'high' | 'qualifier' | 'subject' | 'basis' | 'cohort' | 'facility' | 'date' | 'reportedOn' | 'observer'>;

/** A number of machines never stands without basis, cohort, date and whoever counted. */
export function countTitle(count: Named, { say, lang }: Saying): string {
  const number = fill(say.lang.counted, {
    n: sayRange(count, say),
    subject: say.terms.subject[count.subject],
    basis: say.terms.basis[count.basis],
  });
  const cohort = count.cohort ?? fill(say.lang.allOnSiteAt, { facility: count.facility });
  return [number, cohort, sayDate(count.date ?? count.reportedOn, lang) || say.frame.notKnown, count.observer].join('; ');
}
