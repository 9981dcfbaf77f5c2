// NowCast of particles (EPA technical note; AirNow): twelve hours weighted so that the newest count more the more they change.
//
// w = 1 - (max - min) / max over the hours that exist, held within 0.5 and 1; the NowCast is the sum of w^i x c over the sum of w^i, i being the true age of the hour. Two of the newest three hours
// must exist. The result is truncated (PM2.5 to 0.1, PM10 to 1) and read on the 24-hour table. It is a NowCast and never a 24-hour mean.
//
// Worked, oldest first: 34.9 43 50 64.9 69.2 66.2 53.7 48.6 49.2 35 - 21: w = 0.5, 28.4098, so 28.4 and 87.
//
// - A missing hour leaves both sums and keeps the age of the others. Negative hours are set to 0 [C]; where all are 0, w is 1 and the result 0 [C].
// - The NowCast of ozone is another thing: a regression trained on two weeks of hours. It is not imitated here; AirNow's own value is shown, or none.
import { differenceOf, given, greatestOf, leastOf, productOf, quotientOf, sumOf, type Term, truncatedTo } from '../../arithmetic.ts';
import type { Calculation } from '../../calculation.ts';
import { exact, fixed, order, significant, zero } from '../../exact.ts';
import type { Rule } from '../../verdict.ts';
import { indexOf } from '../aqi/index-of.ts';

interface Input {
  pollutant: 'PM25' | 'PM10';
  /** Oldest first; the last is the hour reported. */
  hours: readonly (string | null)[];
}

interface Result {
  valid: boolean;
  weightFactor: string | null;
  nowcast: string | null;
  aqi: number | null;
}

const digitsOf = { PM25: 1, PM10: 0 } as const;

const nowcastPm: Calculation<Input, Result> = {
  kind: 'nowcast_pm',
  about: 'NowCast of PM2.5 or PM10 from the last twelve hours, and its index.',
  approximate: ['weightFactor'],
  example: { pollutant: 'PM25', hours: ['34.9', '43', '50', '64.9', '69.2', '66.2', '53.7', '48.6', '49.2', '35', null, '21'] },
  calculate({ pollutant, hours }) {
    const held = hours.flatMap((hour, i) => (hour === null ? [] : [{ age: hours.length - 1 - i, term: atLeastZero(hour, i) }]));
    if (held.filter(({ age }) => age < 3).length < 2) return { result: { valid: false, weightFactor: null, nowcast: null, aqi: null }, arithmetic: [] };
    const weight = weightOf(held.map(({ term }) => term));
    const weights = held.map(({ age }) => productOf(Array.from({ length: age }, () => weight)));
    const value = quotientOf(sumOf(held.map(({ term }, i) => productOf([weights[i] as Term, term]))), sumOf(weights), 'ug_m3');
    const digits = digitsOf[pollutant];
    const nowcast = truncatedTo(value, digits);
    const text = fixed(nowcast.value, digits);
    const { index } = indexOf(pollutant === 'PM25' ? 'PM25_24H' : 'PM10_24H', text);
    const hasConvention = order(weight.value, exact('1')) === 0 && order(nowcast.value, zero) === 0;
    const isNegative = hours.some((hour) => hour?.startsWith('-'));
    return {
      result: { valid: true, weightFactor: significant(weight.value, 10), nowcast: text, aqi: index.aqi },
      arithmetic: [nowcast.tree],
      ...(hasConvention || isNegative
        ? { verified: false, remarks: ['Hours below zero are set to zero, and hours that are all zero give zero: conventions of this project.'] }
        : {}),
    };
  },
};

const atLeastZero = (hour: string, i: number): Term => given(`hours[${i}]`, order(exact(hour), zero) < 0 ? '0' : hour, 'ug_m3');

function weightOf(terms: readonly Term[]): Term {
  const [most, least] = [greatestOf(terms), leastOf(terms)];
  const one = given('one', '1');
  if (order(most.value, zero) === 0) return one;
  return greatestOf([differenceOf(one, quotientOf(differenceOf(most, least), most)), given('least weight', '0.5')]);
}

export const nowcast: Rule = {
  id: 'nowcast',
  version: '2026-11-25',
  title: 'NowCast of particles',
  citation: 'EPA NowCast technical note; AirNow',
  verified: true,
  since: null,
  calculations: [nowcastPm],
};
