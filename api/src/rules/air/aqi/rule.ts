// The Air Quality Index (40 CFR 58 App. G Table 2, 89 FR 16202, in force from 6 May 2024; EPA-454/B-24-002).
//
// A concentration is truncated to the digits of its table (ozone 0.001 ppm, PM2.5 0.1 ug/m3, PM10 1 ug/m3, CO 0.1 ppm, SO2 and NO2 1 ppb) and read on
// the line of its segment. A day's index is the highest of its pollutants; those that tie are all responsible.
//
// Worked: ozone, 8 hours, 0.072 ppm: (150 - 101) / (0.085 - 0.071) x (0.072 - 0.071) + 101 = 104.5, so 105. PM2.5, 24 hours, 35.49 is
// 35.4 and 100; 35.5 is 101. PM2.5 400.0 lies above the table: the last segment goes on to 649, "Hazardous".
//
// - Ozone over 8 hours above 0.200 ppm and SO2 over an hour above 304 ppb give no index. Ozone over an hour below 0.125 ppm and SO2 over
//   24 hours below 305 ppb give none either.
// - Ozone of a day: the greater of both where both give one. SO2 of a day: from 305 ppb in an hour the 24-hour mean counts; where
//   that is below 305 or not held the day is 200.
// - A negative concentration is read as 0 [C].
// - Days before 6 May 2024 had another table for PM2.5, which this rule does not read. EPA's Air Quality System, as served in 2026, scores old
//   days by the new table; leave the date out to do the same.
import { type Calculation, existsOn, InputProblem } from '../../calculation.ts';
import { exact, order, plain, times } from '../../exact.ts';
import type { Rule, RuleFacts } from '../../verdict.ts';
import { categoryOf, type Index, indexOf } from './index-of.ts';
import { type MetricKey, metrics } from './table.ts';

const facts: RuleFacts = {
  id: 'aqi',
  version: '2026-11-25',
  title: 'Air Quality Index',
  citation: '40 CFR 58 App. G Table 2 (89 FR 16202); EPA-454/B-24-002',
  verified: true,
  since: '2024-05-06',
};

interface OneInput {
  pollutant: MetricKey;
  concentration: string;
  unit: string;
  date?: string | undefined;
}

const aqi: Calculation<OneInput, Index> = {
  kind: 'aqi',
  about: 'Air Quality Index of one concentration over its averaging time, by the table in force from 6 May 2024.',
  example: { pollutant: 'O3_8H', concentration: '0.072', unit: 'ppm' },
  calculate({ pollutant, concentration, unit, date }) {
    if (date !== undefined) existsOn(facts, date, '/date');
    const { index, arithmetic } = indexOf(pollutant, inTableUnit(pollutant, concentration, unit));
    return {
      result: index,
      arithmetic,
      remarks: order(exact(concentration), exact('0')) < 0 ? ['A negative concentration is read as zero, a convention of this project.'] : [],
    };
  },
};

/** Parts per million and per billion differ by a thousand, exactly; anything else is refused. */
function inTableUnit(pollutant: MetricKey, concentration: string, unit: string): string {
  const of = metrics[pollutant].unit;
  if (unit === of) return concentration;
  const factor = of === 'ppm' && unit === 'ppb' ? '0.001' : of === 'ppb' && unit === 'ppm' ? '1000' : null;
  if (factor === null) throw new InputProblem('/unit', `the table of ${pollutant} is in ${of}; a concentration in ${unit} cannot be read on it.`);
  return plain(times(exact(concentration), exact(factor))) as string;
}

interface Day {
  aqi: number | null;
  responsible: MetricKey[];
  category: string | null;
  subIndices: Partial<Record<MetricKey, number | null>>;
}

const so2Switch = exact('305');

const aqiDaily: Calculation<Partial<Record<MetricKey, string | null>>, Day> = {
  kind: 'aqi_daily',
  about: 'Air Quality Index of a day from the metrics of its pollutants, with the rules that switch between averaging times of ozone and SO2.',
  example: { O3_8H: '0.068', PM25_24H: '12.4', NO2_1H: '31' },
  calculate(given) {
    const keys = (Object.keys(given) as MetricKey[]).filter((key) => given[key] != null);
    const found = new Map(keys.map((key) => [key, indexOf(key, given[key] as string)]));
    const subIndices: Day['subIndices'] = Object.fromEntries((Object.keys(given) as MetricKey[]).map((key) => [key, found.get(key)?.index.aqi ?? null]));
    const hour = found.get('SO2_1H');
    const isSwitched = hour !== undefined && order(exact(hour.index.truncated), so2Switch) >= 0;
    // The 24-hour mean is asked only where an hour reached 305 ppb; an hour of that height without it is told as 200.
    if (!isSwitched && 'SO2_24H' in given) subIndices.SO2_24H = null;
    if (isSwitched && subIndices.SO2_24H == null) subIndices.SO2_1H = 200;
    const highest = Math.max(...Object.values(subIndices).map((one) => one ?? -1));
    const responsible = (Object.keys(subIndices) as MetricKey[]).filter((key) => subIndices[key] === highest).sort();
    const day = highest < 0 ? { aqi: null, responsible: [], category: null } : { aqi: highest, responsible, category: categoryOf(highest) };
    return { result: { ...day, subIndices }, arithmetic: keys.flatMap((key) => found.get(key)?.arithmetic ?? []) };
  },
};

export const airQualityIndex: Rule = { ...facts, calculations: [aqi, aqiDaily] };
