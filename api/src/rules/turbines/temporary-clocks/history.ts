// The 24-month row for machines whose days are known, one by one: a turbine that stays more than 24 months was never temporary,
// and machines that replace one another at the location count together (40 CFR 60.4420a, 91 FR 1910).
//
// Worked: T1 from 15 Jan 2025 to 15 Jan 2026, T2 from that day on. One stay from 15 Jan 2025; on 1 Feb 2027 24 months have passed
// and more, so neither was temporary, from 15 Jan 2025. One turbine from 20 Dec 2024: on 20 Dec 2026 still temporary, on 21 Dec
// 2026 never so.

import { type Calculation, InputProblem } from '../../calculation.ts';
import { inOrder } from '../../canonical.ts';
import { addDays, addMonths, completedMonths, type Day } from '../../dates.ts';

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

/** The newest unbroken stay at a location. A machine that arrives on the day after another left continues it [C]. */
export function temporaryHistory({ stays, asOf }: { stays: readonly Stay[]; asOf: Day }): TemporaryHistory {
  const past = stays.filter((one) => one.arrived <= asOf).sort((a, b) => inOrder(a.arrived, b.arrived));
  const stay = past.reduce<{ from: Day; to: Day } | null>((before, { arrived, removed }) => {
    const to = removed === null || removed > asOf ? asOf : removed;
    const continues = before !== null && arrived <= addDays(before.to, 1);
    return continues ? { from: before.from, to: to > before.to ? to : before.to } : { from: arrived, to };
  }, null);
  if (stay === null) return { continuousFrom: null, monthsElapsed: 0, temporary: null, statusFrom: null };
  const temporary = stay.to <= addMonths(stay.from, temporaryMonths);
  return { continuousFrom: stay.from, monthsElapsed: completedMonths(stay.from, stay.to), temporary, statusFrom: temporary ? null : stay.from };
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
    input.stays.forEach(({ arrived, removed }, i) => {
      if (removed !== null && removed < arrived)
        throw new InputProblem(`/stays/${i}/removed`, `a machine that arrived on ${arrived} was not removed before that.`);
    });
    return { result: temporaryHistory(input), arithmetic: [] };
  },
};
