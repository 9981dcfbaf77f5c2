// Corrections of PurpleAir sensors: Barkjohn et al. 2021 (AMT 14, 4617), and the piecewise equation of EPA's Fire and Smoke Map.
//
// Barkjohn: 0.524 PA - 0.0862 RH + 5.75. EPA: the same below 30 ug/m3, 0.786 PA - 0.0862 RH + 5.75 from 50 to 210, 2.966 + 0.69 PA + 0.000884 PA^2 from 260, and between them a blend
// with the weight w = PA/20 - 1.5, and w = PA/50 - 4.2.
//
// Worked: 40 ug/m3 at 45 %: w = 0.5, (0.786 x 0.5 + 0.524 x 0.5) x 40 - 0.0862 x 45 + 5.75 = 28.071. 300 at 20 %: 289.526, without a term for humidity.
//
// - The joins at 30, 50, 210 and 260 are continuous.
// - The hour is the mean of both channels; it is dropped where they differ by more than 5 ug/m3 and more than 70 % of their mean (both strictly), or where one is missing.
// - A result below zero stays in the data and is shown as 0. Implementations disagree on cf_1 or cf_atm as input: which was used is stored with the reading.
// - A corrected sensor supports an indication, and never a design value.
import { differenceOf, given, productOf, quotientOf, sumOf, type Term } from '../../arithmetic.ts';
import { type Calculation, InputProblem } from '../../calculation.ts';
import { compare, exact, minus, order, over, plus, significant, times, whole, zero } from '../../exact.ts';
import type { Rule } from '../../verdict.ts';

interface Input {
  model: 'barkjohn2021' | 'epa_piecewise';
  pa: string;
  rh: string;
}

export type SegmentName = 'all' | 'lt30' | '30-50' | '50-210' | '210-260' | 'ge260';

const purpleairKind: Calculation<Input, { segment: SegmentName; corrected: string }> = {
  kind: 'purpleair',
  about: 'PM2.5 of a PurpleAir sensor, corrected for humidity, in ug/m3, unrounded.',
  approximate: ['corrected'],
  example: { model: 'epa_piecewise', pa: '40', rh: '45' },
  calculate({ model, pa, rh }) {
    if (compare(rh, '0') < 0 || compare(rh, '100') > 0) throw new InputProblem('/rh', 'relative humidity lies between 0 and 100 percent.');
    const segment = model === 'barkjohn2021' ? 'all' : segmentOf(pa);
    const corrected = corrections[segment](given('pa', pa, 'ug_m3'), given('rh', rh, 'percent'));
    const isBelow = order(corrected.value, zero) < 0;
    return {
      result: { segment, corrected: significant(corrected.value, 10) },
      arithmetic: [corrected.tree],
      remarks: isBelow ? ['Below zero: it stays in the data and is shown as 0.'] : [],
    };
  },
};

function segmentOf(pa: string): Exclude<SegmentName, 'all'> {
  if (compare(pa, '30') < 0) return 'lt30';
  if (compare(pa, '50') < 0) return '30-50';
  if (compare(pa, '210') < 0) return '50-210';
  return compare(pa, '260') < 0 ? '210-260' : 'ge260';
}

const factor = (value: string): Term => given('coefficient', value);
const dry = (pa: Term, rh: Term, slope: Term): Term =>
  sumOf([differenceOf(productOf([slope, pa]), productOf([factor('0.0862'), rh])), factor('5.75')], 'ug_m3');
const rest = (w: Term): Term => differenceOf(given('one', '1'), w);
const blend = (w: Term, upper: string, lower: string): Term => sumOf([productOf([factor(upper), w]), productOf([factor(lower), rest(w)])]);

const corrections: Record<SegmentName, (pa: Term, rh: Term) => Term> = {
  all: (pa, rh) => dry(pa, rh, factor('0.524')),
  lt30: (pa, rh) => dry(pa, rh, factor('0.524')),
  '30-50': (pa, rh) => dry(pa, rh, blend(differenceOf(quotientOf(pa, factor('20')), factor('1.5')), '0.786', '0.524')),
  '50-210': (pa, rh) => dry(pa, rh, factor('0.786')),
  '210-260': (pa, rh) => {
    const w = differenceOf(quotientOf(pa, factor('50')), factor('4.2'));
    const humid = productOf([factor('0.0862'), rh, rest(w)]);
    const ends = sumOf([productOf([factor('2.966'), w]), productOf([factor('5.75'), rest(w)]), productOf([factor('0.000884'), pa, pa, w])]);
    return sumOf([differenceOf(productOf([blend(w, '0.69', '0.786'), pa]), humid), ends], 'ug_m3');
  },
  ge260: (pa) => sumOf([factor('2.966'), productOf([factor('0.69'), pa]), productOf([factor('0.000884'), pa, pa])], 'ug_m3'),
};

/** Mean of both channels of an hour as text of up to ten digits; null where the hour is dropped. */
export function hourOf(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return null;
  const apart = minus(exact(a), exact(b));
  const gap = order(apart, zero) < 0 ? minus(zero, apart) : apart;
  const mean = over(plus(exact(a), exact(b)), whole(2));
  const isFar = order(gap, exact('5')) > 0 && order(gap, times(exact('0.7'), mean)) > 0;
  return isFar ? null : significant(mean, 10);
}

export const purpleair: Rule = {
  id: 'purpleair',
  version: '2026-11-25',
  title: 'Corrections of PurpleAir sensors',
  citation: 'Barkjohn et al. 2021, AMT 14, 4617; EPA AirNow Fire and Smoke Map',
  verified: true,
  since: null,
  calculations: [purpleairKind],
};
