// How a count is said: in full, and short beside its mark.
import type { DaySpan } from '../dates.ts';
import { daySpan, writeDate } from '../dates.ts';
import { fill, type Lang, words } from '../words/index.ts';
import type { FleetCount } from './input.ts';

/** Bases that are counts of machines on site. All others are annotations or, for a permit, the band. */
const MARKED = ['observed_on_site', 'observed_running', 'reported_on_site', 'reported_running'] as const;
export type MarkedBasis = (typeof MARKED)[number];

export const isMarked = (count: FleetCount): count is FleetCount & { basis: MarkedBasis } =>
  (MARKED as readonly string[]).includes(count.basis) && (count.best ?? count.low ?? count.high) !== null;

/** `at least 26`, `18 to 27, best 27`, `dozens`. A number is never made up where the source gives none. */
export function sayCount(count: FleetCount, lang: Lang): string {
  const say = words(lang).count;
  const { low, best, high } = count;
  if (count.qualifier === 'dozens') return say.dozens;
  if (low === null && best === null && high === null) return say.none;
  if (low === null && best === null) return fill(say.upTo, { n: high! });
  if (high === null) return fill(say.atLeast, { n: (best ?? low)! });
  if (low !== null && low !== high) {
    const range = fill(say.range, { low, high });
    return best === null ? range : `${range}; ${best}`;
  }
  const n = (best ?? low ?? high)!;
  return fill(count.qualifier === 'about' ? say.about : count.qualifier === 'at_least' ? say.atLeast : say.exactly, { n });
}

/** The same beside a mark: `≥26`, `18–27`, `≈46`. */
export function shortCount(count: FleetCount, lang: Lang): string {
  const say = words(lang).mark;
  const { low, best, high } = count;
  if (low === null && best === null) return fill(say.upTo, { n: high! });
  if (high === null || count.qualifier === 'at_least') return fill(say.atLeast, { n: (best ?? low)! });
  if (low !== null && low !== high) return fill(say.range, { low, high });
  const n = (best ?? low ?? high)!;
  return count.qualifier === 'about' ? fill(say.about, { n }) : String(n);
}

/** `Apr 2025, day not known`: a coarse date says that it is one. */
export function sayDate(date: string | null, lang: Lang): string {
  if (date === null) return words(lang).spanTable.notKnown;
  const written = writeDate(date, lang);
  const { precision }: DaySpan = daySpan(date);
  if (precision === 'day') return written;
  return fill(precision === 'month' ? words(lang).fleet.dayNotKnown : words(lang).fleet.yearOnly, { date: written });
}

/** The sentence a mark says when it is focused: count, basis, cohort, date, method, observer, source. */
export function countSentence(count: FleetCount, cohort: string, lang: Lang): string {
  const say = words(lang);
  return fill(say.fleet.sentence, {
    n: sayCount(count, lang),
    subject: say.subject[count.subject],
    basis: say.basis[count.basis],
    cohort,
    date: sayDate(count.date, lang),
    method: say.method[count.method],
    observer: count.observer,
    sources: `${say.fleetTable.sources}: ${count.sources.map((source) => source.title).join('; ')}.`,
  });
}
