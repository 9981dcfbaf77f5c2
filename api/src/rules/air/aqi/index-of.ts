// The index of one concentration. Truncate first, find the segment, then I = (Ihi - Ilo) / (Chi - Clo) x (C - Clo) + Ilo, to the
// nearest whole number, half up.
import { differenceOf, given, productOf, quotientOf, roundedTo, sumOf, type Term, textOf, truncatedTo } from '../../arithmetic.ts';
import { exact, fixed, order, truncated, zero } from '../../exact.ts';
import type { Expression } from '../../verdict.ts';
import { categories, type Metric, type MetricKey, metrics, type Segment } from './table.ts';

export type { MetricKey } from './table.ts';

export interface Index {
  /** The concentration as the table reads it, with its digits. */
  truncated: string;
  /** Null where this averaging time gives no index. */
  aqi: number | null;
  category: string | null;
}

export const categoryOf = (aqi: number): string => categories.findLast(({ from }) => from <= aqi)?.name ?? categories[0].name;

/** `concentration` in the unit of the metric's table. A negative one is read as zero [C]. */
export function indexOf(key: MetricKey, concentration: string): { index: Index; arithmetic: Expression[] } {
  const metric: Metric = metrics[key];
  const value = truncated(exact(concentration), metric.decimals);
  const held = order(value, zero) < 0 ? zero : value;
  const text = fixed(held, metric.decimals);
  const segment = segmentOf(metric, text);
  if (!segment) return { index: { truncated: text, aqi: null, category: null }, arithmetic: [] };
  const isNegative = order(exact(concentration), zero) < 0;
  const measured = given('concentration', concentration, metric.unit.replace('/', '_'));
  const read = isNegative ? given('concentration below zero', text) : truncatedTo(measured, metric.decimals);
  const rounded = roundedTo(line(segment, read), 0);
  const aqi = Number(textOf(rounded.value));
  return { index: { truncated: text, aqi, category: categoryOf(aqi) }, arithmetic: [rounded.tree] };
}

function segmentOf({ segments, isExtended }: Metric, text: string): Segment | null {
  const value = exact(text);
  const found = segments.find(({ low, high }) => order(exact(low), value) <= 0 && order(value, exact(high)) <= 0);
  const last = segments.at(-1);
  return found ?? (isExtended && last && order(value, exact(last.high)) > 0 ? last : null);
}

/** Multiplies before it divides: exact ties exist, and an inexact quotient would fall beside them. */
function line({ low, high, from, to }: Segment, read: Term): Term {
  const rise = differenceOf(given('Ihi', String(to)), given('Ilo', String(from)));
  const run = differenceOf(given('Chi', high), given('Clo', low));
  const above = differenceOf(read, given('Clo', low));
  return sumOf([quotientOf(productOf([rise, above]), run), given('Ilo', String(from))]);
}
