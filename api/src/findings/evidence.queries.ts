// Loads what the rules are given about one facility, as it stands or as it stood: one question a kind of record.
import type pg from 'pg';
import { limitsSql } from '../conditions/limits.ts';
import type { Evidence } from '../rules/index.ts';

type Db = Pick<pg.Pool, 'query'>;

/** The rows of a table at a moment: the table itself, or its rows of record_version as they stood. */
const rowsOf = (table: string, asOf: string | null, as = 'x') =>
  asOf === null
    ? `${table} ${as}`
    : `(SELECT r.* FROM record_version v CROSS JOIN LATERAL jsonb_populate_record(NULL::${table}, v.row) r
        WHERE v.noun = '${table}' AND v.recorded_at <= $2 AND (v.superseded_at IS NULL OR v.superseded_at > $2)) ${as}`;

/** A slug stays for good, so that the table itself may be asked. */
const slug = (table: string, column: string) => `(SELECT s.slug FROM ${table} s WHERE s.id = x.${column})`;

const questions: { [K in keyof Omit<Evidence, 'facility'>]: { table: string; sql: (asOf: string | null) => string; where: string } } = {
  cohorts: {
    table: 'unit',
    sql: () => `x.slug, coalesce(nullif(concat_ws(' ', x.maker, x.model), ''), x.technology, x.slug) AS name, ${slug('facility', 'facility_id')} AS facility, x.subject, x.permanence,
      x.from_date AS "from", x.to_date AS "to", ${slug('unit', 'part_of_id')} AS "partOf", x.sources, x.see_also AS "seeAlso"`,
    where: 'x.facility_id = $1',
  },
  counts: {
    table: 'unit_count',
    sql: () => `x.slug, ${slug('facility', 'facility_id')} AS facility, coalesce(x.date, x.reported_on) AS date, x.basis, x.subject, ${slug('unit', 'cohort_id')} AS cohort, x.low, x.best, x.high,
      x.qualifier, x.method, x.observer, x.sources, x.see_also AS "seeAlso"`,
    where: 'x.facility_id = $1 AND NOT x.unconfirmed',
  },
  authorisations: {
    table: 'permit',
    sql: (
      asOf,
    ) => `x.slug, ${slug('facility', 'facility_id')} AS facility, x.kind, x.number, x.type, (SELECT o.name FROM ${rowsOf('organization', asOf, 'o')} WHERE o.id = x.authority_id) AS authority, x.state, x.state_as_of AS "stateAsOf",
      (SELECT coalesce(json_agg(json_build_object('number', p.number, 'issuedOn', p.issued_on, 'effectiveOn', p.effective_on, 'expiresOn', p.expires_on, 'endedOn', p.ended_on) ORDER BY p.number), '[]')
        FROM permit_version p WHERE p.permit_id = x.id AND p.record_version = x.version) AS versions,
      ARRAY(SELECT u.slug FROM permit_coverage p JOIN unit u ON u.id = p.cohort_id WHERE p.permit_id = x.id AND p.record_version = x.version ORDER BY u.slug) AS covers,
      x.covers_permanence AS "coversPermanence", x.covers_count AS "coversCount",
      (SELECT coalesce(json_agg(json_build_object('type', p.type, 'date', p.date, 'planned', p.planned, 'sources', p.sources, 'note', p.note) ORDER BY p.position), '[]')
        FROM permit_entry p WHERE p.permit_id = x.id AND p.record_version = x.version) AS entries,
      (SELECT p.issued_on FROM permit_version p WHERE p.permit_id = x.id AND p.record_version = x.version ORDER BY p.number DESC LIMIT 1) AS "issuedOn", x.sources, x.see_also AS "seeAlso"`,
    where: 'x.facility_id = $1',
  },
  positions: {
    table: 'claim',
    sql: (asOf) => `x.slug, ${slug('facility', 'facility_id')} AS facility, ${slug('unit', 'cohort_id')} AS cohort, x.position, x.stated_by AS "statedBy",
      (SELECT o.kind FROM ${rowsOf('organization', asOf, 'o')} WHERE o.id = x.stated_by_organization_id) AS "statedByKind", x.stated_on AS "statedOn", x.text, x.wording, x.sources`,
    where: 'x.facility_id = $1 AND x.position IS NOT NULL AND NOT x.unconfirmed',
  },
  searches: {
    table: 'record_search',
    sql: (
      asOf,
    ) => `coalesce(x.slug, x.code) AS slug, ${slug('organization', 'agency_id')} AS agency, (SELECT o.name FROM ${rowsOf('organization', asOf, 'o')} WHERE o.id = x.agency_id) AS "agencyName", ${slug('facility', 'facility_id')} AS facility,
      ${slug('permit', 'permit_id')} AS permit, x.condition, x.period_from AS "periodFrom", x.period_to AS "periodTo", x.searched_on AS "searchedOn", x.result, x.sources`,
    where: 'x.facility_id = $1 OR x.permit_id IN (SELECT id FROM permit WHERE facility_id = $1)',
  },
  conditions: {
    table: 'condition',
    sql: (
      asOf,
    ) => `x.slug, x.name, ${slug('permit', 'permit_id')} AS permit, (SELECT f.slug FROM permit p JOIN facility f ON f.id = p.facility_id WHERE p.id = x.permit_id) AS facility, x.type, x.force,
      x.text_kind AS "textKind", x.confirmed_by IS NOT NULL AS confirmed,
      ${limitsSql} AS limits,
      x.due, x.due_unknown AS "dueUnknown",
      (SELECT count(*)::int FROM ${rowsOf('source', asOf, 's')} WHERE s.slug = ANY(x.sources) AND s.access IN ('read', 'read_copy') AND s.kind NOT IN ('aggregator', 'secondary_notes', 'ai_summary') AND cardinality(s.seen_through) = 0) AS "independentSources",
      x.sources, x.seen_through AS "seenThrough"`,
    where: 'x.permit_id IN (SELECT id FROM permit WHERE facility_id = $1) AND NOT x.unconfirmed',
  },
  emissions: {
    table: 'emission',
    sql: () =>
      `coalesce(x.slug, x.code) AS slug, ${slug('facility', 'facility_id')} AS facility, ${slug('unit', 'unit_id')} AS unit, x.pollutant, x.starts_on AS month, x.mass_short_ton::text AS "massShortTon", x.sources`,
    where: 'x.facility_id = $1 AND length(x.starts_on) = 7 AND coalesce(x.ends_on, x.starts_on) = x.starts_on AND NOT x.unconfirmed',
  },
};

/** Everything the rules may use of a facility. `asOf` is a recorded time; null for the newest. Answers null when there is no such facility. */
export async function loadEvidence(db: Db, facilityId: string, asOf: string | null): Promise<Evidence | null> {
  const values = asOf === null ? [facilityId] : [facilityId, asOf];
  const facility = await db.query<Evidence['facility']>(
    `SELECT x.slug, x.name, x.standard_utc_offset AS "standardUtcOffset" FROM ${rowsOf('facility', asOf)} WHERE x.id = $1`,
    values,
  );
  if (!facility.rows[0]) return null;
  const parts: [string, unknown[]][] = [];
  for (const [kind, { table, sql, where }] of Object.entries(questions)) {
    const { rows } = await db.query(`SELECT ${sql(asOf)} FROM ${rowsOf(table, asOf)} WHERE ${where} ORDER BY x.slug`, values);
    parts.push([kind, rows]);
  }
  return { facility: facility.rows[0], ...Object.fromEntries(parts) } as unknown as Evidence;
}
