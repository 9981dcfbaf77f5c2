// The readings of one series as text, so that they can be hashed as they are stored, and packed from the very text that was hashed.
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { canonical, NONE } from '../rules/index.ts';
import { AFTER, dayNumber } from './hours.queries.ts';
import { minutesOf, type Quantity, quantityNames, quantityOf } from './quantity.ts';

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
    `${facts} WHERE s.slug > $1 AND s.interval_seconds = 3600 AND m.standard_utc_offset IS NOT NULL AND s.parameter || '|' || s.unit = ANY($2) ORDER BY s.slug LIMIT $3`,
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
  const offset = minutesOf(facts.offset!) * 60;
  const [firstDay, days] = [dayNumber(from), dayNumber(until) - dayNumber(from)];
  const hours = new Int32Array(days * 24 + AFTER).fill(NONE);
  // Values are told for the hours of UTC, also where standard time is a part of an hour away from it.
  const at = (hour: number) => new Date(Math.ceil((hour * 3600 - offset) / 3600) * 3_600_000);
  // Each hour by its key; a series is a small part of the months it lies in.
  const { rows } = await db.query<[string, string]>({
    text: `SELECT to_char(r.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), r.value::text FROM generate_series($2::timestamptz, $3::timestamptz - interval '1 second', '1 hour') hour
      CROSS JOIN LATERAL (SELECT starts_at, value FROM reading WHERE starts_at = hour AND starts_at >= $2::timestamptz AND starts_at < $3::timestamptz AND series_number = $1 OFFSET 0) r ORDER BY r.starts_at`,
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

/** A decimal text times ten to the `decimals`, further digits dropped toward zero. */
export function truncatedText(text: string, decimals: number): number {
  const [whole = '', fraction = ''] = text.split('.');
  const scaled = Number(whole + fraction.slice(0, decimals).padEnd(decimals, '0'));
  if (!Number.isSafeInteger(scaled) || Math.abs(scaled) > 2 ** 30) throw new RangeError(`${text} is larger than anything that is measured`);
  return scaled + 0;
}
