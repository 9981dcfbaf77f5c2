import type pg from 'pg';
import type { Seen } from './folder.ts';
import { type Source, shownAddress } from './list.ts';

export interface State {
  name: string;
  address: string;
  format: string | null;
  everySeconds: number;
  staleAfterSeconds: number;
  listedAt: Date;
  checkedAt: Date | null;
  succeededAt: Date | null;
  changedAt: Date | null;
  nextAt: Date | null;
  failures: number;
  error: string | null;
  etag: string | null;
  lastModified: string | null;
  sha256: Buffer | null;
  seen: Seen;
  importId: string | null;
}

type Db = pg.Pool | pg.ClientBase;

const columns: Record<keyof State, string> = {
  name: 'name',
  address: 'address',
  format: 'format',
  everySeconds: 'every_seconds',
  staleAfterSeconds: 'stale_after_seconds',
  listedAt: 'listed_at',
  checkedAt: 'checked_at',
  succeededAt: 'succeeded_at',
  changedAt: 'changed_at',
  nextAt: 'next_at',
  failures: 'failures',
  error: 'error',
  etag: 'etag',
  lastModified: 'last_modified',
  sha256: 'sha256',
  seen: 'seen',
  importId: 'import_id',
};
const selected = Object.entries(columns)
  .map(([field, column]) => `${column} AS "${field}"`)
  .join(', ');

/** Writes down what the list says of a source, and answers how it stands. */
export async function noted(db: Db, source: Source, now: Date): Promise<State> {
  const { rows } = await db.query<State>(
    `INSERT INTO watched_source (name, address, format, every_seconds, stale_after_seconds, listed_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (name) DO UPDATE SET address = excluded.address, format = excluded.format, every_seconds = excluded.every_seconds, stale_after_seconds = excluded.stale_after_seconds
     RETURNING ${selected}`,
    [source.name, shownAddress(source), source.format ?? null, Math.round(source.every), Math.round(source.staleAfter), now],
  );
  return rows[0] as State;
}

export async function keep(db: Db, name: string, change: Partial<State>): Promise<void> {
  const fields = Object.keys(change) as (keyof State)[];
  const values = fields.map((field) => (field === 'seen' ? JSON.stringify(change[field]) : change[field]));
  await db.query(`UPDATE watched_source SET ${fields.map((field, i) => `${columns[field]} = $${i + 2}`).join(', ')} WHERE name = $1`, [name, ...values]);
}

export async function allStates(db: Db): Promise<State[]> {
  return (await db.query<State>(`SELECT ${selected} FROM watched_source ORDER BY name`)).rows;
}
