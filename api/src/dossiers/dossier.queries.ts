// What a dossier asks that no listing answers.
import type pg from 'pg';
import { readings } from '../readings/readings.listing.ts';
import type { CaseFile, HeldSeries } from './dossier.ts';

type Db = Pick<pg.Pool, 'query'>;

export async function caseFile(db: Db, slug: string): Promise<CaseFile | null> {
  const { rows } = await db.query<CaseFile>(
    'SELECT slug, title, compiled_on::text AS "compiledOn", invented, coverage, attribution FROM case_file WHERE slug = $1',
    [slug],
  );
  return rows[0] ?? null;
}

/** How many readings of these series are held, over which span, and what their imports say of them. */
export async function heldSeries(db: Db, series: readonly string[], asOf: Date | null): Promise<HeldSeries[]> {
  if (series.length === 0) return [];
  const rows = asOf ? `(${readings.past!('$2')})` : 'reading';
  const answer = await db.query<HeldSeries>(
    `SELECT s.slug, m.slug AS monitor, s.parameter, s.unit, count(*)::int AS readings, min(x.starts_at) AS first, max(x.starts_at) AS last,
       array_remove(array_agg(DISTINCT i.label), NULL) AS labels, array_remove(array_agg(DISTINCT i.source), NULL) AS sources
     FROM ${rows} x JOIN series s ON s.number = x.series_number JOIN monitor m ON m.id = s.monitor_id JOIN import i ON i.number = x.import_number
     WHERE s.id = ANY($1::uuid[]) GROUP BY s.slug, m.slug, s.parameter, s.unit ORDER BY s.slug`,
    asOf ? [series, asOf] : [series],
  );
  return answer.rows;
}

export async function heldUnitHours(db: Db, facility: string, asOf: Date): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM unit_hour x JOIN unit u ON u.id = x.unit_id JOIN import i ON i.number = x.import_number
     WHERE u.facility_id = $1 AND i.committed_at <= $2`,
    [facility, asOf],
  );
  return rows[0]!.n;
}
