// The 24-month row for machines whose days are known, one by one: a turbine that stays more than 24 months was never temporary,
// and machines that replace one another at the location count together (40 CFR 60.4420a, 91 FR 1910).
//
// Worked: T1 from 15 Jan 2025 to 15 Jan 2026, T2 from that day on. One stay from 15 Jan 2025; on 1 Feb 2027 24 months have passed
// and more, so neither was temporary, from 15 Jan 2025. One turbine from 20 Dec 2024: on 20 Dec 2026 still temporary, on 21 Dec
// 2026 never so.
//
// - Stays that overlap or follow one another within a day are one; a longer gap begins a new one [C], and a remark names the earlier day.
// - The clock stops on the day the last machine left: time during which nothing stood there is not time at the location.
// - Months clip: 24 months after 29 Feb 2024 end on 28 Feb 2026, after 31 Jan 2024 on 31 Jan 2026.

import { type Calculation, InputProblem } from '../../calculation.ts';
import { inOrder } from '../../canonical.ts';
import { addDays, addMonths, completedMonths, type Day } from '../../dates.ts';

/** First day of the 24-month rows, 91 FR 1910. */
export const twentyFourSince = '2026-01-15';
const temporaryMonths = 24;

export interface Stay {
  unit: string;
  arrived: Day;
  removed: Day | null;
}

export interface TemporaryHistory {
  continuousFrom: Day | null;
  monthsElapsed: number;
  temporary: boolean | null;
  statusFrom: Day | null;
}

/**
 * The days over which machines stood at a location without a break, oldest first, as far as they have come by a day. A machine that
 * arrives on the day after another left continues its stay [C]; a removal that lies ahead has not happened.
 */
export function unbrokenStays(stays: readonly Stay[], asOf: Day): { from: Day; to: Day }[] {
  const past = stays.filter((one) => one.arrived <= asOf).sort((a, b) => inOrder(a.arrived, b.arrived));
  const unbroken: { from: Day; to: Day }[] = [];
  for (const { arrived, removed } of past) {
    const to = removed === null || removed > asOf ? asOf : removed;
    const before = unbroken.at(-1);
    if (before === undefined || arrived > addDays(before.to, 1)) unbroken.push({ from: arrived, to });
    else if (to > before.to) before.to = to;
  }
  return unbroken;
}

/** The newest unbroken stay. Its clock runs to the day asked about, or stops on the day on which the last machine left. */
export function temporaryHistory({ stays, asOf }: { stays: readonly Stay[]; asOf: Day }): TemporaryHistory {
  const stay = unbrokenStays(stays, asOf).at(-1);
  if (stay === undefined) return { continuousFrom: null, monthsElapsed: 0, temporary: null, statusFrom: null };
  const temporary = stay.to <= addMonths(stay.from, temporaryMonths);
  return { continuousFrom: stay.from, monthsElapsed: completedMonths(stay.from, stay.to), temporary, statusFrom: temporary ? null : stay.from };
}

/** Refuses a machine that left before it came. */
export function checkStays(stays: readonly Stay[]): void {
  stays.forEach(({ arrived, removed }, i) => {
    if (removed !== null && removed < arrived)
      throw new InputProblem(`/stays/${i}/removed`, `a machine that arrived on ${arrived} was not removed before that.`);
  });
}

/** Kind `temporary_history`. */
export const temporaryHistoryKind: Calculation<{ stays: readonly Stay[]; asOf: Day }, TemporaryHistory> = {
  kind: 'temporary_history',
  about: 'Whether machines at one location are still temporary on a date, from the days on which each came and left.',
  example: {
    stays: [
      { unit: 'T1', arrived: '2025-01-15', removed: '2026-01-15' },
      { unit: 'T2', arrived: '2026-01-15', removed: null },
    ],
    asOf: '2027-02-01',
  },
  calculate(input) {
    checkStays(input.stays);
    const result = temporaryHistory(input);
    return { result, arithmetic: [], remarks: remarks(input, result) };
  },
};

function remarks({ stays, asOf }: { stays: readonly Stay[]; asOf: Day }, result: TemporaryHistory): string[] {
  const all = unbrokenStays(stays, asOf);
  const newest = all.at(-1);
  if (newest === undefined) return [`No machine had arrived by ${asOf}.`];
  const earlier = all.slice(0, -1);
  const lost = earlier.filter(({ from, to }) => to > addMonths(from, temporaryMonths));
  return [
    ...(asOf < twentyFourSince ? [`The twenty-four months are law from 15 Jan 2026; on ${asOf} they were not.`] : []),
    ...(newest.to < asOf ? [`The last machine left on ${newest.to}; the clock stopped there.`] : []),
    ...(earlier.length > 0
      ? [`A gap of more than a day begins a new stay by a convention of this project; with no gap counted, the stay would begin on ${all[0]?.from}.`]
      : []),
    ...lost.map(({ from, to }) => `An earlier stay, from ${from} to ${to}, was longer than 24 months: its machines were never temporary.`),
    ...(result.temporary === false ? ['Hours since the arrival of the first machine are to be judged again by the ordinary limits.'] : []),
  ];
}
