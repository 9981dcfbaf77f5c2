// Ambient air: days, indices and design values.
import type { Rule } from '../verdict.ts';

export const air: readonly Rule[] = [];
