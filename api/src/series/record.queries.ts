// The readings of one series as text, so that they can be hashed as they are stored, and packed from the very text that was hashed.
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { canonical, NONE, offsetMinutes } from '../rules/index.ts';
import { AFTER, dayNumber, LARGEST } from './hours.queries.ts';
import { type Quantity, quantityNames, quantityOf } from './quantity.ts';

type Db = Pick<pg.Pool, 'query'>;

export interface SeriesFacts {
  number: number;
  slug: string;
  parameter: string;
  unit: string;
  intervalSeconds: number;
  monitor: string;
  monitorClass: string;
  state: string | null;
  offset: string | null;
}

const facts = `SELECT s.number, s.slug, s.parameter, s.unit, s.interval_seconds AS "intervalSeconds", m.slug AS monitor, m.class::text AS "monitorClass", m.state,
  m.standard_utc_offset AS offset FROM series s JOIN monitor m ON m.id = s.monitor_id`;

export async function factsOf(db: Db, id: string): Promise<SeriesFacts | null> {
  const { rows } = await db.query<SeriesFacts>(`${facts} WHERE s.id = $1`, [id]);
  return rows[0] ?? null;
}

/** Hourly series that a national standard is told of, in order of slug. */
export async function seriesAfter(db: Db, slug: string, limit: number): Promise<SeriesFacts[]> {
  const { rows } = await db.query<SeriesFacts>(
    `${facts} WHERE s.slug > $1 AND s.interval_seconds = 3600 AND s.statistic IS NULL AND m.standard_utc_offset IS NOT NULL AND s.parameter || '|' || s.unit = ANY($2) ORDER BY s.slug LIMIT $3`,
    [slug, quantityNames, limit],
  );
  return rows;
}

/** What hinders daily values of a series; null where nothing does. */
export function hindrance({ slug, monitor, parameter, unit, intervalSeconds, offset }: SeriesFacts): string | null {
  if (!quantityOf(parameter, unit))
    return `${slug} holds ${parameter} in ${unit}, for which no national standard gives a daily value. PM2.5, PM10 (UG/M3), OZONE, NO2, SO2 (PPB, PPM) and CO (PPM) have one.`;
  if (intervalSeconds !== 3600) return `${slug} holds intervals of ${intervalSeconds} seconds. Daily values are made from hours.`;
  if (offset === null) return `The offset of ${monitor} from UTC in standard time is not held, so that its days cannot be told.`;
  return null;
}

export interface HeldRecord {
  quantity: Quantity;
  firstDay: number;
  hours: Int32Array;
  inputs: { count: number; from: string | null; until: string | null; sha256: string };
}

/** The hours of days [from, until) of local standard time, and what they were read from. */
export async function recordOf(db: Db, facts: SeriesFacts, from: string, until: string): Promise<HeldRecord> {
  const quantity = quantityOf(facts.parameter, facts.unit)!;
  const offset = offsetMinutes(facts.offset!) * 60;
  const [firstDay, days] = [dayNumber(from), dayNumber(until) - dayNumber(from)];
  const hours = new Int32Array(days * 24 + AFTER).fill(NONE);
  const at = (hour: number) => new Date((hour * 3600 - offset) * 1000);
  // An hour begins at any minute: some instruments report at 26 past.
  const { rows } = await db.query<[string, string]>({
    text: `SELECT to_char(starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), value::text FROM reading
      WHERE starts_at >= $2 AND starts_at < $3 AND series_number = $1 ORDER BY starts_at`,
    values: [facts.number, at(firstDay * 24), at(firstDay * 24 + hours.length)],
    rowMode: 'array',
  });
  for (const [start, value] of rows) hours[Math.floor((Date.parse(start) / 1000 + offset) / 3600) - firstDay * 24] = truncatedText(value, quantity.decimals);
  const inputs = {
    count: rows.length,
    from: rows[0]?.[0] ?? null,
    until: rows.at(-1)?.[0] ?? null,
    sha256: createHash('sha256').update(canonical(rows)).digest('hex'),
  };
  return { quantity, firstDay, hours, inputs };
}

/** A value that no instrument measures, so that nothing can be said of its series. */
export class BeyondMeasure extends RangeError {
  constructor(value: string) {
    super(`holds ${value}, which is larger than anything that is measured: correct it before days are made of it`);
  }
}

/** A decimal text times ten to the `decimals`, further digits dropped toward zero. */
export function truncatedText(text: string, decimals: number): number {
  const [whole = '', fraction = ''] = text.split('.');
  const scaled = Number(whole + fraction.slice(0, decimals).padEnd(decimals, '0'));
  if (Math.abs(scaled) > LARGEST) throw new BeyondMeasure(text);
  return scaled + 0;
}
