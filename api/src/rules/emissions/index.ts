// Emissions: what left the stack, by factor, measurement and sum.
import type { Rule } from '../verdict.ts';
import { emissionRate } from './emission-rate/rule.ts';
import { factors } from './factors/rule.ts';
import { oxygenCorrection } from './oxygen-correction/rule.ts';
import { potentialToEmit } from './potential-to-emit/rule.ts';
import { rollingTwelveMonths } from './rolling-twelve-months/rule.ts';
import { visibleEmissions } from './visible-emissions/rule.ts';

export const emissions: readonly Rule[] = [rollingTwelveMonths, oxygenCorrection, emissionRate, potentialToEmit, factors, visibleEmissions];
