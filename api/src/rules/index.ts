// The compliance engine: evidence in, verdicts out. It knows no framework, no file, no database and no clock.
import { inOrder } from './canonical.ts';
import { countedUnits } from './counted-units/rule.ts';
import type { Evidence } from './evidence.ts';
import { permitLifeCycle } from './permit-life-cycle/rule.ts';
import { reportsDue } from './reports-due/rule.ts';
import { rollingTwelveMonths } from './rolling-twelve-months/rule.ts';
import { temporaryClocks } from './temporary-clocks/rule.ts';
import type { Rule, Verdict } from './verdict.ts';

/** Every rule, in the order in which findings are listed. */
export const rules: readonly Rule[] = [countedUnits, permitLifeCycle, temporaryClocks, rollingTwelveMonths, reportsDue];

/** What every rule says of this evidence at this instant, by rule and then by subject. */
export function evaluate(evidence: Evidence, now: string): Verdict[] {
  return rules.flatMap((rule) => rule.evaluate(evidence, now).sort((a, b) => inOrder(a.subject, b.subject)));
}

export { replays } from './arithmetic.ts';
export { canonical, inputText } from './canonical.ts';
export { describe } from './describe.ts';
export type * from './evidence.ts';
export { permitStatus } from './permit-life-cycle/status.ts';
export { rollingTotals } from './rolling-twelve-months/totals.ts';
export { temporaryHistory } from './temporary-clocks/history.ts';
export type * from './verdict.ts';
