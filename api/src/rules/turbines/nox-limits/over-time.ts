// Which row held on each day of a stay, seen from a later day. A turbine that stays more than 24 months was never temporary: the row of
// every past hour from its arrival is then the ordinary one, and hours once judged by the temporary row are to be judged again.
import { addDays, addMonths, type Day, daysBetween, monthOf, moveMonth } from '../../dates.ts';
import { type Stay, temporaryHistory, unbrokenStays } from '../temporary-clocks/history.ts';
import { type Circumstances, type LimitFor, limitFor, type Turbine } from './limit-for.ts';
import { since2026 } from './table.ts';

export interface RowSpan {
  from: Day;
  /** Last day, included. */
  to: Day;
  /** Whether the turbine counts as temporary over these days. */
  temporary: boolean;
  holds: LimitFor;
}

export interface StayOfTurbine {
  turbine: Turbine;
  /** The stays at one location that count together; whether the turbine is run as a temporary one is said by `heldOutAsTemporary`. */
  stays: readonly Stay[];
  heldOutAsTemporary: boolean;
  fuel: Circumstances['fuel'];
  /** Whether capacity was used above 45 % over the twelve calendar months that close with a month (`2026-06`); null where not known. */
  highUtilisation(lastMonth: string): boolean | null;
  asOf: Day;
}

/** Spans of days, in order, over which one row holds. Days between two stays have none. */
export function rowsOverTime(given: StayOfTurbine): RowSpan[] {
  return unbrokenStays(given.stays, given.asOf).flatMap(({ from, to }) => spansOf(given, from, to));
}

function spansOf(given: StayOfTurbine, from: Day, to: Day): RowSpan[] {
  const { temporary } = temporaryHistory({ stays: [{ unit: 'stay', arrived: from, removed: to }], asOf: given.asOf });
  const isTemporary = given.heldOutAsTemporary && temporary === true;
  const spans: RowSpan[] = [];
  const firsts = firstDays(from, to);
  firsts.forEach((first, i) => {
    const next = firsts[i + 1];
    const last = next === undefined ? to : addDays(next, -1);
    const highUtilisation = given.highUtilisation(moveMonth(monthOf(first), -1));
    const holds = limitFor(given.turbine, { on: first, fuel: given.fuel, temporary: isTemporary, highUtilisation });
    const before = spans.at(-1);
    if (before !== undefined && before.holds.row === holds.row && before.holds.because === holds.because) before.to = last;
    else spans.push({ from: first, to: last, temporary: isTemporary, holds });
  });
  return spans;
}

/** The row of the hours of one day; null where no machine of the stays stood there. */
export const rowOn = (spans: readonly RowSpan[], day: Day): RowSpan | null => spans.find(({ from, to }) => from <= day && day <= to) ?? null;

/** Days on which the row may change: the first, the first of each month, and the first day of the 2026 rules. */
function firstDays(from: Day, to: Day): Day[] {
  const months = Array.from({ length: Math.ceil(daysBetween(from, to) / 28) + 1 }, (_, i) => addMonths(`${monthOf(from)}-01`, i + 1));
  return [...new Set([from, ...months, since2026])].filter((day) => day >= from && day <= to).sort();
}
