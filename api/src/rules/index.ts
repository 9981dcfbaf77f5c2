// The compliance engine: evidence in, verdicts out. It knows no framework, no file, no database and no clock.

import { air } from './air/index.ts';
import type { Calculation } from './calculation.ts';
import { inOrder } from './canonical.ts';
import { emissions } from './emissions/index.ts';
import type { Evidence } from './evidence.ts';
import { measures } from './measures/index.ts';
import { permits } from './permits/index.ts';
import { records } from './records/index.ts';
import { turbines } from './turbines/index.ts';
import type { Rule, Verdict } from './verdict.ts';
import { water } from './water/index.ts';

/** The chapters of the rule book, each a folder. */
export const chapters = { permits, turbines, emissions, air, water, records, measures } as const satisfies Record<string, readonly Rule[]>;

/** Every rule, in the order in which findings are listed. */
export const rules: readonly Rule[] = Object.values(chapters).flat();

/** What every rule says of this evidence at this instant, by rule and then by subject. A condition no rule judges is never left out. */
export function evaluate(evidence: Evidence, now: string): Verdict[] {
  const said = new Map(rules.filter((rule) => !rule.isForTheRest).map((rule) => [rule, rule.evaluate?.(evidence, now) ?? []]));
  const judged = new Set([...said.values()].flat().map((verdict) => verdict.condition));
  const rest = { ...evidence, conditions: evidence.conditions.filter(({ slug }) => !judged.has(slug)) };
  return rules.flatMap((rule) => (said.get(rule) ?? rule.evaluate?.(rest, now) ?? []).sort((a, b) => inOrder(a.subject, b.subject)));
}

/** Every calculation of the book by its kind, with the rule it belongs to. */
// biome-ignore lint/suspicious/noExplicitAny: each calculation knows its own input.
export const calculations: ReadonlyMap<string, { rule: Rule; calculation: Calculation<any, any> }> = new Map(
  rules.flatMap((rule) => (rule.calculations ?? []).map((calculation) => [calculation.kind, { rule, calculation }])),
);

export { indexOf, type MetricKey } from './air/aqi/index-of.ts';
export { dayMaximum, dayMean, NONE, type PackedHours, quotient, summed } from './air/hours.ts';
export { dailyMaximum, levelThousandths } from './air/ozone/hours.ts';
export { dayOfTenths } from './air/pm25-days/rule.ts';
export {
  type DesignValue,
  designValuesOf,
  PM10_EXCEEDS_FROM,
  type Remark,
  type SiteDay,
  type SiteYear,
  scaledText,
  siteDesignValues,
} from './air/site-design-values/rule.ts';
export { replays } from './arithmetic.ts';
export { type Calculated, type Calculation, InputProblem } from './calculation.ts';
export { canonical, inputText } from './canonical.ts';
export { offsetMinutes, type Span, span, standardTime } from './dates.ts';

export { describe, stepsOf } from './describe.ts';
export { rollingTotals } from './emissions/rolling-twelve-months/totals.ts';
export type * from './evidence.ts';
export { exact, order, plain, times, whole, zero } from './exact.ts';
export { isTitleV } from './permits/permit-life-cycle/in-force.ts';
export { permitStatus, renewalWindow } from './permits/permit-life-cycle/status.ts';
export { psdPollutants } from './permits/psd-review/rule.ts';
export { FourHourMeans } from './turbines/operating-means/rule.ts';
export { Startups } from './turbines/startups/rule.ts';
export { temporaryHistory } from './turbines/temporary-clocks/history.ts';
export type * from './verdict.ts';
export { sayLimit } from './words/limits.ts';
