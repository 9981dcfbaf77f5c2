import type { Condition } from '../data/records.ts';
import type { Words } from '../i18n/en/index.ts';

export type Limit = Condition['limits'][number];

/** The limit in one line, as the API says it. A press rounding says so wherever it is shown. */
export const sayLimit = (limit: Limit, say: Words): string => `${limit.said[say.lang.code]}${limit.approximate ? ` (${say.lang.approximate})` : ''}`;
