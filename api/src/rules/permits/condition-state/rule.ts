// A condition that no other rule judges: why not, and what would settle it.
//
// Nothing is left out because it cannot be evaluated. Each condition has a finding; where no record can be set against it, the
// finding is `insufficient_data`, gives the first of the reasons below, and stays until the reason is gone. The law is the
// condition itself; the order of the reasons is a convention of this project.
//
// Worked: "at most about 22 startups a year", known from a press report alone: the number is a rounding. The same as the permit
// prints it, read and confirmed, "of each turbine in any 12 months": no rule sets records against it yet, and that is said. "Emissions
// are to be minimised": no number at all; a person judges it.
//
// - The premise of an exemption is no duty: not_applicable. Of a proposed condition it is not known that it binds.
// - A time that begins later ("removed by July 2027") is said before anything else: until then nothing can be set against it.
// - Of several limits the first that is named speaks, and the proof has the others beside it.
// - Never met and never exceeded: this rule compares nothing.
import { answer, drawnFrom } from '../../answer.ts';
import { canonical } from '../../canonical.ts';
import { refusals } from '../../comparisons.ts';
import { span, standardTime } from '../../dates.ts';
import type { Condition, Evidence, Limit } from '../../evidence.ts';
import type { GroundKey, SettledKey } from '../../grounds.ts';
import { isLimitKnown } from '../../limits.ts';
import type { Rule, Verdict } from '../../verdict.ts';

export const conditionState: Rule = {
  id: 'condition-state',
  version: '2026-11-25',
  title: 'Conditions that no rule can set records against',
  citation: 'the permit condition itself; the order of the reasons: a convention of this project',
  verified: true,
  since: null,
  isForTheRest: true,
  evaluate: (evidence, now) => evidence.conditions.map((condition) => judge(condition, evidence, now)),
};

type Reason = [key: GroundKey, settledBy: SettledKey | null];

function judge(condition: Condition, evidence: Evidence, now: string): Verdict {
  const permit = evidence.authorisations.find(({ slug }) => slug === condition.permit);
  const limit = condition.limits[0] ?? null;
  const [key, settledBy] = reasonOf(condition, limit, standardTime(now, evidence.facility.standardUtcOffset).day);
  return answer(conditionState, {
    subject: condition.slug,
    condition: condition.slug,
    state: key === 'condition-premise' ? 'not_applicable' : 'insufficient_data',
    period: { from: limit?.window?.from ?? null, to: limit?.window?.to ?? null },
    limit: limit === null || limit.approximate ? null : limit.value,
    unit: limit?.unit ?? null,
    ...drawnFrom([condition, ...(permit ? [permit] : [])]),
    ground: {
      key,
      values: {
        condition: condition.name,
        permit: permit ? (permit.number ?? permit.type) : null,
        limits: condition.limits.map(canonical),
        appliesTo: limit?.appliesTo.text ?? null,
        from: limit?.window?.from ?? null,
        refusal: limit === null ? null : refusalIn(limit),
      },
    },
    settledBy: settledBy === null ? null : { key: settledBy, values: {} },
  });
}

function reasonOf(condition: Condition, limit: Limit | null, today: string): Reason {
  if (condition.force === 'premise') return ['condition-premise', null];
  if (condition.force === 'proposed') return ['condition-proposed', 'condition-force'];
  if (limit === null) return ['condition-no-number', 'person-judges'];
  const from = limit.window?.from ?? null;
  if (from !== null && today < span(from).first) return ['condition-not-yet', 'record-after'];
  if (limit.approximate) return ['condition-rounded', 'limit-text'];
  if (refusalIn(limit) !== null) return ['condition-refuses', 'limit-text'];
  if (!isLimitKnown(condition, limit)) return ['condition-unread', 'limit-text'];
  return ['condition-no-rule', 'person-judges'];
}

/** What the limit itself leaves open, whatever were set against it. */
function refusalIn(limit: Limit): 'reach-not-known' | 'averaging-not-known' | null {
  const nothing = { of: 'unit', quantity: limit.quantity, unit: limit.unit, basis: 'actual', time: null } as const;
  return (['reach-not-known', 'averaging-not-known'] as const).find((key) => refusals[key](limit, nothing, {})) ?? null;
}
