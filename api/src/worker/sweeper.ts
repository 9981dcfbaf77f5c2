import { Inject, Injectable } from '@nestjs/common';
import pg from 'pg';
import { DeriveService } from '../evidence/derive.service.ts';
import { EVIDENCE_CHANNEL } from '../evidence/intake.service.ts';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { poolSettings } from '../platform/database.ts';
import { LOG, type Log } from '../platform/log.ts';

const EVERY_MS = 30_000;

/**
 * Makes public images of new photographs. It is told that there is something by a notification, which leaves no row behind, and
 * looks every half minute by itself, so that nothing is lost when nobody listened.
 */
@Injectable()
export class Sweeper {
  private listener: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private busy: Promise<void> | null = null;
  private again = false;
  private stopped = false;

  constructor(
    private readonly derive: DeriveService,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async start() {
    this.timer = setInterval(() => this.look(), EVERY_MS);
    await this.listen();
    this.look();
  }

  async stop() {
    this.stopped = true;
    if (this.timer) clearInterval(this.timer);
    await this.listener?.end().catch(() => {});
    await this.busy;
  }

  private async listen() {
    if (this.stopped) return;
    const { max: _max, statement_timeout: _timeout, ...settings } = poolSettings(this.config.database);
    const listener = new pg.Client(settings);
    listener.on('notification', () => this.look());
    listener.on('error', () => {});
    listener.on('end', () => setTimeout(() => this.listen().catch(() => {}), 5_000).unref());
    try {
      await listener.connect();
      await listener.query(`LISTEN ${EVIDENCE_CHANNEL}`);
      this.listener = listener;
    } catch (error) {
      this.log.warn({ error }, 'Not listening for new files; looking every half minute.');
    }
  }

  private look() {
    this.again = true;
    this.busy ??= this.work().finally(() => {
      this.busy = null;
    });
  }

  private async work() {
    while (this.again && !this.stopped) {
      this.again = false;
      try {
        if ((await this.derive.sweep()) > 0) this.again = true;
      } catch (error) {
        this.log.error({ error }, 'A photograph could not be worked on.');
      }
    }
  }
}
