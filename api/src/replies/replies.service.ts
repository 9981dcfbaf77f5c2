import { Inject, Injectable } from '@nestjs/common';
import { audit } from '../ledger/audit.ts';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { Database, type Transaction } from '../platform/database.ts';
import { once } from '../platform/idempotency.ts';
import { findId } from '../platform/lists/select.ts';
import type { Viewer } from '../platform/policy/viewer.ts';
import { notFound, Problem } from '../platform/problems.ts';
import type { NewReply } from './replies.schema.ts';

type Row = { id: string; code: string; state: string; acceptedBy: string | null };

/** Takes replies from anybody; one reviewer accepts, a second publishes. */
@Injectable()
export class RepliesService {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async send(body: NewReply, viewer: Viewer, key: string | null): Promise<{ id: string; code: string; state: 'received' }> {
    const about = body.about.toUpperCase();
    const known = await this.database.prisma.recordName.findUnique({ where: { code: about }, select: { id: true } });
    if (!known) throw new Problem('unprocessable', `No record has the code ${about}.`, { errors: [{ pointer: '/about', detail: 'names no record.' }] });
    return this.database.change({ actor: viewer.accountId, reason: null }, (tx) =>
      once(this.database, this.config, { principal: viewer.principal, route: 'replies', key, body }, tx, async () => {
        const now = this.config.now();
        const row = await tx.reply.create({
          data: {
            recordedAt: now,
            about,
            text: body.text,
            shownName: body.name ?? null,
            sealed: { create: { contact: body.contact ?? null, receivedAt: now } },
          },
        });
        await audit(tx, {
          at: now,
          actor: viewer.accountId,
          group: viewer.groupId,
          action: 'reply.received',
          noun: 'replies',
          subject: row.code,
          detail: { about },
        });
        return { id: row.id, code: row.code, state: 'received' as const };
      }),
    );
  }

  accept = (name: string, viewer: Viewer) =>
    this.step('accept', name, viewer, null, async (tx, row) => {
      await tx.reply.update({ where: { id: row.id }, data: { acceptedBy: viewer.accountId } });
    });

  reject = (name: string, viewer: Viewer, reason: string) =>
    this.step('reject', name, viewer, reason, async (tx, row) => {
      await tx.reply.update({ where: { id: row.id }, data: { state: 'rejected', reason } });
    });

  publish = (name: string, viewer: Viewer) =>
    this.step('publish', name, viewer, null, async (tx, row, now) => {
      if (!row.acceptedBy) throw new Problem('conflict', 'Nobody has accepted this reply yet.');
      if (row.acceptedBy === viewer.accountId) throw new Problem('conflict', 'You accepted this yourself. A second person publishes it.');
      await tx.reply.update({
        where: { id: row.id },
        data: { state: 'published', publishedBy: viewer.accountId, publishedAt: now, recordedAt: now, version: 1 },
      });
    });

  private async step(step: string, name: string, viewer: Viewer, reason: string | null, work: (tx: Transaction, row: Row, now: Date) => Promise<void>) {
    const id = await findId(this.database.pool, 'reply', name);
    await this.database.change({ actor: viewer.accountId, reason }, async (tx) => {
      if (!id) throw notFound();
      await tx.$queryRaw`SELECT id FROM reply WHERE id = ${id}::uuid FOR UPDATE`;
      const row = await tx.reply.findUnique({ where: { id } });
      if (!row) throw notFound();
      if (row.state !== 'received') throw new Problem('conflict', `This reply is ${row.state} already.`);
      const now = this.config.now();
      await work(tx, row, now);
      await audit(tx, { at: now, actor: viewer.accountId, group: viewer.groupId, action: `reply.${step}`, noun: 'replies', subject: row.code, reason });
    });
  }
}
