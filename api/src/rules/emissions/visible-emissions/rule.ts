// Visible emissions by eye: opacity by Method 9 (40 CFR 60 App. A-4) and time with emissions by Method 22 (App. A-7).
//
// Method 9: a momentary reading every 15 seconds, to the nearest 5 %. Opacity is the mean of 24 consecutive readings, six minutes. Sets share no reading
// and need not adjoin; a missed reading breaks a set. The observer's certificate is valid for six months: a reading on any other day is an
// observation and no opacity value. Method 22: seconds with visible emissions over seconds observed; it needs no certificate and tells no opacity.
//
// Worked: 24 readings, twelve of 20 and twelve of 25, are 22.5 %: above a limit of 20. With a missed one among them there is no set. 90 seconds with
// emissions of 600 observed are 0.15.
//
// - A limit may ask for a longer mean: so many minutes are four readings each.
// - Sets above the limit are counted from the earliest on, each beginning after the one before ends [C]; the highest mean is of any set.
// - The certificate holds through the same day of the sixth month [C], and not before the day it was earned.
// - Sun, line of sight and steam are the observer's to record; they are not asked here. No violation follows from Method 22 alone [C].
import { compared, counted, given, meanOf, quotientOf, type Term } from '../../arithmetic.ts';
import { type Calculation, InputProblem } from '../../calculation.ts';
import { addMonths } from '../../dates.ts';
import { whole as numberOf, order, significant, times } from '../../exact.ts';
import type { Rule } from '../../verdict.ts';

const readingsAMinute = 4;
const certificateMonths = 6;

export interface Method9Input {
  /** Per cent, every 15 seconds; null where one was missed. */
  readings: readonly (string | null)[];
  observedOn: string;
  /** Day of the observer's certification; null where there is none. */
  certifiedOn: string | null;
  /** Minutes of the mean; six unless a standard says otherwise. */
  minutes?: number | undefined;
  limit: string | null;
}

export interface Method9Result {
  /** `no_set` where no set is whole, `observation` where the observer was not certified on that day. */
  status: 'opacity' | 'observation' | 'no_set';
  /** Sets that share no reading. */
  sets: number;
  /** Highest mean of any set, per cent, and the reading it begins with, from 0. */
  highest: string | null;
  startsAt: number | null;
  /** Sets above the limit; null where no limit is given or the readings are no opacity. */
  setsAbove: number | null;
}

/** Where sets begin that share no reading, the earliest first. */
function disjoint(starts: readonly number[], size: number): number[] {
  const kept: number[] = [];
  for (const start of starts) if (kept.length === 0 || start >= (kept.at(-1) as number) + size) kept.push(start);
  return kept;
}

/** Every set without a missed reading, with the sum of its readings: they are whole per cents, and one sum follows from the one before. */
function wholeSets(readings: readonly (Term | null)[], size: number): { start: number; sum: number }[] {
  const percents = readings.map((term) => (term === null ? null : Number(term.value.n / term.value.of)));
  const found: { start: number; sum: number }[] = [];
  let sum = 0;
  let missed = 0;
  for (const [i, percent] of percents.entries()) {
    const leaving = i >= size ? (percents[i - size] as number | null) : 0;
    sum += (percent ?? 0) - (leaving ?? 0);
    missed += (percent === null ? 1 : 0) - (leaving === null ? 1 : 0);
    if (i >= size - 1 && missed === 0) found.push({ start: i - size + 1, sum });
  }
  return found;
}

const method9: Calculation<Method9Input, Method9Result> = {
  kind: 'method_9',
  about: 'Opacity of a plume from readings every 15 seconds, by Method 9.',
  example: { readings: Array.from({ length: 24 }, (_, i) => (i < 12 ? '20' : '25')), observedOn: '2026-05-20', certifiedOn: '2026-03-01', limit: '20' },
  approximate: ['highest'],
  calculate({ readings, observedOn, certifiedOn, minutes = 6, limit }) {
    const terms = readings.map((reading, i): Term | null => {
      if (reading === null) return null;
      const term = given(`readings[${i}]`, reading, 'percent');
      const { n, of } = term.value;
      if (n < 0n || n > 100n * of || n % (5n * of) !== 0n) throw new InputProblem(`/readings/${i}`, 'a reading is from 0 to 100 per cent, to the nearest 5.');
      return term;
    });
    if (minutes < 6) throw new InputProblem('/minutes', 'a mean is of six minutes or more.');
    const size = minutes * readingsAMinute;
    const whole = wholeSets(terms, size);
    const sets = disjoint(
      whole.map(({ start }) => start),
      size,
    ).length;
    if (whole.length === 0) return { result: { status: 'no_set', sets, highest: null, startsAt: null, setsAbove: null }, arithmetic: [] };
    const most = whole.reduce((best, one) => (one.sum > best.sum ? one : best));
    const highest = meanOf(terms.slice(most.start, most.start + size) as Term[], 'percent');
    const isCertified = certifiedOn !== null && observedOn >= certifiedOn && observedOn <= addMonths(certifiedOn, certificateMonths);
    const against = limit === null ? null : given('limit', limit, 'percent');
    const bound = against && times(against.value, numberOf(size));
    const above = bound && whole.filter(({ sum }) => order(numberOf(sum), bound) > 0).map(({ start }) => start);
    return {
      result: {
        status: isCertified ? 'opacity' : 'observation',
        sets,
        highest: significant(highest.value, 10),
        startsAt: most.start,
        setsAbove: isCertified && above ? disjoint(above, size).length : null,
      },
      arithmetic: [isCertified && against ? compared(highest, '<=', against) : highest.tree],
      remarks: isCertified ? [] : ['The observer was not certified on that day: this is an observation and no opacity value.'],
    };
  },
};

const method22: Calculation<{ emissionSeconds: string; observedSeconds: string }, { fraction: string }> = {
  kind: 'method_22',
  about: 'Part of the time observed in which emissions were visible, by Method 22.',
  example: { emissionSeconds: '90', observedSeconds: '600' },
  approximate: ['fraction'],
  calculate({ emissionSeconds, observedSeconds }) {
    const [seen, all] = [given('seconds with emissions', emissionSeconds, 's'), given('seconds observed', observedSeconds, 's')];
    if (order(all.value, counted('', 0).value) <= 0) throw new InputProblem('/observedSeconds', 'something must have been observed: more than no second.');
    if (order(seen.value, all.value) > 0) throw new InputProblem('/emissionSeconds', `is at most the ${observedSeconds} seconds observed.`);
    const fraction = quotientOf(seen, all);
    return {
      result: { fraction: significant(fraction.value, 10) },
      arithmetic: [fraction.tree],
      remarks: ['Method 22 tells how long emissions were visible and no opacity. No violation follows from it alone, a convention of this project.'],
    };
  },
};

export const visibleEmissions: Rule = {
  id: 'visible-emissions',
  version: '2026-11-25',
  title: 'Visible emissions by Methods 9 and 22',
  citation: '40 CFR 60 App. A-4, Method 9, and App. A-7, Method 22',
  verified: true,
  since: null,
  calculations: [method9, method22],
};
