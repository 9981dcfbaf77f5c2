// Ambient air: days, indices and design values.
import type { Rule } from '../verdict.ts';
import { airQualityIndex } from './aqi/rule.ts';
import { carbonMonoxideLead } from './carbon-monoxide-lead/rule.ts';
import { gasDesignValues } from './gas-design-values/rule.ts';
import { pm10 } from './pm10/rule.ts';

export const air: readonly Rule[] = [airQualityIndex, gasDesignValues, pm10, carbonMonoxideLead];
