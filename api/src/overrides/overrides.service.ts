import { Inject, Injectable } from '@nestjs/common';
import { keptFinding } from '../findings/kept.queries.ts';
import { audit } from '../ledger/audit.ts';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { Database, type Transaction } from '../platform/database.ts';
import { findId } from '../platform/lists/select.ts';
import type { Viewer } from '../platform/policy/viewer.ts';
import { notFound, Problem } from '../platform/problems.ts';
import type { NewOverride } from './overrides.schema.ts';

const LONGEST_YEARS = 2;

/** One auditor proposes, another confirms. Nothing of the rule's own verdict is touched. */
@Injectable()
export class OverridesService {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async propose(body: NewOverride, viewer: Viewer): Promise<string> {
    const kept = await keptFinding(this.database.pool, body.finding, null).catch(() => null);
    if (!kept) throw refused('/finding', 'names no finding.');
    if (body.state === kept.state) throw refused('/state', 'is what the rule says already; there is nothing to set.');
    this.mustEndSoon(body.expiresOn);
    return this.database.change({ actor: viewer.accountId, reason: null }, async (tx) => {
      const at = { facilityId: kept.facilityId, rule: kept.rule, subject: kept.detail.subject };
      const standing = await tx.findingOverride.findFirst({ where: { ...at, stage: { in: ['proposed', 'confirmed'] } } });
      if (standing) throw new Problem('conflict', `Another override of this finding, ${standing.code}, is ${standing.stage}. It is withdrawn first.`);
      const now = this.config.now();
      const row = await tx.findingOverride.create({
        data: {
          ...at,
          recordedAt: now,
          scope: body.scope,
          findingVersion: body.scope === 'version' ? kept.version : null,
          state: body.state,
          reason: body.reason,
          expiresOn: body.expiresOn,
          proposedBy: viewer.accountId,
        },
      });
      await this.log(tx, now, viewer, 'proposed', row.code, body.reason);
      return row.code;
    });
  }

  confirm = (name: string, viewer: Viewer) =>
    this.step(name, viewer, 'confirmed', null, async (tx, row, now) => {
      if (row.stage !== 'proposed') throw new Problem('conflict', `This override is ${row.stage} already.`);
      if (row.proposedBy === viewer.accountId) throw new Problem('conflict', 'You proposed this yourself. A second auditor confirms it.');
      this.mustEndSoon(row.expiresOn);
      const finding = await tx.finding.findFirst({ where: { facilityId: row.facilityId, rule: row.rule, subject: row.subject } });
      if (!finding) throw new Problem('conflict', 'The rules say nothing of this subject any more.');
      if (row.findingVersion !== null && row.findingVersion !== finding.version)
        throw new Problem('conflict', `The finding is at version ${finding.version} now, and this was proposed for version ${row.findingVersion}.`);
      const signers = await tx.account.findMany({ where: { id: { in: [row.proposedBy!, viewer.accountId!] } }, include: { group: true } });
      const signedBy = [...new Set(signers.map(({ group }) => group?.name ?? 'Fenceline'))].sort();
      return { stage: 'confirmed' as const, confirmedBy: viewer.accountId, confirmedAt: now, signedBy, version: 1, recordedAt: now };
    });

  /** Ends one that waits (rejected) or applies (withdrawn). What was shown while it applied stays readable. */
  end = (name: string, viewer: Viewer, reason: string) =>
    this.step(name, viewer, 'ended', reason, async (_tx, row, now) => {
      if (row.stage !== 'proposed' && row.stage !== 'confirmed') throw new Problem('conflict', `This override is ${row.stage} already.`);
      const ended = { endedAt: now, endedBecause: reason, recordedAt: now };
      return row.stage === 'proposed' ? { ...ended, stage: 'rejected' as const } : { ...ended, stage: 'withdrawn' as const, version: row.version + 1 };
    });

  private async step(
    name: string,
    viewer: Viewer,
    what: string,
    reason: string | null,
    work: (tx: Transaction, row: Row, now: Date) => Promise<Record<string, unknown>>,
  ) {
    const id = await findId(this.database.pool, 'finding_override', name);
    await this.database.change({ actor: viewer.accountId, reason }, async (tx) => {
      if (!id) throw notFound();
      await tx.$queryRaw`SELECT id FROM finding_override WHERE id = ${id}::uuid FOR UPDATE`;
      const row = await tx.findingOverride.findUnique({ where: { id } });
      if (!row) throw notFound();
      const now = this.config.now();
      await tx.findingOverride.update({ where: { id }, data: await work(tx, row, now) });
      await this.log(tx, now, viewer, what, row.code, reason);
    });
  }

  private mustEndSoon(expiresOn: string) {
    const now = this.config.now();
    const last = new Date(now);
    last.setUTCFullYear(last.getUTCFullYear() + LONGEST_YEARS);
    if (expiresOn < now.toISOString().slice(0, 10)) throw refused('/expiresOn', 'has passed already.');
    if (expiresOn > last.toISOString().slice(0, 10))
      throw refused('/expiresOn', `is more than ${LONGEST_YEARS} years away; what people set is looked at again.`);
  }

  private log = (tx: Transaction, at: Date, viewer: Viewer, what: string, code: string, reason: string | null) =>
    audit(tx, { at, actor: viewer.accountId, group: viewer.groupId, action: `override.${what}`, noun: 'overrides', subject: code, reason });
}

type Row = NonNullable<Awaited<ReturnType<Transaction['findingOverride']['findUnique']>>>;

const refused = (pointer: string, detail: string) => new Problem('unprocessable', 'This override cannot be proposed.', { errors: [{ pointer, detail }] });
