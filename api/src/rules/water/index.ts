// Water: withdrawals.
import type { Rule } from '../verdict.ts';
import { withdrawals } from './withdrawals/rule.ts';

export const water: readonly Rule[] = [withdrawals];
