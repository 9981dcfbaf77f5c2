// What may be set against a limit, and what may not.
//
// A limit is on one quantity, of certain machines, on one basis, over one time. A measurement of something else says nothing of
// it, however near it lies: each row below is one such case, with the sentence a reader gets in `words`. The first row that fits
// speaks; no row means that the two may be compared.
//
// Worked: 0.9 ppm of NO2 in the air of a garden against 2 ppm of NOx in a stack: ambient-against-stack. 1,200 tons a year of
// potential emissions against 87 tons actually emitted in twelve months: potential-against-actual. Eight modules against fifteen
// turbines: modules-against-turbines. The count of 3 March against a permit of 2 July: before-the-permit.
import { span } from './dates.ts';
import type { Edtf, Limit } from './evidence.ts';
import { dimensionOf } from './limits.ts';

/** What is held, described as far as the comparison needs it. */
export interface Measurement {
  of: 'stack' | 'unit' | 'group' | 'facility' | 'outside air';
  quantity: string;
  unit: string;
  basis: 'actual' | 'potential';
  /** Whether its hours are those of operation or of the calendar; null for what is counted at a moment. */
  time: 'operating' | 'calendar' | null;
  oxygenPercent?: string | null;
  /** What was counted, for a count of machines. */
  subject?: 'turbines' | 'engines' | 'stacks' | 'modules' | 'boilers';
  permanence?: 'permanent' | 'temporary' | 'unknown';
  date?: Edtf;
}

/** What the permit says of its own reach, beside the limit. */
export interface Reach {
  permanence?: 'permanent' | 'temporary' | 'unknown' | null;
  inForceFrom?: Edtf | null;
}

export type RefusalKey =
  | 'ambient-against-stack'
  | 'quantity-differs'
  | 'unit-differs'
  | 'oxygen-differs'
  | 'potential-against-actual'
  | 'modules-against-turbines'
  | 'temporary-against-permanent'
  | 'before-the-permit'
  | 'sum-against-each'
  | 'part-against-sum'
  | 'reach-not-known'
  | 'averaging-not-known'
  | 'operating-against-calendar';

type Refuses = (limit: Limit, held: Measurement, reach: Reach) => boolean;

const single = ['unit', 'stack'];
const together = ['group', 'facility'];

/** One row a refusal, in the order in which they are asked. */
export const refusals: Readonly<Record<RefusalKey, Refuses>> = {
  'ambient-against-stack': (limit, held) => (held.of === 'outside air') !== (limit.appliesTo.scope === 'monitor'),
  'modules-against-turbines': (limit, held) => limit.quantity === 'machines on site' && (held.subject === 'modules' || held.subject === 'stacks'),
  'quantity-differs': (limit, held) => limit.quantity !== held.quantity,
  'unit-differs': (limit, held) => dimensionOf(limit.unit) === null || dimensionOf(limit.unit) !== dimensionOf(held.unit),
  'oxygen-differs': (limit, held) => limit.oxygenPercent !== null && Number(limit.oxygenPercent) !== Number(held.oxygenPercent ?? Number.NaN),
  'potential-against-actual': (limit, held) => limit.basis !== 'not_stated' && (limit.basis === 'actual') !== (held.basis === 'actual'),
  'temporary-against-permanent': (_, held, { permanence }) => held.permanence !== undefined && permanence != null && held.permanence !== permanence,
  'before-the-permit': (limit, held, { inForceFrom }) => {
    const from = limit.window?.from ?? inForceFrom ?? null;
    return held.date !== undefined && from !== null && span(held.date).first < span(from).first;
  },
  'reach-not-known': (limit) => limit.appliesTo.scope === 'not_known' || limit.appliesTo.scope === 'holder',
  'sum-against-each': (limit, held) => single.includes(limit.appliesTo.scope) && together.includes(held.of),
  'part-against-sum': (limit, held) => together.includes(limit.appliesTo.scope) && single.includes(held.of),
  'averaging-not-known': (limit) => limit.averaging?.kind === 'not_known',
  'operating-against-calendar': (limit, held) => limit.time !== 'not_known' && held.time !== null && limit.time !== held.time,
};

/** Why this measurement says nothing of this limit; null where the two may be compared. */
export function refusalOf(limit: Limit, held: Measurement, reach: Reach = {}): RefusalKey | null {
  const row = (Object.keys(refusals) as RefusalKey[]).find((key) => refusals[key](limit, held, reach));
  return row ?? null;
}
