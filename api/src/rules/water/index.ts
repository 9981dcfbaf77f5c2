// Water: withdrawals and discharges.
import type { Rule } from '../verdict.ts';
import { dischargePermit } from './discharge-permit/rule.ts';
import { withdrawals } from './withdrawals/rule.ts';

export const water: readonly Rule[] = [withdrawals, dischargePermit];
