import type { Condition } from '../data/records.ts';
import type { Words } from '../i18n/en/index.ts';
import { term } from '../i18n/term.ts';
import { sayNumber } from '../shared/numbers.ts';

export type Limit = Condition['limits'][number];

/** `NOx: at most 87 tons, 12-month rolling total`. A press rounding says so wherever it is shown. */
export function sayLimit(limit: Limit, say: Words): string {
  const unit = term(say, 'quantityUnit', limit.unit);
  const bound = [say.terms.comparator[limit.comparator], sayNumber(limit.value), unit].filter(Boolean).join(' ');
  const averaging = limit.averaging ? `, ${limit.averaging}` : '';
  const rounding = limit.approximate ? ` (${say.lang.approximate})` : '';
  return `${limit.quantity}: ${bound}${averaging}${rounding}`;
}
