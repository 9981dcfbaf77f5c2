// What was recorded between two reports of one facility.
import type pg from 'pg';

type Db = Pick<pg.Pool, 'query'>;

export interface Since {
  code: string;
  asOf: Date;
}

export interface Change {
  noun: string;
  id: string;
  code: string;
  version: number;
  recordedAt: Date;
  reason: string | null;
  /** Whether it was on record at the earlier moment. */
  known: boolean;
  stateBefore: string | null;
  state: string | null;
}

export interface Taken {
  readings: number;
  recordedAt: Date;
}

/** The report before this one: the latest as-of that is earlier, of the same language where there is one. */
export async function reportBefore(db: Db, facility: string, kind: string, asOf: Date, lang: string): Promise<Since | null> {
  const { rows } = await db.query<Since>(
    `SELECT code, as_of AS "asOf" FROM report WHERE facility_id = $1 AND kind = $2 AND as_of < $3 AND state = 'ready'
     ORDER BY as_of DESC, lang = $4 DESC, recorded_at DESC LIMIT 1`,
    [facility, kind, asOf, lang],
  );
  return rows[0] ?? null;
}

/** The newest version of each of these records, where it was recorded in between; and observations of the facility that were withdrawn then. */
export async function recordedBetween(db: Db, facility: string, ids: readonly string[], since: Date, asOf: Date): Promise<Change[]> {
  const { rows } = await db.query<Change>(
    `SELECT v.noun, v.id, v.row ->> 'code' AS code, v.version, v.recorded_at AS "recordedAt", v.reason, b.id IS NOT NULL AS known,
       b.row ->> 'state' AS "stateBefore", v.row ->> 'state' AS state
     FROM record_version v
     LEFT JOIN record_version b ON b.noun = v.noun AND b.id = v.id AND b.recorded_at <= $3 AND (b.superseded_at IS NULL OR b.superseded_at > $3)
     WHERE v.recorded_at > $3 AND v.recorded_at <= $4 AND (v.superseded_at IS NULL OR v.superseded_at > $4)
       AND (v.id = ANY($2::uuid[]) OR (v.noun = 'observation' AND v.row ->> 'state' = 'withdrawn' AND v.row ->> 'facility_id' = $1 AND b.id IS NOT NULL))
     ORDER BY v.noun, v.row ->> 'code'`,
    [facility, ids, since, asOf],
  );
  return rows;
}

export async function readingsBetween(db: Db, series: readonly string[], since: Date, asOf: Date): Promise<Taken | null> {
  if (series.length === 0) return null;
  const { rows } = await db.query<Taken>(
    `SELECT count(*)::int AS readings, max(i.committed_at) AS "recordedAt" FROM reading x JOIN series s ON s.number = x.series_number
     JOIN import i ON i.number = x.import_number WHERE s.slug = ANY($1) AND i.committed_at > $2 AND i.committed_at <= $3`,
    [series, since, asOf],
  );
  return rows[0]!.readings ? rows[0]! : null;
}
