import type pg from 'pg';
import { lockReadings } from './lock.ts';
import { tables } from './tables.ts';

/**
 * Takes a case out in the caller's transaction, as `fl_owner`: its records, their versions and names, findings, reports and
 * readings. A monitor or series that another import filled stays, without what the case said of it. What people submitted stays
 * and loses its link to the case. Answers the blobs that nothing names any more, or null when there is no such case.
 */
export async function removeCase(db: pg.ClientBase, slug: string, now: Date): Promise<string[] | null> {
  await lockReadings(db);
  const { rowCount } = await db.query('SELECT 1 FROM case_file WHERE slug = $1 FOR UPDATE', [slug]);
  if (!rowCount) return null;
  await db.query("SELECT set_config('app.reason', $1, true)", [`The case ${slug} was removed.`]);
  await db.query(
    `UPDATE observation o SET facility_id = NULL, unit_id = NULL, condition_id = NULL, recorded_at = $2, version = version + (version > 0)::int
     WHERE facility_id IN (SELECT id FROM facility WHERE case_slug = $1) OR unit_id IN (SELECT id FROM unit WHERE case_slug = $1) OR condition_id IN (SELECT id FROM condition WHERE case_slug = $1)`,
    [slug, now],
  );
  const { rows: blobs } = await db.query<{ pdf_blob: string }>(
    'DELETE FROM report WHERE facility_id IN (SELECT id FROM facility WHERE case_slug = $1) RETURNING pdf_blob',
    [slug],
  );
  await db.query('DELETE FROM finding_override WHERE facility_id IN (SELECT id FROM facility WHERE case_slug = $1)', [slug]);
  await db.query('DELETE FROM finding WHERE facility_id IN (SELECT id FROM facility WHERE case_slug = $1)', [slug]);
  await db.query('DELETE FROM reply WHERE about IN (SELECT code FROM record_name WHERE case_slug = $1)', [slug]);
  await removeReadings(db, slug);
  await keepShared(db, slug, now);
  for (const { table } of [...tables].reverse()) await db.query(`DELETE FROM "${table}" WHERE case_slug = $1`, [slug]);
  await db.query('DELETE FROM record_version v USING record_name n WHERE n.id = v.id AND n.case_slug = $1', [slug]);
  await db.query(`DELETE FROM record_version v WHERE NOT EXISTS (SELECT FROM record_name n WHERE n.id = v.id)`);
  await db.query('DELETE FROM record_name WHERE case_slug = $1', [slug]);
  await db.query(
    `DELETE FROM record_version WHERE noun IN ('finding', 'finding_override', 'report') AND NOT EXISTS (SELECT FROM finding_override o WHERE o.id = record_version.id) AND NOT EXISTS (SELECT FROM finding f WHERE f.id = record_version.id) AND NOT EXISTS (SELECT FROM report r WHERE r.id = record_version.id)`,
  );
  await db.query(
    `DELETE FROM record_name n WHERE (noun = 'finding' AND NOT EXISTS (SELECT FROM finding f WHERE f.id = n.id)) OR (noun = 'report' AND NOT EXISTS (SELECT FROM report r WHERE r.id = n.id))
       OR (noun = 'finding_override' AND NOT EXISTS (SELECT FROM finding_override o WHERE o.id = n.id)) OR (noun = 'reply' AND NOT EXISTS (SELECT FROM reply r WHERE r.id = n.id))`,
  );
  await db.query('DELETE FROM case_file WHERE slug = $1', [slug]);
  return blobs.map((row) => row.pdf_blob).filter(Boolean);
}

async function removeReadings(db: pg.ClientBase, slug: string) {
  await db.query('DELETE FROM reading r USING import i WHERE i.number = r.import_number AND i.case_slug = $1', [slug]);
  await db.query('DELETE FROM unit_hour_revision r USING import i WHERE i.number IN (r.import_number, r.replaced_by_number) AND i.case_slug = $1', [slug]);
  await db.query('DELETE FROM reading_revision r USING import i WHERE i.number IN (r.import_number, r.replaced_by_number) AND i.case_slug = $1', [slug]);
  await db.query('DELETE FROM import WHERE case_slug = $1', [slug]);
}

/** Monitors and series with readings of others lose the case's words and versions and keep their place and name. */
async function keepShared(db: pg.ClientBase, slug: string, now: Date) {
  const { rows: series } = await db.query<{ id: string; monitor_id: string }>(
    'SELECT id, monitor_id FROM series s WHERE case_slug = $1 AND EXISTS (SELECT FROM reading r WHERE r.series_number = s.number)',
    [slug],
  );
  const monitors = [...new Set(series.map((row) => row.monitor_id))];
  const { rows: others } = await db.query<{ id: string }>(
    'SELECT DISTINCT m.id FROM monitor m JOIN series s ON s.monitor_id = m.id WHERE m.case_slug = $1 AND s.case_slug IS DISTINCT FROM $1',
    [slug],
  );
  const kept = [...new Set([...monitors, ...others.map((row) => row.id)])];
  await db.query('UPDATE series SET case_slug = NULL, sources = $3, note = NULL, version = version + 1, recorded_at = $2 WHERE id = ANY($1)', [
    series.map((row) => row.id),
    now,
    [],
  ]);
  await db.query(
    `UPDATE monitor SET case_slug = NULL, sources = '{}', seen_through = '{}', see_also = '{}', confidence = NULL, note = NULL, distances = '[]', operator_organization_id = NULL,
       version = version + 1, recorded_at = $2 WHERE id = ANY($1)`,
    [kept, now],
  );
  await db.query(`DELETE FROM record_version WHERE id = ANY($1) AND superseded_at IS NOT NULL`, [[...kept, ...series.map((row) => row.id)]]);
}
