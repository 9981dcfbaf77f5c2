import { Inject, Injectable } from '@nestjs/common';
import type { Job, PgBoss } from 'pg-boss';
import { EvaluateService } from '../findings/evaluate.service.ts';
import { ImportsService, resultOf } from '../imports/imports.service.ts';
import { type JobKind, jobKinds, type Progress } from '../jobs/jobs.schema.ts';
import { JobsService } from '../jobs/jobs.service.ts';
import { openQueue } from '../jobs/queue.ts';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { LOG, type Log } from '../platform/log.ts';
import { Problem } from '../platform/problems.ts';
import { ProduceService } from '../reports/produce.service.ts';
import { Sweeper } from './sweeper.ts';

type Data = Record<string, unknown> & { job?: string };
type Handler = (data: Data, signal: AbortSignal) => Promise<Record<string, unknown>>;

/** Takes jobs one at a time, each kind by its handler, and keeps what the person who asked sees in step with the queue. */
@Injectable()
export class WorkerService {
  private queue: PgBoss | null = null;
  private readonly handlers: Partial<Record<JobKind, Handler>>;

  constructor(
    private readonly jobs: JobsService,
    private readonly sweeper: Sweeper,
    private readonly evaluation: EvaluateService,
    private readonly imports: ImportsService,
    private readonly reports: ProduceService,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {
    this.handlers = {
      import: (data, signal) => this.takeIn(data, signal),
      report: async (data) => ({ ...(await this.reports.produce(data.report as string, (progress) => this.jobs.report(data.job as string, progress))) }),
      evaluate: async (data) => ({ ...(await this.evaluation.evaluate((data.facility as string | null | undefined) ?? null)) }),
    };
  }

  async start() {
    this.queue = await openQueue(this.config.database, true);
    for (const kind of jobKinds) {
      if (this.handlers[kind]) await this.queue.work<Data>(kind, { batchSize: 1, pollingIntervalSeconds: 0.5 }, ([job]) => this.run(kind, job!));
    }
    // Clocks run out without anybody changing a record: all findings are looked at once a day.
    await this.queue.schedule('evaluate', '15 6 * * *', {}, { tz: 'UTC' });
    await this.sweeper.start();
  }

  async stop() {
    await this.sweeper.stop();
    await this.queue?.stop({ graceful: true, timeout: 20_000 });
  }

  private async takeIn(data: Data, signal: AbortSignal): Promise<Record<string, unknown>> {
    const stopping = new AbortController();
    const stop = AbortSignal.any([signal, stopping.signal]);
    // Whoever cancelled is noticed when progress is next written down.
    const report = (progress: Progress) => void this.jobs.report(data.job as string, progress).then((wanted) => wanted || stopping.abort());
    const summary = await this.imports.work(data as unknown as Parameters<ImportsService['work']>[0], report, stop);
    if (summary.state === 'refused') throw new Problem('unprocessable', summary.reason ?? 'The file was refused.');
    if (summary.state === 'failed') throw summary.cause ?? new Error(summary.reason ?? 'failed');
    return resultOf(summary);
  }

  private async run(kind: JobKind, job: Job<Data>) {
    const shown = job.data.job;
    if (shown && !(await this.jobs.begin(shown))) return;
    try {
      const result = await this.handlers[kind]!(job.data, job.signal);
      if (shown) await this.jobs.finish(shown, result);
    } catch (error) {
      const final = error instanceof Problem && error.status < 500;
      this.log[final ? 'info' : 'error']({ error, kind }, 'A job did not finish.');
      if (shown) await this.jobs.fail(shown, error instanceof Problem ? error.message : 'Something went wrong on our side; it was written down.');
      if (!final) throw error;
    }
  }
}
