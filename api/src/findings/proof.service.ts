import { Inject, Injectable } from '@nestjs/common';
import { byHand } from '../calculations/by-hand.ts';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { Database } from '../platform/database.ts';
import { permalink } from '../platform/lists/cite.ts';
import { inputText, rules } from '../rules/index.ts';
import { loadEvidence } from './evidence.queries.ts';
import { inWords } from './findings.listing.ts';
import { keptFinding } from './kept.queries.ts';
import { sha256 } from './sha256.ts';

const nounOf: Record<string, string> = {
  unit: 'units',
  unit_count: 'unit-counts',
  permit: 'permits',
  claim: 'claims',
  record_search: 'record-searches',
  condition: 'conditions',
  emission: 'emissions',
};

/** Everything needed to follow a finding by hand, or to run it again. */
@Injectable()
export class ProofService {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Of the newest version, or of one that was. The text of the inputs is that of the time of the verdict. */
  async proof(name: string, version: number | null) {
    const row = await keptFinding(this.database.pool, name, version);
    const { detail: verdict, inputs } = row;
    const { rows } = await this.database.pool.query<{ noun: string; slug: string; code: string; version: number }>(
      `SELECT n.noun, n.slug, n.code, max(v.version) AS version FROM record_name n JOIN record_version v ON v.id = n.id AND v.recorded_at <= $2
       WHERE n.slug = ANY($1) AND n.noun = ANY($3) GROUP BY n.noun, n.slug, n.code ORDER BY n.noun, n.slug`,
      [inputs.records, row.recordedAt, Object.keys(nounOf)],
    );
    const evidence = await loadEvidence(this.database.pool, row.facilityId, row.recordedAt.toISOString());
    const text = evidence ? inputText(evidence, inputs.records) : null;
    const same = text !== null && sha256(text) === inputs.sha256;
    const rule = rules.find((one) => one.id === row.rule);
    return {
      finding: row.code,
      version: row.version,
      rule: { id: row.rule, version: row.ruleVersion, title: rule?.title ?? row.rule, citation: rule?.citation ?? '', verified: row.ruleVerified },
      recordedAt: row.recordedAt.toISOString(),
      state: row.state,
      disputed: row.disputed,
      period: verdict.period,
      measured: verdict.measured,
      limit: verdict.limit,
      unit: verdict.unit,
      completeness: verdict.completeness,
      inputs: {
        count: inputs.count,
        sha256: inputs.sha256,
        text: same ? text : null,
        records: rows.map(({ noun, slug, code, version }) => ({
          noun: nounOf[noun]!,
          slug,
          code,
          version,
          permalink: permalink(this.config.publicUrl, code, version),
        })),
      },
      arithmetic: verdict.arithmetic,
      ground: { ...verdict.ground },
      steps: inWords(verdict, this.config.now().toISOString()).steps,
      byHand: byHand(row.rule, verdict.arithmetic, this.config.publicUrl),
      sources: row.sources,
    };
  }
}
