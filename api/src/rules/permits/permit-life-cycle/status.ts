// Status of a Title V permit on a date, from dates that are all known: 40 CFR 70.5(a)(1)(iii), 70.7(b), 70.7(c)(1)(ii) [V]. What
// is not known is not asked here; in-force.ts and rule.ts see to that.
import { type Calculation, InputProblem } from '../../calculation.ts';
import { addMonths, type Day } from '../../dates.ts';

/** The law's own lead for a renewal application, and the longest lead a program may ask for. */
const leadMonths = 6;
const longestLeadMonths = 18;

export interface PermitDates {
  issued: Day;
  /** Last day of its term. */
  expires: Day;
  renewalApplied: Day | null;
  renewalComplete: boolean;
  renewedOn: Day | null;
  asOf: Day;
}

export type PermitStatus = 'not_yet_issued' | 'in_effect' | 'administratively_continued' | 'expired';

/** Where a program's filing deadline may lie: from eighteen to six months before the term ends. */
export function renewalWindow(expires: Day): [Day, Day] {
  return [addMonths(expires, -longestLeadMonths), addMonths(expires, -leadMonths)];
}

export function permitStatus(dates: PermitDates): { renewalWindow: [Day, Day]; timely: boolean | null; status: PermitStatus } {
  const window = renewalWindow(dates.expires);
  const filed = dates.renewalApplied !== null && dates.renewalApplied <= dates.asOf ? dates.renewalApplied : null;
  // Filing before the window opens is early, never untimely.
  const timely = filed === null ? null : filed <= window[1];
  return { renewalWindow: window, timely, status: statusOf(dates, timely === true && dates.renewalComplete) };
}

function statusOf({ issued, expires, renewedOn, asOf }: PermitDates, continues: boolean): PermitStatus {
  if (asOf < issued) return 'not_yet_issued';
  if (asOf <= expires || (renewedOn !== null && renewedOn <= asOf)) return 'in_effect';
  return continues ? 'administratively_continued' : 'expired';
}

/** Kind `permit_status`: its cases say `active` where we say `in_effect`. */
export const permitStatusKind: Calculation<PermitDates, Omit<ReturnType<typeof permitStatus>, 'status'> & { status: string }> = {
  kind: 'permit_status',
  about: 'Whether a Title V permit is in force, continued or expired on a date, and where the deadline for its renewal application may lie.',
  example: { issued: '2021-06-30', expires: '2026-06-30', renewalApplied: '2025-11-15', renewalComplete: true, renewedOn: null, asOf: '2026-11-23' },
  calculate(dates) {
    if (dates.expires < dates.issued) throw new InputProblem('/expires', `a permit issued on ${dates.issued} did not expire before that.`);
    const found = permitStatus(dates);
    return { result: { ...found, status: found.status === 'in_effect' ? 'active' : found.status }, arithmetic: [] };
  },
};
