import { Inject, Injectable } from '@nestjs/common';
import { audit } from '../ledger/audit.ts';
import { hourOf } from '../observations/grid.ts';
import { lockObservation } from '../observations/observations.queries.ts';
import { publicOf } from '../observations/public.ts';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { Database } from '../platform/database.ts';
import { permalink } from '../platform/lists/cite.ts';
import type { Viewer } from '../platform/policy/viewer.ts';
import { notFound, Problem } from '../platform/problems.ts';
import { hashReceipt } from './words.ts';

/** What the submitter may do afterwards, with nine words or the own account: see, answer, withdraw. */
@Injectable()
export class ReceiptsService {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Id of the submission that a receipt or account gives a right to; 404 where it gives none. */
  async own(id: string | null, receipt: string | undefined, viewer: Viewer): Promise<string> {
    if (receipt) {
      const found = await this.database.prisma.observationSealed.findUnique({
        where: { receiptHash: new Uint8Array(hashReceipt(receipt)) },
        select: { observationId: true },
      });
      if (found && (id === null || found.observationId === id)) return found.observationId;
    } else if (viewer.accountId && id) {
      const found = await this.database.prisma.observationSealed.findFirst({
        where: { observationId: id, accountId: viewer.accountId },
        select: { observationId: true },
      });
      if (found) return found.observationId;
    }
    throw notFound();
  }

  async show(id: string) {
    const row = await this.database.prisma.observation.findUniqueOrThrow({
      where: { id },
      include: { facility: true, evidence: { include: { original: true }, orderBy: { code: 'asc' } }, notes: { orderBy: { number: 'asc' } } },
    });
    return {
      id: row.id,
      code: row.code,
      state: row.state,
      question: row.question,
      reason: row.reason,
      public: publicOf(row),
      evidence: row.evidence.map(({ code, kind, state, stateReason, original }) => ({
        code,
        kind,
        state,
        stateReason,
        sha256: original ? Buffer.from(original.sha256).toString('hex') : null,
      })),
      notes: row.notes.map(({ kind, fromSubmitter, text, writtenAt }) => ({ kind, fromSubmitter, text, writtenAt })),
      permalink: row.version > 0 ? permalink(this.config.publicUrl, row.code) : null,
    };
  }

  async answer(id: string, text: string) {
    await this.database.change({ actor: null, reason: null }, async (tx) => {
      await lockObservation(tx, id);
      const row = await tx.observation.findUniqueOrThrow({ where: { id }, include: { sealed: true } });
      if (!['received', 'under_review', 'question', 'accepted'].includes(row.state))
        throw new Problem('conflict', `This submission is ${row.state}; nothing can be added to it.`);
      const at = this.time(row.sealed?.anonymity);
      await tx.observationNote.create({
        data: { observationId: id, kind: row.state === 'question' ? 'answer' : 'addition', fromSubmitter: true, text, writtenAt: at },
      });
      if (row.state === 'question') await tx.observation.update({ where: { id }, data: { state: 'under_review', recordedAt: at } });
      await audit(tx, { at, actor: null, group: row.groupId, action: 'observation.answered', noun: 'observations', subject: row.code });
    });
  }

  /** Takes it back at once: gone for everybody but the submitter; of one that was public a tombstone stays. */
  async withdraw(id: string, reason: string | null) {
    await this.database.change({ actor: null, reason: 'Withdrawn.' }, async (tx) => {
      await lockObservation(tx, id);
      const row = await tx.observation.findUniqueOrThrow({ where: { id }, include: { sealed: true, evidence: true } });
      if (row.state === 'withdrawn') throw new Problem('conflict', 'This submission is withdrawn already.');
      const at = this.time(row.sealed?.anonymity);
      const next = row.version > 0 ? { version: row.version + 1 } : {};
      await tx.observation.update({ where: { id }, data: { state: 'withdrawn', withdrawnAt: at, recordedAt: at, question: null, reason, ...next } });
      for (const evidence of row.evidence) {
        await tx.evidence.update({
          where: { id: evidence.id },
          data: { state: 'withdrawn', recordedAt: at, ...(evidence.version > 0 ? { version: evidence.version + 1 } : {}) },
        });
      }
      await audit(tx, { at, actor: null, group: row.groupId, action: 'observation.withdrawn', noun: 'observations', subject: row.code });
    });
  }

  private time(anonymity: string | undefined): Date {
    return anonymity === 'anonymous' ? hourOf(this.config.now()) : this.config.now();
  }
}
