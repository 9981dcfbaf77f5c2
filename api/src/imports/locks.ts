import { READINGS_LOCK } from '@fenceline/prisma';
import type pg from 'pg';

export { lockReadings } from '@fenceline/prisma';

/** Opens the transaction of a merge under that lock. What is read afterwards is what stood when the lock was given. */
export const beginUnderLock = (client: pg.ClientBase) =>
  client.query(`BEGIN ISOLATION LEVEL READ COMMITTED; SELECT pg_advisory_xact_lock(${READINGS_LOCK}, 0)`);

/** SQL that holds the lock of one import for as long as the session lives: a `running` import whose lock is free has nobody working on it. */
export const holdWorker = (numberExpression: string) => `pg_advisory_lock(${READINGS_LOCK}, ${numberExpression})`;
export const letWorkerGo = (client: pg.ClientBase, number: number) => client.query('SELECT pg_advisory_unlock($1, $2)', [READINGS_LOCK, number]);
export const tryWorker = async (client: pg.ClientBase, number: number): Promise<boolean> =>
  (await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS free', [READINGS_LOCK, number])).rows[0]?.free === true;
