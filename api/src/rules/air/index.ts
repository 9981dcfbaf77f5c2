// Ambient air: days, indices and design values.
import type { Rule } from '../verdict.ts';
import { airQualityIndex } from './aqi/rule.ts';

export const air: readonly Rule[] = [airQualityIndex];
