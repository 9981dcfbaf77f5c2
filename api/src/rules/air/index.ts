// Ambient air: days, indices and design values.
import type { Rule } from '../verdict.ts';
import { airQualityIndex } from './aqi/rule.ts';
import { carbonMonoxideLead } from './carbon-monoxide-lead/rule.ts';
import { gasDesignValues } from './gas-design-values/rule.ts';
import { nowcast } from './nowcast/rule.ts';
import { ozone } from './ozone/rule.ts';
import { pm10 } from './pm10/rule.ts';
import { pm25Days } from './pm25-days/rule.ts';
import { pm25DesignValues } from './pm25-design-values/rule.ts';
import { purpleair } from './purpleair/rule.ts';
import { siteDesignValues } from './site-design-values/rule.ts';

export const air: readonly Rule[] = [
  airQualityIndex,
  nowcast,
  purpleair,
  pm25Days,
  pm25DesignValues,
  ozone,
  pm10,
  gasDesignValues,
  carbonMonoxideLead,
  siteDesignValues,
];
