// Records that operators and agencies keep: hourly values, their substitutes, quarters and due dates.
import type { Rule } from '../verdict.ts';

export const records: readonly Rule[] = [];
