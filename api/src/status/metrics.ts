import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { Database } from '../platform/database.ts';

/**
 * Numbers for whoever watches over the process: memory, event loop, database connections, jobs by kind and state. Nothing by
 * route or address: how often and when somebody submits is nobody's business.
 */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  constructor(database: Database) {
    collectDefaultMetrics({ register: this.registry, prefix: 'fenceline_' });
    new Gauge({
      name: 'fenceline_database_connections',
      help: 'Connections of this process, by what they do.',
      labelNames: ['state'],
      registers: [this.registry],
      collect() {
        const { totalCount, idleCount, waitingCount } = database.pool;
        this.set({ state: 'open' }, totalCount);
        this.set({ state: 'idle' }, idleCount);
        this.set({ state: 'waited_for' }, waitingCount);
      },
    });
    new Gauge({
      name: 'fenceline_jobs',
      help: 'Jobs by kind and state.',
      labelNames: ['kind', 'state'],
      registers: [this.registry],
      async collect() {
        const { rows } = await database.pool.query<{ kind: string; state: string; n: number }>('SELECT kind, state, count(*)::int AS n FROM job GROUP BY 1, 2');
        this.reset();
        for (const { kind, state, n } of rows) this.set({ kind, state }, n);
      },
    });
  }
}
