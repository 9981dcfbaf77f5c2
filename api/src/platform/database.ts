import { type Connection, openPrisma, type PrismaClient } from '@fenceline/prisma';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { CONFIG } from './config.module.ts';
import type { Config } from './config.ts';

// Instants stay text on their way out: `pg` would make a Date of them and lose nothing but time.
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => (oid === 1082 ? (value: string) => value : pg.types.getTypeParser(oid, format as 'text')),
} as pg.CustomTypesConfig;

export const poolSettings = (connection: Connection, max = 10): pg.PoolConfig => ({
  ...connection,
  max,
  types,
  connectionTimeoutMillis: 5000,
  idleTimeoutMillis: 30_000,
  keepAlive: true,
  application_name: 'fenceline',
  statement_timeout: 10_000,
  lock_timeout: 3_000,
  idle_in_transaction_session_timeout: 15_000,
});

/** Who changes something and why: kept with every version written in the transaction. */
export interface Change {
  actor: string | null;
  reason: string | null;
}

export type Transaction = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>;

/** The one door to the database: a pool for long SQL, Prisma for rows. Both speak as `fl_app`. */
@Injectable()
export class Database implements OnApplicationShutdown {
  readonly pool: pg.Pool;
  readonly prisma: PrismaClient;

  constructor(@Inject(CONFIG) config: Config) {
    this.pool = new pg.Pool(poolSettings(config.database));
    // A connection that breaks while idle is dropped and made anew; the next query tells if the server is away.
    this.pool.on('error', () => {});
    this.prisma = openPrisma(this.pool);
  }

  /** Runs `work` in one transaction whose versions carry actor and reason. */
  change<T>({ actor, reason }: Change, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.prisma.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT set_config('app.actor', ${actor ?? ''}, true), set_config('app.reason', ${reason ?? ''}, true)`;
        return work(tx);
      },
      { timeout: 15_000 },
    );
  }

  /** The same on one connection, for statements that are made rather than written. */
  async transaction<T>({ actor, reason }: Change, work: (db: pg.PoolClient) => Promise<T>): Promise<T> {
    const db = await this.pool.connect();
    let broken = false;
    try {
      await db.query('BEGIN');
      await db.query("SELECT set_config('app.actor', $1, true), set_config('app.reason', $2, true)", [actor ?? '', reason ?? '']);
      const answer = await work(db);
      await db.query('COMMIT');
      return answer;
    } catch (error) {
      await db.query('ROLLBACK').catch(() => {
        broken = true;
      });
      throw error;
    } finally {
      db.release(broken);
    }
  }

  async onApplicationShutdown() {
    await this.prisma.$disconnect();
    await this.pool.end();
  }
}
