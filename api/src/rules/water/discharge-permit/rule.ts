// Discharge permits after their expiry (NPDES; 33 USC 1342(b)(1)(B); 40 CFR 122.6; Tenn. Rule 0400-40-05-.11).
//
// A permit runs at most five years. After expiry one of EPA goes on where a complete application for renewal was timely and the delay is not the permittee's
// fault. One of a state goes on only where its law says so: Tennessee's does on timely receipt of a complete application. Otherwise the discharge is unpermitted.
//
// Worked: Tennessee, expired on 31 May 2026, complete application received on 1 December 2025, 181 days before: on 1 June it goes on. Received on 3 December, 179
// days before: it does not.
//
// - Timely is 180 days before expiry (40 CFR 122.21(d)): recalled and not read, so what rests on it is unverified.
// - In force through the day of expiry [C].
// - Of other states the law is not held: nothing is decided after expiry where an application was timely and complete.
import { compared, counted, given } from '../../arithmetic.ts';
import { type Calculation, InputProblem } from '../../calculation.ts';
import { addMonths, daysBetween } from '../../dates.ts';
import type { Rule } from '../../verdict.ts';

const leadDays = 180;
const longestMonths = 60;

interface Input {
  agency: 'EPA' | 'TN' | 'other_state';
  issued: string;
  expires: string;
  /** Day on which an application for renewal was received; null where none was. */
  applied: string | null;
  complete: boolean;
  asOf: string;
}

interface Result {
  status: 'not_yet_in_force' | 'in_force' | 'continued' | 'unpermitted' | 'not_decided';
  /** Days of lead of the application; null where there is none. */
  leadDays: number | null;
}

const dischargePermitKind: Calculation<Input, Result> = {
  kind: 'discharge_permit',
  about: 'Whether a discharge permit (NPDES) is in force, or goes on after its expiry.',
  example: { agency: 'TN', issued: '2021-06-01', expires: '2026-05-31', applied: '2025-12-01', complete: true, asOf: '2026-06-01' },
  calculate({ agency, issued, expires, applied, complete, asOf }) {
    if (expires < issued) throw new InputProblem('/expires', `is before ${issued}, on which it was issued.`);
    if (expires > addMonths(issued, longestMonths))
      throw new InputProblem('/expires', `is more than five years after ${issued}, which no such permit may run.`);
    const lead = applied === null ? null : daysBetween(applied, expires);
    const answer = (status: Result['status'], more: { arithmetic?: ReturnType<typeof compared>[]; verified?: boolean; remarks?: string[] } = {}) => ({
      result: { status, leadDays: lead },
      arithmetic: more.arithmetic ?? [],
      ...(more.verified === undefined ? {} : { verified: more.verified }),
      remarks: more.remarks ?? [],
    });
    if (asOf < issued) return answer('not_yet_in_force');
    if (asOf <= expires) return answer('in_force');
    if (lead === null || !complete || (applied as string) > asOf) return answer('unpermitted');
    const timely = compared(counted('days of lead', lead, 'd'), '>=', given('days asked for', String(leadDays), 'd'));
    const rests = { arithmetic: [timely], verified: false, remarks: ['The lead of 180 days was recalled and not read.'] };
    if (!timely.holds) return answer('unpermitted', rests);
    if (agency === 'other_state')
      return answer('not_decided', { ...rests, remarks: [...rests.remarks, 'Whether the law of the state lets a permit go on is not held.'] });
    const fault = agency === 'EPA' ? ['A permit of EPA goes on only while the delay is not the permittee’s fault.'] : [];
    return answer('continued', { ...rests, remarks: [...rests.remarks, ...fault] });
  },
};

export const dischargePermit: Rule = {
  id: 'discharge-permit',
  version: '2026-11-25',
  title: 'Discharge permits after expiry',
  citation: '33 USC 1342(b)(1)(B); 40 CFR 122.6 and 122.21(d); Tenn. Rule 0400-40-05-.11',
  verified: true,
  since: null,
  calculations: [dischargePermitKind],
};
