import { Inject, Injectable } from '@nestjs/common';
import pg from 'pg';
import { isJudged } from '../imports/index.ts';
import { JobsService } from '../jobs/jobs.service.ts';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { Database, poolSettings } from '../platform/database.ts';
import { LOG, type Log } from '../platform/log.ts';
import { readList, type Source } from '../watch/list.ts';
import { type Looked, round } from '../watch/watcher.ts';

const EVERY_MS = 5_000;

/** Watches the sources of the list that FENCELINE_WATCH names; nothing without one. */
@Injectable()
export class Watching {
  private readonly stopping = new AbortController();
  private pool: pg.Pool | null = null;
  private timer: NodeJS.Timeout | null = null;
  private busy: Promise<void> | null = null;

  constructor(
    private readonly database: Database,
    private readonly jobs: JobsService,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {}

  start() {
    if (!this.config.watchList) return;
    let sources: Source[];
    try {
      sources = readList(this.config.watchList);
    } catch (error) {
      this.log.error({ error }, 'Nothing is watched: the list of FENCELINE_WATCH cannot be used.');
      return;
    }
    const { statement_timeout: _none, idle_in_transaction_session_timeout: _idle, ...settings } = poolSettings(this.config.database, 4);
    this.pool = new pg.Pool(settings);
    this.pool.on('error', (error) => this.log.warn({ error }, 'A connection of the watcher was lost.'));
    const look = () => {
      this.busy ??= this.look(sources).finally(() => {
        this.busy = null;
      });
    };
    this.timer = setInterval(look, EVERY_MS);
    look();
  }

  async stop() {
    if (this.timer) clearInterval(this.timer);
    this.stopping.abort();
    await this.busy;
    await this.pool?.end();
  }

  private async look(sources: readonly Source[]) {
    const told = (source: string, looked: Looked) => {
      if (looked.is === 'failure') this.log.warn({ source, reason: looked.reason }, 'A watched source failed.');
      if (looked.is === 'imported')
        this.log.info({ source, imports: looked.summaries.map(({ id, state }) => ({ id, state })) }, 'A watched source brought something new.');
    };
    try {
      const looked = await round(sources, { pool: this.pool as pg.Pool, now: this.config.now, told, signal: this.stopping.signal });
      const isJudgedNow = [...looked.values()].some(
        (one) => one.is === 'imported' && one.summaries.some(({ format, state }) => state === 'committed' && isJudged(format)),
      );
      if (isJudgedNow)
        await this.database.change({ actor: null, reason: null }, (tx) =>
          this.jobs.send(tx, { kind: 'evaluate', subject: null, data: {}, actor: null }).then(() => undefined),
        );
    } catch (error) {
      if (!this.stopping.signal.aborted) this.log.error({ error }, 'Watching failed; it is tried again.');
    }
  }
}
