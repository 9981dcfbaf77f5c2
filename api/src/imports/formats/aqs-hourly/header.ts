import { columnsOf } from '../cells.ts';

const needed = [
  'State Code',
  'County Code',
  'Parameter Code',
  'POC',
  'Latitude',
  'Longitude',
  'Date Local',
  'Time Local',
  'Date GMT',
  'Time GMT',
  'Sample Measurement',
  'Units of Measure',
] as const;

export type Column = (typeof needed)[number] | 'Site Num';

export interface Header {
  at: Record<Column, number>;
  count: number;
  /** Whether state, county, site, parameter and POC are the first five columns, in this order. */
  isUsual: boolean;
  /** Whether its times and the value stand where AQS puts them, nine columns in, with the unit behind. */
  isPublished: boolean;
}

/** Where the columns stand, by name, however many there are; or what is wrong with the first line. */
export function bindHeader(line: string): Header | string {
  const { columns, fault } = columnsOf(line);
  if (fault) return `in its first line ${fault}`;
  // aqs_sites calls it otherwise, and so do files that people join with it.
  const site = columns.get('Site Num') ?? columns.get('Site Number');
  const missing = [...needed.filter((name) => !columns.has(name)), ...(site === undefined ? ['Site Num'] : [])];
  if (missing.length) return `its first line lacks the column ${missing.map((name) => `"${name}"`).join(' and ')}`;
  const at = { ...Object.fromEntries(needed.map((name) => [name, columns.get(name)])), 'Site Num': site } as Record<Column, number>;
  const isUsual = (['State Code', 'County Code', 'Site Num', 'Parameter Code', 'POC'] as const).every((name, i) => at[name] === i);
  const inTime = ['Date Local', 'Time Local', 'Date GMT', 'Time GMT', 'Sample Measurement', 'Units of Measure'] as const;
  return { at, count: Math.max(...columns.values()) + 1, isUsual, isPublished: isUsual && inTime.every((name, i) => at[name] === 9 + i) };
}
