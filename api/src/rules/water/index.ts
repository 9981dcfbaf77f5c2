// Water: withdrawals.
import type { Rule } from '../verdict.ts';

export const water: readonly Rule[] = [];
