// A day of PM2.5 from its hours (40 CFR 50 appendix N 3.0).
//
// Hours are truncated to 0.1 ug/m3. With 18 of the 24 hours of a day of local standard time the day is the mean of those present, truncated to 0.1. With fewer the missing hours are
// zeros, and the day counts only if that mean is 35.5 or more, and then with that number.
//
// Worked: 17 hours of 60 ug/m3 are 42.5 with zeros: valid, 42.5 (not 60). 17 hours of 50 are 35.4: not valid. A mean of 9.05 is 9.0: truncated, never rounded.
//
// - Negative hours are readings and stay in the mean; truncation is toward zero [C].
import { given, meanOf, truncatedTo } from '../../arithmetic.ts';
import type { Calculation } from '../../calculation.ts';
import { fixed } from '../../exact.ts';
import type { Rule } from '../../verdict.ts';
import { FEWEST_HOURS, HOURS, type PackedHours, packed, quotient, summed } from '../hours.ts';

export type DayReason = 'complete' | 'zero_substitution_exceeds' | 'incomplete';

const substituteFromTenths = 355;

/** A day over whole tenths of ug/m3, from `at` on: what years of hours are read with, and what the kind calls. */
export function dayOfTenths(hours: PackedHours, at = 0): { n: number; reason: DayReason; tenths: number | null } {
  const { n, sum } = summed(hours, at, HOURS);
  if (n >= FEWEST_HOURS) return { n, reason: 'complete', tenths: quotient(sum, n) };
  const filled = quotient(sum, HOURS);
  return filled >= substituteFromTenths ? { n, reason: 'zero_substitution_exceeds', tenths: filled } : { n, reason: 'incomplete', tenths: null };
}

interface Result {
  n: number;
  valid: boolean;
  reason: DayReason;
  value: string | null;
}

const daily: Calculation<{ hours: readonly (string | null)[] }, Result> = {
  kind: 'pm25_daily',
  about: 'Mean of PM2.5 of a day of local standard time from its 24 hours, in ug/m3.',
  calculate({ hours }) {
    const { n, reason, tenths } = dayOfTenths(packed(hours, 1));
    if (tenths === null) return { result: { n, valid: false, reason, value: null }, arithmetic: [] };
    const present = hours.flatMap((hour, i) => (hour === null ? [] : [truncatedTo(given(`hours[${i}]`, hour, 'ug_m3'), 1)]));
    const terms = reason === 'complete' ? present : [...present, ...Array.from({ length: HOURS - n }, () => given('missing hour as zero', '0'))];
    return { result: { n, valid: true, reason, value: fixed({ n: BigInt(tenths), of: 10n }, 1) }, arithmetic: [truncatedTo(meanOf(terms, 'ug_m3'), 1).tree] };
  },
};

export const pm25Days: Rule = {
  id: 'pm25-days',
  version: '2026-11-25',
  title: 'PM2.5 of a day',
  citation: '40 CFR 50 appendix N 3.0',
  verified: true,
  since: null,
  calculations: [daily],
};
