// The limits of a condition as they are kept, as text that keeps the digits of the document, and as the contract gives them.
import type { z } from 'zod';
import { type Limit as Ruled, sayLimit } from '../rules/index.ts';
import type { limit } from './conditions.schema.ts';

/** Limits of condition `x`, in order; numbers as decimal text. */
export const limitsSql = `(SELECT coalesce(json_agg(json_build_object('quantity', l.quantity, 'comparator', l.comparator, 'value', l.value::text, 'unit', l.unit,
  'oxygenPercent', l.oxygen_percent::text, 'dry', l.dry, 'statistic', l.statistic,
  'averaging', CASE WHEN l.averaging_length IS NULL THEN NULL ELSE json_build_object('length', l.averaging_length, 'period', l.averaging_period, 'kind', l.averaging_kind) END,
  'appliesTo', json_build_object('scope', l.applies_scope, 'cohort', l.applies_cohort, 'monitor', l.applies_monitor, 'text', l.applies_to),
  'time', l.time, 'excludes', l.excludes, 'partLoadBelowPercent', l.part_load_below_percent::text,
  'window', CASE WHEN l.window_text IS NULL THEN NULL ELSE json_build_object('text', l.window_text, 'from', l.window_from, 'to', l.window_to) END,
  'basis', l.basis, 'approximate', l.approximate, 'asRecorded', l.as_recorded) ORDER BY l.position), '[]')
  FROM condition_limit l WHERE l.condition_id = x.id AND l.record_version = x.version)`;

/** A limit as it is read for pages that print it: the digits of the document, and the line that says it. */
export type PrintedLimit = Ruled & { asRecorded: string | null; said: { en: string; es: string } };

export const printed = (kept: Ruled & { asRecorded: string | null }): PrintedLimit => ({
  ...kept,
  said: { en: sayLimit(kept, 'en'), es: sayLimit(kept, 'es') },
});

const numberOr = (text: string | null): number | null => (text === null ? null : Number(text));

/** As the contract gives it. */
export const answered = (kept: PrintedLimit): z.infer<typeof limit> =>
  ({ ...kept, value: Number(kept.value), oxygenPercent: numberOr(kept.oxygenPercent), partLoadBelowPercent: numberOr(kept.partLoadBelowPercent) }) as z.infer<
    typeof limit
  >;
