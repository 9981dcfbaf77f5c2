// What many series come to in a year: days above the level, the highest, design values. One pass over the hours of three years as they lie.
import type pg from 'pg';
import { type DesignValue, designValuesOf, offsetMinutes, type SiteYear, scaledText } from '../rules/index.ts';
import { type Index, indexOf } from './aqi.ts';
import { type Day, daysOf, exceeds } from './days.ts';
import { dayNumber, dayText, hoursOf } from './hours.queries.ts';
import { type Quantity, quantityOf } from './quantity.ts';
import type { SeriesFacts } from './record.queries.ts';

export interface SeriesYear {
  series: string;
  monitor: string;
  monitorClass: string;
  parameter: string;
  year: number;
  /** Days of the year with a daily value that counts. */
  validDays: number;
  /** Days known to be above the daily level. */
  exceedanceDays: number;
  highest: ({ day: string; value: string; unit: string } & Index) | null;
  /** Days by category of the index. */
  categories: Record<string, number>;
  standards: Pick<DesignValue, 'designValue' | 'valid' | 'meets' | 'reason' | 'verified' | 'standard'>[];
}

/** `beyond` are slugs of series left out, for a value that no instrument measures. Of hourly series whose quantity and offset are known (`hindrance`). Design values are of regulatory monitors only. */
export async function seriesYears(
  client: pg.ClientBase,
  list: readonly SeriesFacts[],
  year: number,
): Promise<{ data: SeriesYear[]; beyond: string[]; rows: number }> {
  const [firstDay, endDay] = [dayNumber(`${year - 2}-01-01`), dayNumber(`${year + 1}-01-01`)];
  const asked = list.map((facts) => ({ facts, quantity: quantityOf(facts.parameter, facts.unit) as Quantity }));
  const hourly = asked.map(({ facts, quantity }) => ({ number: facts.number, quantity, offsetMinutes: offsetMinutes(facts.offset as string) }));
  const { of, beyond, rows } = await hoursOf(client, hourly, firstDay, endDay - firstDay);
  const isSound = ({ facts }: { facts: SeriesFacts }) => !beyond.has(facts.number);
  const data = asked
    .filter(isSound)
    .map(({ facts, quantity }) => yearOfSeries(facts, quantity, daysOf(quantity, of.get(facts.number) as Int32Array, firstDay), firstDay, year));
  return { data, beyond: asked.filter((one) => !isSound(one)).map(({ facts }) => facts.slug), rows };
}

function yearOfSeries(facts: SeriesFacts, quantity: Quantity, days: readonly Day[], firstDay: number, year: number): SeriesYear {
  const ofYear = days.slice(dayNumber(`${year}-01-01`) - firstDay);
  const categories: Record<string, number> = {};
  let highest: Day | null = null;
  for (const day of ofYear) {
    const { category } = indexOf(quantity, day);
    if (category !== null) categories[category] = (categories[category] ?? 0) + 1;
    if (day.valid && day.value !== null && (highest === null || day.value > (highest.value as number))) highest = day;
  }
  const isRegulatory = facts.monitorClass === 'regulatory' && quantity.pollutant !== 'CO';
  const years = [year - 2, year - 1, year].map((one) => siteYearOf(days, firstDay, one));
  return {
    series: facts.slug,
    monitor: facts.monitor,
    monitorClass: facts.monitorClass,
    parameter: facts.parameter,
    year,
    validDays: ofYear.filter(({ valid }) => valid).length,
    exceedanceDays: ofYear.filter((day) => exceeds(quantity, day) === true).length,
    highest: highest && {
      day: dayText(highest.day),
      value: scaledText(highest.value as number, quantity.places),
      unit: quantity.unit,
      ...indexOf(quantity, highest),
    },
    categories,
    standards: isRegulatory ? designValuesOf(quantity.pollutant, years, facts.state) : [],
  };
}

/** The days of one calendar year, cut by quarter. */
export function siteYearOf(days: readonly Day[], firstDay: number, year: number): SiteYear {
  const at = (quarter: number) => dayNumber(new Date(Date.UTC(year, quarter * 3, 1)).toISOString().slice(0, 10)) - firstDay;
  return { year, quarters: [0, 1, 2, 3].map((quarter) => days.slice(at(quarter), at(quarter + 1))) };
}
