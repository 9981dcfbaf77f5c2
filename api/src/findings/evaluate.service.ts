import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { Database } from '../platform/database.ts';
import { canonical, type Evidence, evaluate, inputText, type Verdict } from '../rules/index.ts';
import { loadEvidence } from './evidence.queries.ts';
import { instantsOf } from './period.ts';
import { sha256 } from './sha256.ts';

export interface Evaluated {
  facilities: number;
  verdicts: number;
  inserted: number;
  changed: number;
  unchanged: number;
}

interface Stored {
  id: string;
  version: number;
  rule: string;
  subject: string;
  detail: Verdict;
  inputs: { sha256: string };
}

/** Runs the rules and keeps what they say: a changed verdict is a new version, an unchanged one is left alone. */
@Injectable()
export class EvaluateService {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Evaluates one facility or all. Two runs at once take turns, so that none is stored twice. `at` is the present of the rules
   * and the recorded time of what they say; now where it is left out.
   */
  async evaluate(facilityId: string | null = null, at: Date | null = null): Promise<Evaluated> {
    const { rows } = await this.database.pool.query<{ id: string }>('SELECT id FROM facility WHERE $1::uuid IS NULL OR id = $1 ORDER BY slug', [facilityId]);
    const sum: Evaluated = { facilities: 0, verdicts: 0, inserted: 0, changed: 0, unchanged: 0 };
    for (const { id } of rows) {
      const one = await this.evaluateOne(id, at ?? this.config.now());
      for (const key of Object.keys(sum) as (keyof Evaluated)[]) sum[key] += one[key];
    }
    return sum;
  }

  /** What the rules say of a facility as it stood, stored nowhere. */
  async verdicts(facilityId: string, asOf: string | null): Promise<Verdict[]> {
    const evidence = await loadEvidence(this.database.pool, facilityId, asOf);
    return evidence ? evaluate(evidence, asOf ?? this.config.now().toISOString()) : [];
  }

  private async evaluateOne(facilityId: string, now: Date): Promise<Evaluated> {
    const db = await this.database.pool.connect();
    try {
      await db.query('BEGIN');
      await db.query("SELECT pg_advisory_xact_lock(hashtextextended('fenceline evaluate ' || $1, 0))", [facilityId]);
      const evidence = await loadEvidence(db, facilityId, null);
      const verdicts = evidence ? evaluate(evidence, now.toISOString()) : [];
      const counts = evidence ? await this.keep(db, facilityId, evidence, verdicts, now) : { inserted: 0, changed: 0, unchanged: 0 };
      await db.query('COMMIT');
      return { facilities: 1, verdicts: verdicts.length, ...counts };
    } catch (error) {
      await db.query('ROLLBACK').catch(() => {});
      throw error;
    } finally {
      db.release();
    }
  }

  private async keep(db: pg.PoolClient, facilityId: string, evidence: Evidence, verdicts: Verdict[], now: Date) {
    const { rows } = await db.query<Stored>('SELECT id, version, rule, subject, detail, inputs FROM finding WHERE facility_id = $1', [facilityId]);
    const before = new Map(rows.map((row) => [`${row.rule} ${row.subject}`, row]));
    const counts = { inserted: 0, changed: 0, unchanged: 0 };
    for (const verdict of verdicts) {
      const hash = sha256(inputText(evidence, verdict.inputs));
      const stored = before.get(`${verdict.rule} ${verdict.subject}`);
      if (stored && stored.inputs.sha256 === hash && canonical(stored.detail) === canonical(verdict)) counts.unchanged += 1;
      else {
        await write(db, facilityId, evidence, verdict, hash, stored, now);
        counts[stored ? 'changed' : 'inserted'] += 1;
      }
    }
    return counts;
  }
}

async function write(db: pg.PoolClient, facilityId: string, evidence: Evidence, verdict: Verdict, hash: string, stored: Stored | undefined, now: Date) {
  const { startsAt, endsAt } = instantsOf(verdict.period, evidence.facility.standardUtcOffset);
  const row: Record<string, unknown> = {
    version: (stored?.version ?? 0) + 1,
    recorded_at: now,
    rule: verdict.rule,
    rule_version: verdict.ruleVersion,
    rule_verified: verdict.ruleVerified,
    subject: verdict.subject,
    state: verdict.state,
    disputed: verdict.disputed,
    review_reason: verdict.reviewReason,
    period_from: verdict.period.from,
    period_to: verdict.period.to,
    starts_at: startsAt,
    ends_at: endsAt,
    measured: verdict.measured,
    limit_value: verdict.limit,
    unit: verdict.unit,
    completeness: verdict.completeness === null ? null : JSON.stringify(verdict.completeness),
    inputs: JSON.stringify({ count: verdict.inputs.length, sha256: hash, records: verdict.inputs }),
    detail: JSON.stringify(verdict),
    sources: verdict.sources,
    see_also: verdict.seeAlso,
  };
  const names = Object.keys(row);
  const values = Object.values(row);
  await db.query("SELECT set_config('app.actor', '', true), set_config('app.reason', $1, true)", [
    stored ? 'Evaluated again: what it rests on, or the date, has changed.' : 'First evaluation.',
  ]);
  if (stored) {
    await db.query(`UPDATE finding SET ${names.map((name, i) => `${name} = $${i + 2}`).join(', ')} WHERE id = $1`, [stored.id, ...values]);
  } else {
    await db.query(
      `INSERT INTO finding (facility_id, case_slug, condition_id, ${names.join(', ')})
       VALUES ($1, (SELECT case_slug FROM facility WHERE id = $1), (SELECT id FROM condition WHERE slug = $2), ${names.map((_, i) => `$${i + 3}`).join(', ')})`,
      [facilityId, verdict.condition, ...values],
    );
  }
}
