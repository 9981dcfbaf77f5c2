// How a rule hands over a verdict: what it does not name is empty, and every list is a set in a fixed order, so that the same
// evidence gives the same verdict whatever order it was loaded in.
import { asSet } from './canonical.ts';
import type { GroundKey, SettledKey } from './grounds.ts';
import type { Ground, RuleFacts, Verdict } from './verdict.ts';

export type Values = Ground['values'];

interface Given extends Partial<Omit<Verdict, 'rule' | 'ruleVersion' | 'ground' | 'settledBy'>> {
  subject: string;
  state: Verdict['state'];
  ground: { key: GroundKey; values: Values };
  settledBy?: { key: SettledKey; values: Values } | null;
}

export type { RuleFacts } from './verdict.ts';

const redStates: Verdict['state'][] = ['unpermitted', 'exceeded', 'overdue'];

export function answer(rule: RuleFacts, given: Given): Verdict {
  const sources = asSet(given.sources ?? []);
  if (redStates.includes(given.state) && sources.length === 0) throw new Error(`${rule.id} says "${given.state}" of ${given.subject} without a source`);
  return {
    rule: rule.id,
    ruleVersion: rule.version,
    ruleVerified: given.ruleVerified ?? rule.verified,
    subject: given.subject,
    condition: given.condition ?? null,
    state: given.state,
    disputed: given.disputed ?? false,
    reviewReason: given.reviewReason ?? null,
    period: given.period ?? { from: null, to: null },
    measured: given.measured ?? null,
    limit: given.limit ?? null,
    unit: given.unit ?? null,
    completeness: given.completeness ?? null,
    inputs: asSet(given.inputs ?? []),
    arithmetic: given.arithmetic ?? null,
    ground: given.ground,
    settledBy: given.settledBy ?? null,
    sources,
    seeAlso: asSet(given.seeAlso ?? []),
  };
}

/** Records that went into a verdict: their slugs as inputs, their sources as its sources. */
export function drawnFrom(records: readonly { slug: string; sources: string[] }[]): { inputs: string[]; sources: string[] } {
  return { inputs: records.map((record) => record.slug), sources: records.flatMap((record) => record.sources) };
}
