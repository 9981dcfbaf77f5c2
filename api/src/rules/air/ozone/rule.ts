// Ozone over eight hours (40 CFR 50 appendix U; level 0.070 ppm, 50.19).
//
// Hours are truncated to 0.001 ppm. A mean belongs to its first hour and needs 6 of 8 hours; with fewer, missing hours are zeros, and the mean counts only if it is
// above 0.070. A day's maximum is the highest of the 17 windows that start from 07:00 to 23:00 local standard time. A day is valid with 13 of them, or whenever its maximum is
// above 0.070. A year's figure is its fourth-highest valid day. The design value is the mean of three years, truncated: 0.071, 0.071 and 0.070 are 0.070667, so 0.070, which meets.
//
// Worked: 93, 83, 68, 90, 95, 91, 94 and 50 ppb are 0.083 ppm exactly; a sum in binary truncates to 0.082. Five hours of 0.120 and three missing are 0.075 with zeros: valid.
//
// - The windows that start from 00:00 to 06:00 never enter. The one at 23:00 uses the next day to 07:00: without that day 12 windows are left and the day is not valid.
// - The first window wins a tie [C]. Days that tie each take a rank. Fewer than four valid days give no figure.
// - A design value above 0.070 is valid whatever the completeness; one at or below needs valid days on average 90 % of the season, and no year below 75 %.
// - Hours left out as exceptional events are missing in the means; that they count as present for validity is not asked here.
import { compared, given, meanOf, nthHighestOf, productOf, quotientOf, type Term, truncatedTo } from '../../arithmetic.ts';
import { type Calculation, InputProblem } from '../../calculation.ts';
import { compare, exact, fixed, order, significant, truncated } from '../../exact.ts';
import type { Expression, Rule } from '../../verdict.ts';
import { packed } from '../hours.ts';
import { standard } from '../standards.ts';
import { dailyMaximum, type EightHourStatus, eightHourMean } from './hours.ts';

type Hours = readonly (string | null)[];

const { level } = standard('O3_8H');
const digits = 3;

/** Whole thousandths of a ppm, truncated. */
const thousandths = (hours: Hours): number[] => packed(hours, digits);
const ppmOf = (value: number): string => fixed({ n: BigInt(value), of: 1000n }, digits);

/** How a mean came about, where there is one. */
function proofOf(hours: Hours, first: number, status: EightHourStatus): Expression[] {
  if (status === 'incomplete') return [];
  const terms = hours.flatMap((hour, i) => (hour === null ? [] : [truncatedTo(given(`hours[${first + i}]`, hour, 'ppm'), digits)]));
  const filled = [...terms, ...Array.from({ length: 8 - terms.length }, () => given('missing hour as zero', '0'))];
  return [truncatedTo(meanOf(status === 'ok' ? terms : filled, 'ppm'), digits).tree];
}

const eightHours: Calculation<{ hours: Hours }, { value: string | null; status: EightHourStatus }> = {
  kind: 'o3_8h',
  about: 'Mean of ozone over eight hours, in ppm, as appendix U makes it.',
  example: { hours: ['0.060', '0.062', '0.065', '0.070', '0.075', '0.078', '0.074', '0.070'] },
  calculate({ hours }) {
    const { value, status } = eightHourMean(thousandths(hours));
    return { result: { value: value === null ? null : ppmOf(value), status }, arithmetic: proofOf(hours, 0, status) };
  },
};

interface DayResult {
  windowAverages: (string | null)[];
  validWindows: number;
  valid: boolean;
  mda8: string | null;
  startHour: number | null;
}

const dailyMaximumKind: Calculation<{ day: Hours; next: Hours }, DayResult> = {
  kind: 'o3_mda8',
  about: 'Daily maximum of the eight-hour means of ozone that start from 07:00 to 23:00 local standard time.',
  calculate({ day, next }) {
    const found = dailyMaximum(thousandths([...day, ...next.slice(0, 7)]));
    const windowAverages = found.windows.map((value) => (value === null ? null : ppmOf(value)));
    const { startHour, validWindows, valid, maximum } = found;
    const window = startHour === null ? [] : [...day, ...next.slice(0, 7)].slice(startHour, startHour + 8);
    const arithmetic = startHour === null ? [] : proofOf(window, startHour, eightHourMean(thousandths(window)).status);
    return { result: { windowAverages, validWindows, valid, mda8: maximum === null ? null : ppmOf(maximum), startHour }, arithmetic };
  },
};

interface RankedDay {
  date: string;
  mda8: string | null;
  valid: boolean;
}

const fourthHighest: Calculation<{ days: readonly RankedDay[] }, { fourthHighest: string | null; validDays: number }> = {
  kind: 'o3_fourth',
  about: 'Fourth-highest daily maximum of the valid days of a year.',
  calculate({ days }) {
    const valid = days.filter((day) => day.valid && day.mda8 !== null);
    if (valid.length < 4) return { result: { fourthHighest: null, validDays: valid.length }, arithmetic: [] };
    const terms = valid.map(({ date, mda8 }) => given(date, mda8 as string, 'ppm'));
    const fourth = nthHighestOf(4, terms, 'ppm');
    return { result: { fourthHighest: fixed(truncated(fourth.value, digits), digits), validDays: valid.length }, arithmetic: [fourth.tree] };
  },
};

interface Year {
  fourthHighest: string | null;
  validDays: number;
  seasonDays: number;
}

interface DesignValue {
  dvUnrounded: string | null;
  dv: string | null;
  percentValid: string[];
  valid: boolean;
  meets: boolean | null;
}

export const designValue: Calculation<{ years: readonly Year[] }, DesignValue> = {
  kind: 'o3_dv',
  about: 'Design value of ozone from three years, and whether it meets 0.070 ppm.',
  approximate: ['dvUnrounded', 'percentValid'],
  calculate({ years }) {
    years.forEach(({ validDays, seasonDays }, i) => {
      if (validDays > seasonDays) throw new InputProblem(`/years/${i}/validDays`, `a season of ${seasonDays} days has not ${validDays} valid ones.`);
    });
    const shares = years.map(({ validDays, seasonDays }, i) => percent(validDays, seasonDays, i));
    const percentValid = shares.map(({ value }) => significant(value, 6));
    const figures = years.flatMap(({ fourthHighest: figure }, i) => (figure === null ? [] : [given(`years[${i}].fourthHighest`, figure, 'ppm')]));
    if (figures.length < years.length) return { result: { dvUnrounded: null, dv: null, percentValid, valid: false, meets: null }, arithmetic: [] };
    const mean = meanOf(figures, 'ppm');
    const dv = truncatedTo(mean, digits);
    const within = compared(dv, '<=', given('level', level, 'ppm'));
    const isComplete = order(meanOf(shares).value, exact('90')) >= 0 && shares.every(({ value }) => order(value, exact('75')) >= 0);
    const valid = !within.holds || isComplete;
    const result = { dvUnrounded: significant(mean.value, 10), dv: fixed(dv.value, digits), percentValid, valid, meets: valid ? within.holds : null };
    return { result, arithmetic: [within, ...shares.map(({ tree }) => tree)] };
  },
};

const percent = (validDays: number, seasonDays: number, i: number): Term =>
  quotientOf(
    productOf([given('per cent', '100'), given(`years[${i}].validDays`, String(validDays))]),
    given(`years[${i}].seasonDays`, String(seasonDays)),
    'percent',
  );

/** One day, one year, one sensor above the level is an exceedance and no breach of the standard: that is the design value's to say. */
export const isExceedance = (mda8: string): boolean => compare(mda8, level) > 0;

export const ozone: Rule = {
  id: 'ozone',
  version: '2026-11-25',
  title: 'Ozone: eight hours, days and design value',
  citation: '40 CFR 50 appendix U and 50.19',
  verified: true,
  since: null,
  calculations: [eightHours, dailyMaximumKind, fourthHighest, designValue],
};
