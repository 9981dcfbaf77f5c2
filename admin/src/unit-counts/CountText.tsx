import type { UnitCount } from '../data/records.ts';
import { useSay } from '../i18n/use-say.ts';
import { sayRange } from '../shared/numbers.ts';

/** `at least 26 turbines`: only ever beside its basis, cohort and date. */
export function CountText({ count }: { count: Pick<UnitCount, 'low' | 'best' | 'high' | 'qualifier' | 'subject'> }) {
  const say = useSay();
  return `${sayRange(count, say)} ${say.terms.subject[count.subject]}`;
}
