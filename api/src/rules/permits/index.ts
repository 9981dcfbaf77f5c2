// Permits: what is in force, what it covers, what falls due, what a source needs one for.
import type { Rule } from '../verdict.ts';
import { conditionState } from './condition-state/rule.ts';
import { countedUnits } from './counted-units/rule.ts';
import { majorSource } from './major-source/rule.ts';
import { permitLifeCycle } from './permit-life-cycle/rule.ts';
import { psdReview } from './psd-review/rule.ts';
import { reportsDue } from './reports-due/rule.ts';
import { syntheticMinor } from './synthetic-minor/rule.ts';

export const permits: readonly Rule[] = [countedUnits, permitLifeCycle, reportsDue, conditionState, majorSource, psdReview, syntheticMinor];
