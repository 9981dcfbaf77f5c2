// Two clocks of temporary machines, independent of each other.
//
// Twelve months (40 CFR 1068.30, 1068.31(e)): a portable engine that stays at one location more than twelve consecutive months is
// no nonroad engine but a stationary source, from the day it was placed there. Section 1068.31(e)(1) says "12 months or longer",
// so at exactly twelve months a person must look. Twenty-four months (40 CFR 60.4331 and 60.4420a, from 15 Jan 2026): a temporary
// turbine is one that stays at one location up to 24 consecutive months; one that stays longer never was temporary. Exactly 24 is
// still inside. Under both, a machine that replaces another adds its time.
//
// Worked: the first machines of a cohort are said to have been there in August 2025, no day given. Twelve months ran out between
// 1 and 31 Aug 2026: on 31 Jul 2026 not yet, on 10 Aug 2026 perhaps, on 1 Sep 2026 they have. Twenty-four run out between 1 and
// 31 Aug 2027.
//
// - A cohort is a fleet: its first date is that of its first machines, and no source says which machine stayed. So the verdict is
//   insufficient_data throughout, with what is known; it never says that anything was broken. It passes from "not yet" to "run
//   out" with the date alone.
// - A last date that lies ahead is a plan and stops no clock. One that has passed is what somebody said; the clock is then held
//   against it.
// - Cohorts of permanent or unknown permanence have no such clock. Engines have the first only; stacks and modules neither.
// - An engine under a standard of 40 CFR Part 60 is not nonroad at all (1068.30, nonroad engine (2)(ii)): this is the clock
//   alone.
import { answer, drawnFrom, type Values } from '../../answer.ts';
import { addMonths, type Day, type Span, span, standardTime } from '../../dates.ts';
import type { Authorisation, Cohort, Evidence } from '../../evidence.ts';
import type { GroundKey } from '../../grounds.ts';
import type { Rule, Verdict } from '../../verdict.ts';
import { temporaryHistoryKind, twentyFourSince } from './history.ts';

export { temporaryHistory } from './history.ts';
export { nonroadClock } from './nonroad-clock.ts';

export const temporaryClocks: Rule = {
  id: 'temporary-clocks',
  version: '2026-11-24',
  title: 'Twelve and twenty-four months of temporary machines',
  citation: '40 CFR 1068.30 and 1068.31(e); 40 CFR 60.4331 and 60.4420a (91 FR 1910)',
  verified: true,
  // The twelve months are older than any date here, first day not read; the twenty-four say themselves when they began.
  since: null,
  calculations: [temporaryHistoryKind],
  evaluate: (evidence, now) => evidence.cohorts.filter((cohort) => cohort.permanence === 'temporary').flatMap((cohort) => clocksOf(cohort, evidence, now)),
};

function clocksOf(cohort: Cohort, evidence: Evidence, now: string): Verdict[] {
  const lengths = cohort.subject === 'turbines' ? [12, 24] : cohort.subject === 'engines' ? [12] : [];
  const beside = evidence.authorisations.filter((given) => given.facility === cohort.facility && isBeside(given));
  return lengths.map((months) => judge(cohort, months, beside, evidence.facility.standardUtcOffset, now));
}

/** A determination or an order on temporary machines belongs beside their clocks: it may rest on them. */
const isBeside = (given: Authorisation): boolean => given.kind !== 'permit' && given.coversPermanence !== 'permanent';

function judge(cohort: Cohort, months: number, beside: Authorisation[], offset: string, now: string): Verdict {
  const today = standardTime(now, offset).day;
  const runsOut = cohort.from === null ? null : runOutOf(cohort.from, months);
  const isLaw = months === 12 || today >= twentyFourSince;
  const key = !isLaw
    ? 'clock-not-yet-law'
    : runsOut === null
      ? 'clock-no-start'
      : clockState(runsOut, cohort.to === null ? null : span(cohort.to), months, today);
  const values: Values = {
    cohort: cohort.name,
    months,
    from: cohort.from,
    to: cohort.to,
    runsOutFirst: runsOut?.first ?? null,
    runsOutLast: runsOut?.last ?? null,
    lawSince: twentyFourSince,
    standardUtcOffset: offset,
  };
  return answer(temporaryClocks, {
    subject: `${cohort.slug}:${months}-months`,
    state: isLaw ? 'insufficient_data' : 'not_applicable',
    reviewReason: key === 'clock-exactly' ? 'nonroad_exactly_12_months' : null,
    period: { from: cohort.from, to: runsOut === null ? null : runsOut.last },
    ...drawnFrom([cohort, ...beside]),
    seeAlso: [...cohort.seeAlso, ...beside.map((given) => given.slug)],
    ground: { key, values },
    settledBy: isLaw ? { key: 'unit-dates', values: { cohort: cohort.name } } : null,
  });
}

/** The days on which so many months after a date may end. */
export function runOutOf(from: string, months: number): Span {
  const { first, last } = span(from);
  return { first: addMonths(first, months), last: addMonths(last, months) };
}

/** Where a clock stands today; `lastSeen` is the span of the last date on which the machines are said to have been there. */
export function clockState(runsOut: Span, lastSeen: Span | null, months: number, today: Day): GroundKey {
  const seen = lastSeen !== null && lastSeen.last < today ? lastSeen : null;
  const until = seen ?? { first: today, last: today };
  const isOneDay = runsOut.first === runsOut.last && until.first === until.last;
  if (months === 12 && isOneDay && until.first === runsOut.first) return 'clock-exactly';
  // At twelve months the day itself is open; at twenty-four it is still inside.
  const isBefore = months === 12 ? until.last < runsOut.first : until.last <= runsOut.first;
  if (isBefore) return seen === null ? 'clock-running' : 'clock-stopped';
  return until.first > runsOut.last ? 'clock-run-out' : 'clock-between';
}
