// Stationary gas turbines: which rule holds for a machine, its clocks and its limits.
import type { Rule } from '../verdict.ts';
import { capacityFactor } from './capacity-factor/rule.ts';
import { formaldehyde } from './formaldehyde/rule.ts';
import { noxLimits } from './nox-limits/rule.ts';
import { operatingMeans } from './operating-means/rule.ts';
import { startups } from './startups/rule.ts';
import { subparts } from './subparts/rule.ts';
import { temporaryClocks } from './temporary-clocks/rule.ts';

export const turbines: readonly Rule[] = [subparts, temporaryClocks, noxLimits, operatingMeans, startups, capacityFactor, formaldehyde];
