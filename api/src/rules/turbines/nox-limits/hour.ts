// The limit of one operating hour: part load, other fuel, both fuels, gas (60.4325; 60.4325a is parallel).
import { compared, given, productOf, quotientOf, sumOf, type Term } from '../../arithmetic.ts';
import { type Calculation, InputProblem } from '../../calculation.ts';
import { compare, exact, order, over, plus, significant, times, whole } from '../../exact.ts';
import type { Expression } from '../../verdict.ts';
import { otherFuelPercent, partLoadPercent } from './table.ts';

export interface HourInput {
  /** ppm at 15 % O2. */
  limits: { gas: string; other: string; partLoad: string };
  minLoadPercent: string;
  maxOtherFuelPercent: string;
  heatInputGas: string;
  heatInputOther: string;
  threshold: string;
}

export type Basis = 'part_load' | 'other_fuel' | 'prorated' | 'gas';

type HourOfOperation = Omit<HourInput, 'limits'>;

export interface HourBasis {
  basis: Basis;
  /** The comparisons that chose the basis, in the order of the law. */
  chosen: Expression[];
  /** Set where two sections differ on the hour and a person must look. */
  reviewReason: 'part_load_exactly_70' | null;
}

export function basisInHour({ minLoadPercent, maxOtherFuelPercent, heatInputOther, threshold }: HourOfOperation): HourBasis {
  const load = compared(given('minLoadPercent', minLoadPercent, '%'), '<', given('threshold', threshold, '%'));
  const fuel = compared(given('maxOtherFuelPercent', maxOtherFuelPercent, '%'), '>=', given('other fuel from', otherFuelPercent, '%'));
  const is70 = compare(threshold, partLoadPercent.KKKKa.value) === 0 && compare(minLoadPercent, threshold) === 0;
  const reviewReason = is70 ? 'part_load_exactly_70' : null;
  if (load.holds) return { basis: 'part_load', chosen: [load], reviewReason };
  if (fuel.holds) return { basis: 'other_fuel', chosen: [load, fuel], reviewReason };
  return { basis: compare(heatInputOther, '0') === 0 ? 'gas' : 'prorated', chosen: [load, fuel], reviewReason };
}

export interface HourLimit extends HourBasis {
  limit: Term;
}

export function limitInHour({ limits, ...hour }: HourInput): HourLimit {
  const found = basisInHour(hour);
  const { gas, other, partLoad } = limits;
  if (found.basis === 'prorated') return { ...found, limit: prorated(given('limits.gas', gas, 'ppm'), given('limits.other', other, 'ppm'), hour) };
  const [of, value] = { part_load: ['partLoad', partLoad], other_fuel: ['other', other], gas: ['gas', gas] }[found.basis] as [string, string];
  return { ...found, limit: given(`limits.${of}`, value, 'ppm') };
}

/** Both limits in proportion to the heat input of the hour. */
export function prorated(gas: Term, other: Term, { heatInputGas, heatInputOther }: Pick<HourInput, 'heatInputGas' | 'heatInputOther'>): Term {
  const [fromGas, fromOther] = [given('heatInputGas', heatInputGas), given('heatInputOther', heatInputOther)];
  return quotientOf(sumOf([productOf([gas, fromGas]), productOf([other, fromOther])]), sumOf([fromGas, fromOther]), 'ppm');
}

/** Kind `nox_limit_hour`. */
export const noxLimitHour: Calculation<HourInput, { limit: string; basis: Basis }> = {
  kind: 'nox_limit_hour',
  about: 'The limit of NOx that holds in one operating hour, from load and fuel.',
  approximate: ['limit'],
  calculate(input) {
    if (compare(input.maxOtherFuelPercent, '100') > 0) throw new InputProblem('/maxOtherFuelPercent', 'a share of the heat input is at most 100 %.');
    const { limit, basis, chosen, reviewReason } = limitInHour(input);
    return { result: { limit: significant(limit.value, 10), basis }, arithmetic: [...chosen, limit.tree], remarks: remarks(input, reviewReason) };
  },
};

function remarks(input: HourInput, reviewReason: HourLimit['reviewReason']): string[] {
  return [
    ...(reviewReason === null
      ? []
      : [
          'Load of exactly 70 %: 60.4320a(b)(1) says "70 percent or less", 60.4325a "below". Below was used; a finding leaves the hour open (part_load_exactly_70).',
        ]),
    ...(sharesAgree(input)
      ? []
      : ['The other fuel has a larger share of the heat input of the hour than it is said to have had at any moment; one of the two is mistaken.']),
  ];
}

/** No hour's share is above the largest share at any moment in it. */
function sharesAgree({ maxOtherFuelPercent, heatInputGas, heatInputOther }: HourInput): boolean {
  const all = plus(exact(heatInputGas), exact(heatInputOther));
  return all.n === 0n || order(over(times(exact(heatInputOther), whole(100)), all), exact(maxOtherFuelPercent)) <= 0;
}
