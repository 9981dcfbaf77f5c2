// What people set over a verdict, as it stands beside it. Which one applies depends on the version and the present alone.
import { z } from 'zod';
import { instant } from '../platform/lists/envelope.ts';
import { findingStates } from './states.ts';

export const appliedOverride = z
  .object({
    code: z.string(),
    state: z.enum(findingStates).describe('The verdict of people; `state` of the finding stays that of the rule.'),
    reason: z.string(),
    scope: z.enum(['version', 'subject']),
    expiresOn: z.iso.date(),
    signedBy: z.array(z.string()),
    confirmedAt: instant,
    permalink: z.string(),
  })
  .meta({ id: 'AppliedOverride' });

export type AppliedOverride = z.infer<typeof appliedOverride>;

/** One that two people signed, with when it ended. */
export interface SignedOverride extends Omit<AppliedOverride, 'permalink'> {
  findingVersion: number | null;
  endedAt: string | null;
}

/** Of finding `x`: every override that was ever confirmed. */
export const overridesSql = `(SELECT coalesce(json_agg(json_build_object('code', o.code, 'state', o.state, 'reason', o.reason, 'scope', o.scope, 'expiresOn', o.expires_on,
  'signedBy', o.signed_by, 'findingVersion', o.finding_version,
  'confirmedAt', to_char(o.confirmed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'endedAt', to_char(o.ended_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
  ORDER BY o.confirmed_at), '[]') FROM finding_override o WHERE o.facility_id = x.facility_id AND o.rule = x.rule AND o.subject = x.subject AND o.version > 0)`;

/** The one that applies to a version of a finding at an instant: confirmed, not ended, not past its last day. */
export function overrideAt(signed: readonly SignedOverride[], version: number, now: string): SignedOverride | null {
  return (
    signed.findLast(
      (one) =>
        one.confirmedAt <= now &&
        (one.endedAt === null || one.endedAt > now) &&
        now.slice(0, 10) <= one.expiresOn &&
        (one.scope === 'subject' || one.findingVersion === version),
    ) ?? null
  );
}
