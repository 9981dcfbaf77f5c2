import { dataProvider } from '../data/data-provider.ts';
import type { Parameters } from '../data/query.ts';
import { queryOf } from '../data/query.ts';
import { useAnswer } from '../data/use-answer.ts';
import type { NounName } from '../noun.ts';

/** The records of one noun that belong to a facility, as the record stood. The API gives at most a thousand at once. */
export function usePart<T>(noun: NounName, query: Parameters, asOf: string | undefined) {
  const full = { ...query, asOf, limit: 1000 };
  return useAnswer(`part/${noun}?${queryOf(full)}`, () => dataProvider.rows<T>(noun, full).then((answer) => answer.data));
}
