// Stationary gas turbines: which rule holds for a machine, its clocks and its limits.
import type { Rule } from '../verdict.ts';
import { temporaryClocks } from './temporary-clocks/rule.ts';

export const turbines: readonly Rule[] = [temporaryClocks];
