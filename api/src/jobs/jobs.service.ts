import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import { fromPrisma, type PgBoss } from 'pg-boss';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { Database, type Transaction } from '../platform/database.ts';
import type { Viewer } from '../platform/policy/viewer.ts';
import { notFound, Problem } from '../platform/problems.ts';
import type { JobKind, Progress } from './jobs.schema.ts';
import { openQueue } from './queue.ts';

interface Wanted {
  kind: JobKind;
  subject: string | null;
  /** What the worker needs to begin: ids, never content. */
  data: Record<string, unknown>;
  actor: string | null;
}

/** Long work: sent in the transaction of the change it follows, watched by whoever asked for it. */
@Injectable()
export class JobsService implements OnApplicationShutdown {
  private queue: Promise<PgBoss> | undefined;

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  private open(): Promise<PgBoss> {
    this.queue ??= openQueue(this.config.database, false).catch((error) => {
      this.queue = undefined;
      throw error;
    });
    return this.queue;
  }

  /** Asks for work in the caller's transaction: rolled back with it, visible to workers once it is committed. */
  async send(tx: Transaction, { kind, subject, data, actor }: Wanted): Promise<string> {
    const queue = await this.open();
    const { id } = await tx.job.create({ data: { kind, subject, actorId: actor, queuedAt: this.config.now() } });
    await queue.send(kind, { ...data, job: id }, { id, db: fromPrisma(tx) });
    return id;
  }

  /** The same on a plain connection that is inside a transaction. */
  async sendOn(db: pg.ClientBase, { kind, subject, data, actor }: Wanted): Promise<string> {
    const queue = await this.open();
    const id = randomUUID();
    await db.query('INSERT INTO job (id, kind, subject, actor_id, queued_at) VALUES ($1, $2, $3, $4, $5)', [id, kind, subject, actor, this.config.now()]);
    await queue.send(kind, { ...data, job: id }, { id, db: { executeSql: (text, values) => db.query(text, values as unknown[]) } });
    return id;
  }

  /** Stops a job that has not begun; one that runs is told and stops at its next step. */
  async cancel(id: string, viewer: Viewer): Promise<void> {
    const job = await this.database.prisma.job.findUnique({ where: { id } });
    if (!job || (viewer.role !== 'auditor' && job.actorId !== viewer.accountId)) throw notFound();
    // What ended since it was looked at stays ended.
    const { count } = await this.database.prisma.job.updateMany({
      where: { id, state: { in: ['queued', 'running'] } },
      data: { state: 'cancelled', finishedAt: this.config.now() },
    });
    if (!count) throw new Problem('conflict', 'This job has ended already.');
    // One that waits stays in the queue: the worker who gets it finds it cancelled and lets go of what was kept for it.
    if (job.state === 'running') await (await this.open()).cancel(job.kind, id);
  }

  async begin(id: string): Promise<boolean> {
    const { count } = await this.database.prisma.job.updateMany({
      where: { id, state: { in: ['queued', 'running'] } },
      data: { state: 'running', startedAt: this.config.now(), reason: null },
    });
    return count > 0;
  }

  /** Answers false once somebody cancelled it. */
  async report(id: string, progress: Progress): Promise<boolean> {
    const { count } = await this.database.prisma.job.updateMany({ where: { id, state: 'running' }, data: { progress: progress as object } });
    return count > 0;
  }

  async finish(id: string, result: Record<string, unknown>): Promise<void> {
    await this.database.prisma.job.updateMany({
      where: { id, state: 'running' },
      data: { state: 'done', result: result as object, finishedAt: this.config.now() },
    });
  }

  async fail(id: string, reason: string): Promise<void> {
    await this.database.prisma.job.updateMany({
      where: { id, state: { in: ['queued', 'running'] } },
      data: { state: 'failed', reason, finishedAt: this.config.now() },
    });
  }

  /** Puts a job whose try was cut short back in the line. */
  async requeue(id: string): Promise<void> {
    await this.database.prisma.job.updateMany({ where: { id, state: 'running' }, data: { state: 'queued' } });
  }

  async onApplicationShutdown() {
    await (await this.queue)?.stop({ graceful: false });
  }
}
