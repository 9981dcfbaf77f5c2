import type { LineOutcome, Sink, Span } from '../format.ts';
import { dayOf, outside } from '../instants.ts';
import { isQuantity, type Quantity } from '../quantities.ts';
import { approvalOf, isNoData, isRemark, type Water, waterQuantity, zoneMinutes } from '../usgs/names.ts';
import { faultOf, isMeasured } from '../values.ts';

const DAY_SECONDS = 86_400;

/** One value column of a table. */
interface Measure {
  place: number;
  name: string;
  /** Place of its qualifier; -1 where it has none. */
  qualifier: number;
  of: Omit<Water, 'intervalSeconds' | 'clock'>;
}

export interface Table {
  names: string[];
  site: number;
  /** Date, or date and time; and time and zone where they stand apart. */
  date: number;
  time: number;
  zone: number;
  measures: Measure[];
}

/** What a line of names makes of the rows below it, or why they cannot be taken in. */
export function tableOf(printed: readonly string[]): Table | string {
  const names = printed.map((name) => name.trim());
  const at = (name: string) => names.indexOf(name);
  const simple = (name: string, code: string, unit: string): Measure[] =>
    at(name) < 0 ? [] : [{ place: at(name), name, qualifier: -1, of: { code, unit, statistic: '', instrument: null } }];
  if (at('site_no') < 0) return 'it names no site (site_no), so that it is a table of an area';
  const place = { names, site: at('site_no') };
  if (at('lev_dt') >= 0) return { ...place, date: at('lev_dt'), time: at('lev_tm'), zone: at('lev_tz_cd'), measures: simple('lev_va', '72019', 'ft') };
  if (at('measurement_dt') >= 0)
    return {
      ...place,
      date: at('measurement_dt'),
      time: -1,
      zone: at('tz_cd'),
      measures: [...simple('discharge_va', '00060', 'ft3/s'), ...simple('gage_height_va', '00065', 'ft')],
    };
  if (at('datetime') < 0) return 'it has no times (lev_dt, measurement_dt or datetime)';
  const zone = at('tz_cd');
  const measures = names.flatMap((name, column) => {
    const match = /^(\d+)_(\d{5})(?:_(\d{5}))?$/.exec(name);
    if (!match) return [];
    const [, series = '', code = '', statistic = ''] = match;
    return [{ place: column, name, qualifier: at(`${name}_cd`), of: { code, unit: unitOf(code), statistic, instrument: series } }];
  });
  return measures.length ? { ...place, date: at('datetime'), time: -1, zone, measures } : 'it has no column of values such as 68477_00060_00003';
}

/** The columns do not say their unit; the parameter's code does. */
const units: Record<string, string> = {
  '00060': 'ft3/s',
  '00065': 'ft',
  '72019': 'ft',
  '62610': 'ft',
  '62611': 'ft',
  '00010': 'deg C',
  '00045': 'in',
  '00095': 'uS/cm @25C',
  '00400': 'pH',
  '00300': 'mg/l',
};
const unitOf = (code: string) => units[code] ?? `unit of ${code}`;

interface Reading {
  sink: Sink;
  span: Span;
  number: number;
  aside(column: string | null, value: string | null, reason: string, values?: number): 'aside';
  approvals: Set<string>;
}

const quantities = new WeakMap<Measure, Partial<Record<'day' | 'moment', Quantity>>>();

export function readTable(table: Table, cells: readonly string[], { sink, span, number, aside, approvals }: Reading): LineOutcome {
  const given = table.measures.filter(({ place }) => (cells[place] ?? '') !== '');
  const id = cells[table.site] ?? '';
  if (!/^\d{8,15}$/.test(id)) return aside('site_no', id, 'is no number of a site, 8 to 15 digits', given.length);
  if (given.length === 0) return 'without values';
  const when = instantOf(table, cells);
  if ('reason' in when) return aside(table.names[table.date] as string, cells[table.date] ?? '', when.reason, given.length);
  const early = outside(when.minute, span);
  if (early) return aside(table.names[table.date] as string, cells[table.date] ?? '', early, given.length);
  const site = sink.site(`usgs-${id}`);
  if (site.wants === 'all') site.describe({ name: `USGS ${id}`, operator: 'U.S. Geological Survey', class: 'water_station' });
  let taken = 0;
  let gaps = 0;
  for (const measure of given) {
    const value = cells[measure.place] as string;
    const quantity = quantityOf(measure, when.isDay);
    if (!quantity) return aside(measure.name, value, 'is of a parameter that cannot be told', given.length);
    const qualifier = cells[measure.qualifier] ?? '';
    if (isRemark(value) || isNoData(value)) {
      sink.blank(quantity.parameter);
      gaps += 1;
    } else if (!isMeasured(value)) aside(measure.name, value, faultOf(value), 1);
    else {
      const approval = approvalOf(qualifier);
      if (approval) approvals.add(approval);
      sink.value(site, quantity, when.minute, value, number);
      taken += 1;
    }
  }
  return taken > 0 ? 'values' : gaps === given.length ? 'without values' : 'aside';
}

function quantityOf(measure: Measure, isDay: boolean): Quantity | null {
  const kept = quantities.get(measure) ?? {};
  quantities.set(measure, kept);
  const key = isDay ? 'day' : 'moment';
  if (!kept[key]) {
    const water = waterQuantity({ ...measure.of, intervalSeconds: isDay ? DAY_SECONDS : 0, clock: isDay ? 'local_date' : 'utc' });
    if (!isQuantity(water)) return null;
    kept[key] = water;
  }
  return kept[key];
}

/** The beginning of a row's value: a moment where time and zone are known, else the day of the place. */
function instantOf(table: Table, cells: readonly string[]): { minute: number; isDay: boolean } | { reason: string } {
  const text = [cells[table.date] ?? '', table.time < 0 ? '' : (cells[table.time] ?? '')].join(' ').trim();
  const match = /^(\d{4})-(\d\d)-(\d\d)(?: (\d\d):(\d\d)(?::\d\d)?)?$/.exec(text);
  if (!match)
    return {
      reason: /^\d{4}(-\d\d)?$/.test(text) ? 'is a year or a month, and no day' : 'is no day of the form YYYY-MM-DD, with a time of the form HH:MM or none',
    };
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  if (day === null) return { reason: 'is not a day of the calendar' };
  if (match[4] === undefined) return { minute: day, isDay: true };
  const zone = cells[table.zone] ?? '';
  const offset = zoneMinutes[zone];
  if (offset === undefined) return { reason: `stands beside ${zone === '' ? 'no time zone' : `the time zone ${zone}, which is not known here`}` };
  if (match[4] > '23' || (match[5] as string) > '59') return { reason: 'is not a time from 00:00 to 23:59' };
  return { minute: day + Number(match[4]) * 60 + Number(match[5]) - offset, isDay: false };
}
