// The values of a ground, read by name. A value that a sentence needs and the ground lacks is a mistake in the rule, and is said
// as one.
import { type Day, daysBetween, standardTime } from '../dates.ts';
import type { Limit } from '../evidence.ts';
import type { Ground } from '../verdict.ts';

export interface Facts {
  text(name: string): string;
  maybe(name: string): string | null;
  number(name: string): number | null;
  flag(name: string): boolean;
  list(name: string): string[];
  /** Whether the ground carries a value of this name at all. */
  has(name: string): boolean;
  /** Days from today to a day, in the site's standard time; negative once it has passed. */
  daysTo(day: Day): number;
}

export function factsOf(ground: Ground, now: string): Facts {
  const value = (name: string) => {
    const found = ground.values[name];
    if (found === undefined) throw new Error(`ground "${ground.key}" has no value "${name}"`);
    return found;
  };
  const facts: Facts = {
    maybe: (name) => (value(name) === null ? null : String(value(name))),
    text: (name) => {
      const text = facts.maybe(name);
      if (text === null) throw new Error(`ground "${ground.key}" has no text in "${name}"`);
      return text;
    },
    number: (name) => (value(name) === null ? null : Number(value(name))),
    flag: (name) => value(name) === true,
    list: (name) => value(name) as string[],
    has: (name) => ground.values[name] !== undefined,
    daysTo: (day) => daysBetween(standardTime(now, facts.text('standardUtcOffset')).day, day),
  };
  return facts;
}

export interface Statement {
  by: string;
  on: string | null;
  position: string;
  wording: string;
  text: string;
  /** The cohort it is about; null where it names none. */
  about: string | null;
  isOfSame: boolean;
}

/** First those that no permit was issued or needed, then the other side, each in order of date. */
export function statementsIn(f: Facts): { none: Statement[]; needed: Statement[] } {
  const all = f.list('statedBy').map((by, i) => ({
    by,
    on: f.list('statedOn')[i] || null,
    position: f.list('statedPosition')[i] ?? '',
    wording: f.list('statedWording')[i] ?? '',
    text: f.list('statedText')[i] ?? '',
    about: f.list('statedAbout')[i] || null,
    isOfSame: f.list('statedOfSame')[i] === 'true',
  }));
  return { none: all.filter((one) => one.position !== 'permit_needed'), needed: all.filter((one) => one.position === 'permit_needed') };
}

/** How a count's number is said. `number` is what stands with the noun; null where none is given. */
export interface Number {
  said: 'dozens' | 'not_given' | 'at_least' | 'up_to' | 'about' | 'range' | 'exactly';
  number: number | null;
  low: number | null;
  high: number | null;
}

export function numberIn(f: Facts): Number {
  const [low, best, high, qualifier] = [f.number('low'), f.number('best'), f.number('high'), f.text('qualifier')];
  const range = low !== null && high !== null && low !== high ? { low, high } : { low: null, high: null };
  if (qualifier === 'dozens') return { said: 'dozens', number: null, ...range };
  const least = low ?? best;
  if (least === null) return { said: high === null ? 'not_given' : 'up_to', number: high, ...range };
  if (qualifier === 'at_least' || (best === null && high === null)) return { said: 'at_least', number: least, ...range };
  if (qualifier === 'about') return { said: 'about', number: best ?? least, ...range };
  return range.low === null ? { said: 'exactly', number: best ?? least, ...range } : { said: 'range', number: best, ...range };
}

/** Limits of a condition, which a ground carries whole. */
export const limitsIn = (f: Facts): Limit[] => f.list('limits').map((text) => JSON.parse(text) as Limit);

/** Lists of equal length, as rows. */
export function rowsIn<Name extends string>(f: Facts, ...names: Name[]): Record<Name, string>[] {
  const [first] = names;
  const length = first === undefined ? 0 : f.list(first).length;
  return Array.from({ length }, (_, i) => Object.fromEntries(names.map((name) => [name, f.list(name)[i] ?? ''])) as Record<Name, string>);
}

/** Units that are written alike in every language. */
export const symbols: Record<string, string> = {
  ppm: 'ppm',
  ppb: 'ppb',
  ppmvd: 'ppmvd',
  ppbvd: 'ppbvd',
  ug_m3: 'µg/m³',
  mw: 'MW',
  mwh: 'MWh',
  lb: 'lb',
  lb_per_h: 'lb/h',
  lb_per_mmbtu: 'lb/MMBtu',
  lb_per_mwh: 'lb/MWh',
  mmbtu: 'MMBtu',
  mmbtu_per_h: 'MMBtu/h',
  btu_per_kwh: 'Btu/kWh',
  tpy: 'tons/year',
  percent_o2: '% O2',
  m3: 'm³',
  kg: 'kg',
};

/** A number with the digits of its source and commas between thousands, as both languages print it in the United States. */
export function figure(text: string): string {
  const [whole = '', decimals] = text.split('.');
  return `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}${decimals === undefined ? '' : `.${decimals}`}`;
}

/** Day, month and year of a date as far as it is known. */
export function partsOf(date: string): { day: number | null; month: number | null; year: string } {
  const [year = '', month, day] = date.split('-');
  return { year, month: month === undefined ? null : Number(month), day: day === undefined ? null : Number(day) };
}
