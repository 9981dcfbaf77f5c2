// The sum of each month and the eleven before it, and whether it passes the limit. Equal is not more. A missing month is not
// zero: the sum of the months that are held stands as a minimum, so it can show that a limit was passed and never that it was
// kept [C].
//
// Worked: 7.5 tons in each of twelve months are 90, against 90: not passed. 5.0 in six months and 10.1 in six more are 90.6:
// passed. Eleven months of 8 are 88, one month missing: not to be told.

import { compared, given, sumOf } from '../../arithmetic.ts';
import { type Calculation, InputProblem } from '../../calculation.ts';
import { type Month, monthsBetween, moveMonth } from '../../dates.ts';
import { compare, sum } from '../../exact.ts';

export interface RollingTotal {
  month: Month;
  window: [Month, Month];
  total: string;
  missingMonths: Month[];
  status: 'complete' | 'incomplete';
  exceeds: boolean | null;
}

export interface RollingInput {
  /** Mass of each month as decimal text; null or absent where it is missing. */
  monthly: Readonly<Record<Month, string | null>>;
  /** First month to close a window, and how many windows. */
  from: Month;
  months: number;
  limit: string;
  comparator?: 'at_most' | 'less_than';
}

export function rollingTotals({ monthly, from, months, limit, comparator = 'at_most' }: RollingInput): RollingTotal[] {
  return Array.from({ length: months }, (_, i) => {
    const month = moveMonth(from, i);
    const window: [Month, Month] = [moveMonth(month, -11), month];
    const all = monthsBetween(...window);
    const missingMonths = all.filter((one) => monthly[one] == null);
    const total = sum(all.flatMap((one) => monthly[one] ?? []));
    const isOver = comparator === 'less_than' ? compare(total, limit) >= 0 : compare(total, limit) > 0;
    const status = missingMonths.length === 0 ? 'complete' : 'incomplete';
    return { month, window, total, missingMonths, status, exceeds: isOver ? true : status === 'complete' ? false : null };
  });
}

/** Kind `rolling12`: the windows that close in the months asked for, against a limit in tons. A convention of this project where months are missing. */
export const rolling12: Calculation<RollingInput, { rows: RollingTotal[] }> = {
  kind: 'rolling12',
  about: 'Sum of each month and the eleven before it, in tons, and whether it is more than the limit.',
  example: {
    monthly: Object.fromEntries(monthsBetween('2025-07', '2026-06').map((month) => [month, month < '2026-01' ? '5.0' : '10.1'])),
    from: '2026-06',
    months: 1,
    limit: '90',
    comparator: 'at_most',
  },
  calculate(input) {
    if (input.months > 600) throw new InputProblem('/months', 'at most 600 windows are calculated at once.');
    // A mass below zero would hide an exceedance, and make the sum of the months that are held no minimum.
    for (const [month, tons] of Object.entries(input.monthly)) {
      if (tons !== null && compare(tons, '0') < 0) throw new InputProblem(`/monthly/${month}`, 'a mass is zero or more; null where it is missing.');
    }
    if (compare(input.limit, '0') < 0) throw new InputProblem('/limit', 'a limit is zero or more.');
    const rows = rollingTotals(input);
    const limit = given('limit', input.limit);
    const arithmetic = rows.map(({ window }) => {
      const held = monthsBetween(...window).flatMap((month) => (input.monthly[month] == null ? [] : given(month, input.monthly[month])));
      return compared(sumOf(held), input.comparator === 'less_than' ? '<' : '<=', limit);
    });
    return { result: { rows }, arithmetic, verified: false };
  },
};
