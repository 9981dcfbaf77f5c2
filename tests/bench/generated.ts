// Readings and hours of units made for measuring, by the server itself: the same numbers each time, no two hours alike.
import pg from 'pg';
import type { TestDatabase } from '../support/database.ts';

const kinds = [
  ['PM2.5', 'UG/M3', 1, 60],
  ['OZONE', 'PPB', 0, 80],
  ['NO2', 'PPB', 1, 70],
  ['SO2', 'PPB', 1, 60],
  ['PM10', 'UG/M3', 1, 120],
] as const;

export interface Filled {
  /** Slugs of the series. */
  series: string[];
  rows: number;
}

/** As many monitors with a series each, of the five kinds in turn, and their hours from a day to another. One hour in fifty is not there. */
export async function fillReadings({ superuser }: TestDatabase, monitors: number, from: string, until: string): Promise<Filled> {
  const db = new pg.Client(superuser);
  await db.connect();
  try {
    await db.query(
      `SELECT make_month('reading', d::date) FROM generate_series($1::timestamptz - interval '1 month', $2::timestamptz + interval '1 month', '1 month') d`,
      [from, until],
    );
    const series: string[] = [];
    for (let n = 0; n < monitors; n += 1) {
      const [parameter, unit] = kinds[n % kinds.length]!;
      const slug = `made-${String(n).padStart(4, '0')}`;
      await db.query(
        `WITH m AS (INSERT INTO monitor (slug, recorded_at, name, class, state, standard_utc_offset) VALUES ($1, now(), $1, 'regulatory', 'TN', '-06:00')
           ON CONFLICT (slug) DO UPDATE SET name = excluded.name RETURNING id)
         INSERT INTO series (slug, recorded_at, monitor_id, parameter, unit, kind, interval_seconds) SELECT $1, now(), id, $2, $3, 'airnow', 3600 FROM m
         ON CONFLICT DO NOTHING`,
        [slug, parameter, unit],
      );
      series.push(slug);
    }
    const forms = kinds.map(([parameter, , decimals, most]) => `('${parameter}', ${decimals}, ${most})`).join(', ');
    const { rowCount } = await db.query(
      `INSERT INTO reading (series_number, starts_at, value, import_number)
       SELECT s.number, t, round((abs(hashint8extended(extract(epoch FROM t)::bigint, s.number)) % 10000 * k.most / 10000.0)::numeric, k.decimals), 1
       FROM generate_series($1::timestamptz, $2::timestamptz - interval '1 second', '1 hour') t, series s JOIN (VALUES ${forms}) k (parameter, decimals, most) USING (parameter)
       WHERE s.slug LIKE 'made-%' AND hashint8extended(extract(epoch FROM t)::bigint, s.number + 1000000) % 50 <> 0`,
      [from, until],
    );
    await db.query('VACUUM ANALYZE reading');
    return { series, rows: rowCount ?? 0 };
  } finally {
    await db.end();
  }
}

/** Units of the demonstration case with their hours: runs of days, stops of days, parts of hours at each end. Answers their ids. */
export async function fillUnitHours({ superuser }: TestDatabase, units: number, from: string, until: string): Promise<{ ids: string[]; rows: number }> {
  const db = new pg.Client(superuser);
  await db.connect();
  try {
    await db.query(
      `SELECT make_month('unit_hour', d::date) FROM generate_series($1::timestamptz - interval '1 month', $2::timestamptz + interval '1 month', '1 month') d`,
      [from, until],
    );
    // Copies of one unit of the case under other names.
    const { rows } = await db.query<{ id: string }>(
      `INSERT INTO unit SELECT (jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid(), 'slug', 'made-' || n, 'code', new_code('UNT', 8)))).*
       FROM (SELECT u AS one FROM unit u JOIN facility f ON f.id = u.facility_id WHERE f.standard_utc_offset IS NOT NULL ORDER BY u.slug LIMIT 1) x, generate_series(1, $1) n RETURNING id`,
      [units],
    );
    const ids = rows.map(({ id }) => id);
    const { rowCount } = await db.query(
      `INSERT INTO unit_hour (unit_id, starts_at, operating_time, nox_pound, import_number)
       SELECT u.id, t, CASE WHEN h % 11 < 3 THEN 0 WHEN h % 97 = 0 THEN 0.25 ELSE 1 END, CASE WHEN h % 11 < 3 THEN 0 ELSE round((h % 4000) / 100.0, 2) END, 1
       FROM unnest($1::uuid[]) u (id), generate_series($2::timestamptz, $3::timestamptz - interval '1 second', '1 hour') t,
         LATERAL (SELECT abs(hashint8extended(extract(epoch FROM t)::bigint / 36000, hashtext(u.id::text))) AS h) x`,
      [ids, from, until],
    );
    await db.query('VACUUM ANALYZE unit_hour');
    return { ids, rows: rowCount ?? 0 };
  } finally {
    await db.end();
  }
}
