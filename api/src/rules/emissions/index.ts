// Emissions: what left the stack, by factor, measurement and sum.
import type { Rule } from '../verdict.ts';
import { rollingTwelveMonths } from './rolling-twelve-months/rule.ts';

export const emissions: readonly Rule[] = [rollingTwelveMonths];
