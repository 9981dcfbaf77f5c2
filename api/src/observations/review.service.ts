import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { audit } from '../ledger/audit.ts';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { Database, type Transaction } from '../platform/database.ts';
import { findId } from '../platform/lists/select.ts';
import type { Viewer } from '../platform/policy/viewer.ts';
import { notFound, Problem } from '../platform/problems.ts';
import { hourOf } from './grid.ts';
import { lockObservation } from './observations.queries.ts';
import { publicOf } from './public.ts';

type State = 'received' | 'under_review' | 'question' | 'accepted' | 'rejected' | 'published' | 'withdrawn';
type Links = { facility?: string | null; unit?: string | null; condition?: string | null };

/** From which states each step may be taken. */
const steps: Record<string, State[]> = {
  accept: ['received', 'under_review', 'question', 'rejected'],
  ask: ['received', 'under_review', 'accepted'],
  reject: ['received', 'under_review', 'question', 'accepted'],
  publish: ['accepted'],
  link: ['received', 'under_review', 'question', 'accepted', 'published'],
};

/** The workflow of reviewers: accept, ask, reject, link; publish by a second person; look at what is sealed, with a reason. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  accept(name: string, viewer: Viewer) {
    return this.step('accept', name, viewer, null, async (tx, row, at) => {
      await tx.observation.update({
        where: { id: row.id },
        data: { state: 'accepted', acceptedBy: viewer.accountId, question: null, reason: null, recordedAt: at },
      });
    });
  }

  ask(name: string, viewer: Viewer, question: string) {
    return this.step('ask', name, viewer, question, async (tx, row, at) => {
      await tx.observation.update({ where: { id: row.id }, data: { state: 'question', question, acceptedBy: null, recordedAt: at } });
      await tx.observationNote.create({ data: { observationId: row.id, kind: 'question', fromSubmitter: false, text: question, writtenAt: at } });
    });
  }

  reject(name: string, viewer: Viewer, reason: string) {
    return this.step('reject', name, viewer, reason, async (tx, row, at) => {
      await tx.observation.update({ where: { id: row.id }, data: { state: 'rejected', reason, question: null, acceptedBy: null, recordedAt: at } });
      await tx.observationNote.create({ data: { observationId: row.id, kind: 'reason', fromSubmitter: false, text: reason, writtenAt: at } });
    });
  }

  publish(name: string, viewer: Viewer) {
    return this.step('publish', name, viewer, null, async (tx, row, at) => {
      if (row.acceptedBy === viewer.accountId) throw new Problem('conflict', 'You accepted this yourself. A second person publishes it.');
      const shown = await tx.observation.update({
        where: { id: row.id },
        data: { state: 'published', publishedBy: viewer.accountId, publishedAt: at, version: 1, recordedAt: at },
        include: { facility: true },
      });
      // What goes into packs and reports: nobody is named in it. Who published stands in observation.publish.
      const record = `${JSON.stringify(publicOf(shown), null, 1)}\n`;
      const sha256 = createHash('sha256').update(record).digest('hex');
      await audit(tx, { at, actor: null, action: 'observation.published', noun: 'observations', subject: row.code, detail: { record, sha256 } });
      const published = await tx.evidence.updateManyAndReturn({
        where: { observationId: row.id, state: { in: ['ready', 'needs_manual_derivative'] } },
        data: { version: 1, publishedAt: at, recordedAt: at },
      });
      // Goes into packs and reports, so nobody is named in it: who published stands in observation.publish.
      for (const { code, derivativeSha256 } of published)
        await audit(tx, {
          at,
          actor: null,
          action: 'evidence.published',
          noun: 'evidence',
          subject: code,
          detail: { image: derivativeSha256 ? Buffer.from(derivativeSha256).toString('hex') : null, observation: row.code },
        });
    });
  }

  link(name: string, viewer: Viewer, links: Links) {
    return this.step('link', name, viewer, null, async (tx, row, at) => {
      const data: Record<string, unknown> = {};
      for (const [field, column, table] of [
        ['facility', 'facilityId', 'facility'],
        ['unit', 'unitId', 'unit'],
        ['condition', 'conditionId', 'condition'],
      ] as const) {
        const value = links[field];
        if (value === undefined) continue;
        const id = value === null ? null : await findId(this.database.pool, table, value);
        if (value !== null && !id)
          throw new Problem('unprocessable', `No ${table} is called "${value}".`, { errors: [{ pointer: `/${field}`, detail: `names no ${table}.` }] });
        data[column] = id;
      }
      const next = row.version > 0 ? { version: row.version + 1 } : row.state === 'received' ? { state: 'under_review' as const } : {};
      await tx.observation.update({ where: { id: row.id }, data: { ...data, ...next, recordedAt: at } });
    });
  }

  /** What is sealed, for an auditor with a reason. The look itself is written down. */
  async sealed(name: string, viewer: Viewer, reason: string) {
    const id = await findId(this.database.pool, 'observation', name);
    return this.database.change({ actor: viewer.accountId, reason }, async (tx) => {
      const row = id ? await tx.observation.findUnique({ where: { id }, include: { sealed: true, evidence: { include: { original: true } } } }) : null;
      if (!row?.sealed) throw notFound();
      await audit(tx, {
        at: this.config.now(),
        actor: viewer.accountId,
        group: viewer.groupId,
        action: 'observation.viewed_sealed',
        noun: 'observations',
        subject: row.code,
        reason,
      });
      const { lat, lon, accuracyM, place, startsAt, timeEdited, receivedAt, anonymity } = row.sealed;
      return {
        anonymity,
        lat: lat === null ? null : Number(lat),
        lon: lon === null ? null : Number(lon),
        accuracyM,
        place,
        startsAt,
        timeEdited,
        receivedAt,
        metadata: row.evidence.map(({ code, mediaType, original }) => ({
          code,
          mediaType,
          bytes: original ? Number(original.bytes) : null,
          read: original?.metadata ?? null,
        })),
      };
    });
  }

  private async step(
    step: keyof typeof steps,
    name: string,
    viewer: Viewer,
    reason: string | null,
    work: (
      tx: Transaction,
      row: { id: string; code: string; groupId: string; state: State; version: number; acceptedBy: string | null },
      at: Date,
    ) => Promise<void>,
  ) {
    const id = await findId(this.database.pool, 'observation', name);
    return this.database.change({ actor: viewer.accountId, reason }, async (tx) => {
      if (id) await lockObservation(tx, id);
      const row = id ? await tx.observation.findUnique({ where: { id }, include: { sealed: { select: { anonymity: true } } } }) : null;
      if (!row || (viewer.role === 'editor' && row.groupId !== viewer.groupId)) throw notFound();
      if (!steps[step]!.includes(row.state)) throw new Problem('conflict', `This observation is ${row.state.replaceAll('_', ' ')}; that cannot be done now.`);
      const at = row.sealed?.anonymity === 'anonymous' ? hourOf(this.config.now()) : this.config.now();
      await work(tx, row, at);
      await audit(tx, { at, actor: viewer.accountId, group: row.groupId, action: `observation.${step}`, noun: 'observations', subject: row.code, reason });
      return { code: row.code };
    });
  }
}
