import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Job, PgBoss } from 'pg-boss';
import { EvaluateService } from '../findings/evaluate.service.ts';
import { ImportsService, type JobData, resultOf } from '../imports/imports.service.ts';
import { type ImportSummary, isJudged } from '../imports/index.ts';
import { type JobKind, jobKinds, type Progress } from '../jobs/jobs.schema.ts';
import { JobsService } from '../jobs/jobs.service.ts';
import { openQueue } from '../jobs/queue.ts';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { LOG, type Log } from '../platform/log.ts';
import { Problem } from '../platform/problems.ts';
import { ProduceService } from '../reports/produce.service.ts';
import { Sweeper } from './sweeper.ts';
import { Watching } from './watching.ts';

type Data = Record<string, unknown> & { job?: string };
type Handler = (data: Data, signal: AbortSignal) => Promise<Record<string, unknown>>;

/** The worker has to stop before its work is done; the queue gives the job out again. */
class Interrupted extends Error {
  override message = 'The worker was stopped; the job runs again at the next start.';
}

const OUR_SIDE = 'Something went wrong on our side; it was written down.';
const CANCEL_NOTICED_MS = 1_000;
const LAST_WORDS_MS = 5_000;

/** Takes jobs one at a time, each kind by its handler, and keeps what the person who asked sees in step with the queue. */
@Injectable()
export class WorkerService {
  private queue: PgBoss | null = null;
  private readonly working = new Set<Promise<void>>();
  private readonly handlers: Partial<Record<JobKind, Handler>>;

  constructor(
    private readonly jobs: JobsService,
    private readonly sweeper: Sweeper,
    private readonly watching: Watching,
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
      if (this.handlers[kind]) await this.queue.work<Data>(kind, { batchSize: 1, pollingIntervalSeconds: 0.5 }, ([job]) => this.tracked(this.run(kind, job!)));
    }
    // Clocks run out without anybody changing a record: all findings are looked at once a day.
    await this.queue.schedule('evaluate', '15 6 * * *', {}, { tz: 'UTC' });
    await this.sweeper.start();
    this.watching.start();
  }

  /** Lets work that is under way finish, if it does so in time; what has to stop is given a moment to write that down. */
  async stop(patienceMs = 20_000) {
    await this.watching.stop();
    await this.sweeper.stop();
    await this.queue?.stop({ graceful: true, timeout: patienceMs });
    await Promise.race([Promise.allSettled(this.working), pause(LAST_WORDS_MS, null, { ref: false })]);
  }

  private tracked(work: Promise<void>): Promise<void> {
    this.working.add(work);
    const forget = () => this.working.delete(work);
    work.then(forget, forget);
    return work;
  }

  private async takeIn(data: Data, signal: AbortSignal): Promise<Record<string, unknown>> {
    const job = data.job as string;
    const wanted = data as unknown as JobData;
    const cancelled = new AbortController();
    let latest: Progress = {};
    let evaluated: { evaluation?: string } = {};
    const report = (progress: Progress) => {
      latest = progress;
      // A progress that could not be written is followed by the next.
      this.jobs.report(job, progress).then(
        (runs) => runs || cancelled.abort(),
        () => {},
      );
    };
    // Whoever cancelled is noticed when progress is written down, and so it is written down while a merge waits for its turn, too.
    const watch = setInterval(() => report(latest), CANCEL_NOTICED_MS);
    const end = async (client: pg.ClientBase, summary: ImportSummary) => {
      // What the rules judge was changed: they look again, once for the whole file.
      const evaluation =
        isJudged(summary.format) && summary.inserted + summary.changed > 0
          ? await this.jobs.sendOn(client, { kind: 'evaluate', subject: null, data: {}, actor: wanted.actor })
          : null;
      evaluated = evaluation === null ? {} : { evaluation };
      if (await this.finishWith(client, job, { ...resultOf(summary), ...evaluated })) return;
      cancelled.abort();
      throw new Error('It was cancelled.');
    };
    const summary = await this.imports.work(wanted, report, AbortSignal.any([signal, cancelled.signal]), end).finally(() => clearInterval(watch));
    // Stopped, and not by whoever asked for it: the worker has to go.
    if (summary.state === 'cancelled' && !cancelled.signal.aborted && (await this.jobs.report(job, latest))) {
      await this.imports.takeBack(wanted);
      throw new Interrupted();
    }
    if (summary.state === 'failed') await this.jobs.fail(job, OUR_SIDE);
    await this.imports.letGo(wanted);
    if (summary.state === 'refused') throw new Problem('unprocessable', summary.reason ?? 'The file was refused.');
    if (summary.state === 'failed') throw summary.cause ?? new Error(summary.reason ?? 'failed');
    return { ...resultOf(summary), ...evaluated };
  }

  /** Ends the job in the transaction of its import, so that neither is seen without the other. Answers false once somebody cancelled it. */
  private async finishWith(client: pg.ClientBase, job: string, result: Record<string, unknown>): Promise<boolean> {
    const { rowCount } = await client.query("UPDATE job SET state = 'done', result = $2, finished_at = $3 WHERE id = $1 AND state = 'running'", [
      job,
      JSON.stringify(result),
      this.config.now(),
    ]);
    return rowCount === 1;
  }

  private async run(kind: JobKind, job: Job<Data>) {
    const shown = job.data.job;
    if (shown && !(await this.jobs.begin(shown))) {
      // Cancelled before it began, or ended in a try whose end the queue did not hear of.
      if (kind === 'import') await this.imports.settle(shown, job.data as unknown as JobData);
      return;
    }
    try {
      const result = await this.handlers[kind]!(job.data, job.signal);
      if (shown) await this.jobs.finish(shown, result);
    } catch (error) {
      if (error instanceof Interrupted && shown) {
        await this.jobs.requeue(shown);
        throw error;
      }
      const final = error instanceof Problem && error.status < 500;
      this.log[final ? 'info' : 'error']({ error, kind }, 'A job did not finish.');
      if (shown) await this.jobs.fail(shown, error instanceof Problem ? error.message : OUR_SIDE);
      if (!final) throw error;
    }
  }
}
