import type pg from 'pg';

/** First key of all advisory locks of the importer. */
const IMPORTS = 0x464c_494d;

/**
 * Held to the end of the transaction by whoever changes what readings stand on: the merge, and a case that is loaded or
 * removed. Readings have no foreign keys, so this is what keeps them from losing their series.
 */
export const lockReadings = (client: pg.ClientBase) => client.query('SELECT pg_advisory_xact_lock($1, 0)', [IMPORTS]);

/** SQL that holds the lock of one import for as long as the session lives: a `running` import whose lock is free has nobody working on it. */
export const holdWorker = (numberExpression: string) => `pg_advisory_lock(${IMPORTS}, ${numberExpression})`;
export const letWorkerGo = (client: pg.ClientBase, number: number) => client.query('SELECT pg_advisory_unlock($1, $2)', [IMPORTS, number]);
export const tryWorker = async (client: pg.ClientBase, number: number): Promise<boolean> =>
  (await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS free', [IMPORTS, number])).rows[0]?.free === true;
