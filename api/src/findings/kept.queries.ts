// A finding as it is kept: the newest version, or one that was.
import type pg from 'pg';
import { findId } from '../platform/lists/select.ts';
import { notFound } from '../platform/problems.ts';
import type { Verdict } from '../rules/index.ts';

export interface KeptFinding {
  id: string;
  code: string;
  version: number;
  recordedAt: Date;
  facilityId: string;
  rule: string;
  ruleVersion: string;
  ruleVerified: boolean;
  state: string;
  disputed: boolean;
  sources: string[];
  detail: Verdict;
  inputs: { count: number; sha256: string; records: string[] };
}

/** Version `version` of a finding, or its newest. Throws not-found where there is none. */
export async function keptFinding(db: Pick<pg.Pool, 'query'>, name: string, version: number | null): Promise<KeptFinding> {
  const id = await findId(db as pg.Pool, 'finding', name);
  const from =
    version === null
      ? 'finding x WHERE x.id = $1'
      : "record_version v CROSS JOIN LATERAL jsonb_populate_record(NULL::finding, v.row) x WHERE v.noun = 'finding' AND v.id = $1 AND v.version = $2";
  const { rows } = await db.query<KeptFinding>(
    `SELECT x.id, x.code, x.version, x.recorded_at AS "recordedAt", x.facility_id AS "facilityId", x.rule, x.rule_version AS "ruleVersion", x.rule_verified AS "ruleVerified",
       x.state, x.disputed, x.sources, x.detail, x.inputs FROM ${from}`,
    version === null ? [id] : [id, version],
  );
  if (!rows[0]) throw notFound();
  return rows[0];
}
