interface Db {
  query(text: string, values?: unknown[]): Promise<unknown>;
}

/** First key of all advisory locks about readings. */
export const READINGS_LOCK = 0x464c_494d;

/**
 * Held to the end of the transaction by whoever changes what readings stand on: the merge of an import, and a case that is loaded
 * or removed. Readings have no foreign keys, so this is what keeps them from losing their series.
 */
export const lockReadings = (db: Db) => db.query('SELECT pg_advisory_xact_lock($1, 0)', [READINGS_LOCK]);
