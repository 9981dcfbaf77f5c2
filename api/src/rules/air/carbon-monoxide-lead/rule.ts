// Carbon monoxide (40 CFR 50.8): 9 ppm over 8 hours and 35 ppm over one, each passed at most once a year, compared as whole numbers
// with .5 up. Lead (40 CFR 50.16, App. R): the largest 3-month mean to the nearest 0.01, .005 up, at most 0.15 ug/m3.
//
// Worked: CO 9.4, 9.5, 8.0 over 8 hours: 9.5 is 10, the one exceedance allowed. Lead 0.10, 0.16, 0.20: 0.1533 is 0.15, which meets.
// - A missing CO value may have been an exceedance: met only if even then there is at most one; not met once there are two.
// - A window with a missing month is null [C]: not met is known from another window, met is not. No value or window at all: null.
// - That 8-hour periods may not overlap is practice of AQS, not in 50.8 [C].
import { compared, counted, given, greatestOf, meanOf, nthHighestOf, roundedTo, type Term } from '../../arithmetic.ts';
import type { Calculated, Calculation } from '../../calculation.ts';
import { fixed, order } from '../../exact.ts';
import type { Expression, Rule } from '../../verdict.ts';
import { standard } from '../standards.ts';

type Input = { type: 'CO_8H' | 'CO_1H' | 'PB'; values: (string | null)[] };
type Result =
  | { exceedances: number; secondHighest: string | null; meets: boolean | null }
  | { rolling: (string | null)[]; dv: string | null; meets: boolean | null };

function carbonMonoxide(values: (string | null)[], level: string): Calculated<Result> {
  const held = values.flatMap((value, i) => (value === null ? [] : [{ value, term: given(`values[${i}]`, value, 'ppm') }]));
  const judged = held.map(({ term }) => compared(roundedTo(term, 0), '>', given('level', level, 'ppm')));
  const exceedances = judged.filter(({ holds }) => holds).length;
  const missing = values.length - held.length;
  const meets = exceedances > 1 ? false : held.length > 0 && exceedances + missing <= 1 ? true : null;
  const arithmetic: Expression[] = [...judged, compared(counted('exceedances', exceedances), '<=', counted('allowed in a year', 1))];
  if (held.length < 2) return { result: { exceedances, secondHighest: null, meets }, arithmetic };
  const second = nthHighestOf(
    2,
    held.map(({ term }) => term),
    'ppm',
  );
  const secondHighest = held.find(({ term }) => order(term.value, second.value) === 0)?.value ?? null;
  return { result: { exceedances, secondHighest, meets }, arithmetic: [...arithmetic, second.tree] };
}

function lead(values: (string | null)[]): Calculated<Result> {
  const windows = values.slice(2).map((_, i): Term | null => {
    const months = values.slice(i, i + 3).flatMap((value, m) => (value === null ? [] : given(`values[${i + m}]`, value, 'ug/m3')));
    return months.length === 3 ? roundedTo(meanOf(months, 'ug/m3'), 2) : null;
  });
  const held = windows.filter((term) => term !== null);
  const rolling = windows.map((term) => (term ? fixed(term.value, 2) : null));
  if (held.length === 0) return { result: { rolling, dv: null, meets: null }, arithmetic: [] };
  const greatest = greatestOf(held, 'ug/m3');
  const judged = compared(greatest, '<=', given('level', standard('PB_3M').level, 'ug/m3'));
  const meets = judged.holds && held.length < windows.length ? null : judged.holds;
  return { result: { rolling, dv: fixed(greatest.value, 2), meets }, arithmetic: [judged] };
}

const coPb: Calculation<Input, Result> = {
  kind: 'co_pb',
  about: 'CO of a year or lead of consecutive months against its standard.',
  calculate: ({ type, values }) => (type === 'PB' ? lead(values) : carbonMonoxide(values, standard(type).level)),
};

/** Mean of an 8-hour period in ppm to 0.1 from the hours present; null with fewer than 6. */
export function eightHourMean(hours: readonly (string | null)[]): Term | null {
  const held = hours.flatMap((hour, i) => (hour === null ? [] : given(`hours[${i}]`, hour, 'ppm')));
  return held.length >= 6 ? roundedTo(meanOf(held, 'ppm'), 1) : null;
}

export const carbonMonoxideLead: Rule = {
  id: 'carbon-monoxide-lead',
  version: '2026-11-25',
  title: 'Carbon monoxide and lead',
  citation: '40 CFR 50.8, 50.16 and App. R',
  verified: true,
  since: null,
  calculations: [coPb],
};
