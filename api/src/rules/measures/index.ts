// Measures: units and time.
import type { Rule } from '../verdict.ts';
import { standardTime } from './standard-time/rule.ts';
import { unitsOfMeasure } from './units/rule.ts';

export const measures: readonly Rule[] = [standardTime, unitsOfMeasure];
