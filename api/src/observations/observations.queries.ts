import type { Transaction } from '../platform/database.ts';

/** Locks an observation for a change of state, until the transaction ends. */
export const lockObservation = (tx: Transaction, id: string) => tx.$queryRaw`SELECT id FROM observation WHERE id = ${id}::uuid FOR UPDATE`;
