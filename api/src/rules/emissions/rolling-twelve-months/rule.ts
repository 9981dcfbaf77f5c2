// Twelve-month rolling mass against a permit's limit.
//
// As permits state it: emissions of NOx from the turbines together stay within 90 tons in any twelve consecutive months. Each
// month closes with the sum of itself and the eleven before. More than the limit is exceeded; equal to it is not. The law is the
// condition itself: the verdict counts as verified where its text was confirmed against the document, or the limit stands in two
// secondary sources that do not rest on one another.
//
// Worked: 7.5 short tons in every month of 2025 are 90.0 in the twelve months to December 2025, against 90: met. From January to
// June 5.0 and from July to December 10.1 are 90.6: exceeded. A limit of "about 87", a press rounding, and no monthly total held:
// insufficient_data, 0 of 12 held.
//
// - One verdict a condition: the newest window known to exceed, because what was exceeded stays so; else the newest complete
//   window; else the newest. A complete window that shares no month with the last twelve says nothing of the present:
//   insufficient_data.
// - Months missing: an exceedance of the months that are held stands; otherwise insufficient_data.
// - An approximate or unread limit: insufficient_data, with the sum shown and no comparison drawn.
// - Months before the permit, or in which its force is not clear, are not set against it; the month that is still running is not
//   closed.
// - Masses of other machines, or of the site where some machine is not covered, are not the permit's. A limit for each machine,
//   or for it is not known what, is not a limit for their sum. Two sources that differ on a month: that month counts as missing.
// - Other units than short tons are not converted. Whether a proposed condition binds is not known; a premise is no duty.

import { answer, drawnFrom, type RuleFacts, type Values } from '../../answer.ts';
import { compared, given, sumOf } from '../../arithmetic.ts';
import { inOrder } from '../../canonical.ts';
import { type Measurement, refusalOf } from '../../comparisons.ts';
import { monthOf, monthsBetween, moveMonth, standardTime } from '../../dates.ts';
import type { Authorisation, Condition, Evidence, Limit } from '../../evidence.ts';
import type { GroundKey, SettledKey } from '../../grounds.ts';
import { dimensionOf, isLimitKnown } from '../../limits.ts';
import type { Expression, FindingState, Rule, Verdict } from '../../verdict.ts';
import { isInForceThrough, type Masses, massesUnder } from './masses.ts';
import { type RollingTotal, rolling12, rollingTotals } from './totals.ts';

export { rollingTotals } from './totals.ts';

const facts: RuleFacts = {
  id: 'rolling-twelve-months',
  version: '2026-11-25',
  title: 'Twelve-month rolling mass against a limit',
  citation: 'the permit condition itself; sums of missing months as minimum: a convention of this project',
  verified: true,
  since: null,
};

export const rollingTwelveMonths: Rule = {
  ...facts,
  calculations: [rolling12],
  evaluate: (evidence, now) => evidence.conditions.flatMap((condition) => judge(condition, evidence, now) ?? []),
};

/** Twelve months or a year, moving month by month, of a quantity that has a mass or is said to be one. */
const isRollingMass = ({ averaging, comparator, unit }: Limit): boolean =>
  averaging?.kind === 'rolling' &&
  ((averaging.period === 'month' && averaging.length === 12) || (averaging.period === 'year' && averaging.length === 1)) &&
  comparator !== 'at_least' &&
  dimensionOf(unit) === 'mass';

/** The monthly masses held: what came out of these machines together, month by month of the calendar. */
const heldMass = (limit: Limit): Measurement => ({ of: 'group', quantity: limit.quantity, unit: 'short_ton', basis: 'actual', time: 'calendar' });

/** A condition with several such limits is judged by the one that weighs most: exceeded, else not known, else met. */
function judge(condition: Condition, evidence: Evidence, now: string): Verdict | null {
  const weight: FindingState[] = ['exceeded', 'insufficient_data', 'met', 'not_applicable'];
  const verdicts = condition.limits.filter(isRollingMass).map((limit) => judgeLimit(condition, limit, evidence, now));
  return (
    verdicts.sort(
      (a, b) => weight.indexOf(a.state) - weight.indexOf(b.state) || inOrder(String(a.ground.values.quantity), String(b.ground.values.quantity)),
    )[0] ?? null
  );
}

function judgeLimit(condition: Condition, limit: Limit, evidence: Evidence, now: string): Verdict {
  const permit = evidence.authorisations.find(({ slug }) => slug === condition.permit);
  const refused = refusal(condition, limit, permit);
  if (refused !== null || permit === undefined) {
    const { key, settledBy } = refused ?? { key: 'rolling-permit-not-held' as const, settledBy: 'permit-text' as const };
    return speak(condition, limit, permit, { key, settledBy, state: key === 'condition-premise' ? 'not_applicable' : 'insufficient_data' });
  }
  const lastClosed = moveMonth(monthOf(standardTime(now, evidence.facility.standardUtcOffset).day), -1);
  const masses = massesUnder(permit, limit.quantity, evidence);
  return judgeTotals(condition, limit, permit, masses, totalsOf(limit, masses, lastClosed), lastClosed);
}

function refusal(condition: Condition, limit: Limit, permit?: Authorisation): { key: GroundKey; settledBy: SettledKey | null } | null {
  if (condition.force === 'premise') return { key: 'condition-premise', settledBy: null };
  if (condition.force === 'proposed') return { key: 'condition-proposed', settledBy: 'condition-force' };
  if (limit.unit !== 'short_ton') return { key: 'rolling-unit', settledBy: 'limit-text' };
  if (refusalOf(limit, heldMass(limit)) !== null) return { key: 'rolling-refuses', settledBy: 'limit-text' };
  return permit === undefined ? { key: 'rolling-permit-not-held', settledBy: 'permit-text' } : null;
}

/** A total for every month from the first that is held to the last that has closed. */
function totalsOf(limit: Limit, { monthly }: Masses, lastClosed: string): RollingTotal[] {
  const first = Object.keys(monthly).sort(inOrder)[0] ?? lastClosed;
  const from = first < lastClosed ? first : lastClosed;
  const comparator = limit.comparator === 'less_than' ? 'less_than' : 'at_most';
  return rollingTotals({ monthly, from, months: monthsBetween(from, lastClosed).length, limit: limit.value, comparator });
}

function judgeTotals(condition: Condition, limit: Limit, permit: Authorisation, masses: Masses, totals: RollingTotal[], lastClosed: string): Verdict {
  const isKnown = isLimitKnown(condition, limit);
  const exceeding = isKnown ? totals.findLast((total) => total.exceeds === true) : undefined;
  const complete = totals.findLast((total) => total.status === 'complete');
  const isPresent = complete !== undefined && complete.month >= moveMonth(lastClosed, -11);
  const judged = exceeding ?? (isPresent ? complete : undefined) ?? (totals.at(-1) as RollingTotal);
  const state = exceeding ? 'exceeded' : isKnown && isPresent ? 'met' : 'insufficient_data';
  const key = exceeding ? 'rolling-exceeded' : state === 'met' ? 'rolling-met' : 'rolling-undecided';
  const inWindow = monthsBetween(...judged.window);
  return speak(condition, limit, permit, {
    key,
    settledBy: state !== 'insufficient_data' ? null : judged.status === 'complete' ? 'limit-text' : isKnown ? 'monthly-totals' : 'totals-and-limit',
    state,
    window: judged,
    masses,
    arithmetic: arithmeticOf(limit, masses, judged, state !== 'insufficient_data'),
    values: {
      notInForce: inWindow.filter((month) => !isInForceThrough(permit, month)),
      contested: inWindow.filter((month) => masses.contested.includes(month)),
      ofOthers: inWindow.filter((month) => masses.ofOthers.includes(month)),
      lastClosed,
      completeTo: complete?.month ?? null,
      completeTotal: complete?.total ?? null,
      rowMonths: totals.map((total) => total.month),
      rowTotals: totals.map((total) => total.total),
      rowHeld: totals.map((total) => String(12 - total.missingMonths.length)),
    },
  });
}

function arithmeticOf(limit: Limit, { monthly }: Masses, window: RollingTotal, isJudged: boolean): Expression | null {
  const held = monthsBetween(...window.window).flatMap((month) => (monthly[month] === undefined ? [] : [{ of: month, value: monthly[month] }]));
  if (held.length === 0) return null;
  const total = sumOf(
    held.map(({ of, value }) => given(of, value)),
    limit.unit,
  );
  return isJudged ? compared(total, limit.comparator === 'less_than' ? '<' : '<=', given('limit', limit.value, limit.unit)) : total.tree;
}

interface Said {
  key: GroundKey;
  settledBy: SettledKey | null;
  state: FindingState;
  window?: RollingTotal;
  masses?: Masses;
  arithmetic?: Expression | null;
  values?: Values;
}

function speak(
  condition: Condition,
  limit: Limit,
  permit: Authorisation | undefined,
  { key, settledBy, state, window, masses, arithmetic, values }: Said,
): Verdict {
  const held = window ? 12 - window.missingMonths.length : 0;
  const used = drawnFrom([condition, ...(permit ? [permit] : []), ...(masses?.used ?? []), ...(masses?.cohorts ?? [])]);
  return answer(facts, {
    subject: condition.slug,
    condition: condition.slug,
    state,
    ruleVerified: isLimitKnown(condition, limit),
    period: window ? { from: window.window[0], to: window.window[1] } : { from: null, to: null },
    measured: window && (state === 'exceeded' || window.status === 'complete') ? window.total : null,
    // A rounding is given in the sentence only, with its "about".
    limit: limit.approximate ? null : limit.value,
    unit: limit.unit,
    completeness: window ? { held, needed: 12, of: 'monthly totals' } : null,
    ...used,
    arithmetic: arithmetic ?? null,
    ground: {
      key,
      values: {
        condition: condition.name,
        quantity: limit.quantity,
        limit: limit.value,
        unit: limit.unit,
        comparator: limit.comparator,
        appliesTo: limit.appliesTo.text,
        refusal: refusalOf(limit, heldMass(limit)),
        approximate: limit.approximate,
        limitKnown: isLimitKnown(condition, limit),
        permit: permit ? (permit.number ?? permit.type) : null,
        from: window?.window[0] ?? null,
        to: window?.window[1] ?? null,
        total: window?.total ?? null,
        held,
        ...values,
      },
    },
    settledBy: settledBy === null ? null : { key: settledBy, values: {} },
  });
}
