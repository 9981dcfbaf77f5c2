import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import type { Connection } from './connection.ts';

/** So that two starts at once apply each migration once. */
const LOCK = 72707369;

interface Applied {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

/**
 * Applies the migrations of `folder` that the database does not have yet, in the order of their names, each in a transaction
 * of its own, and writes the rows that Prisma's own engine would write. Answers the names applied now.
 *
 * Throws when the database has a migration that the folder lacks, when an applied file was changed since, and when another
 * tool left one half done; a failing migration leaves nothing behind and is named with its line.
 */
export async function migrate(connection: Connection, folder: string): Promise<string[]> {
  const db = new pg.Client(connection);
  await db.connect();
  try {
    await db.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await db.query(`CREATE TABLE IF NOT EXISTS _prisma_migrations (
      id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
      logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`);
    const { rows } = await db.query<Applied>('SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL');
    const done = new Map(rows.map((row) => [row.migration_name, row]));
    const names = await migrationNames(folder);
    const unknown = [...done.keys()].filter((name) => !names.includes(name));
    if (unknown.length) throw new Error(`The database is newer than this program: it has the migration ${unknown.join(', ')}.`);
    const applied: string[] = [];
    for (const name of names) {
      if (await apply(db, folder, name, done.get(name))) applied.push(name);
    }
    return applied;
  } finally {
    await db.end();
  }
}

export async function migrationNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function apply(db: pg.Client, folder: string, name: string, before: Applied | undefined): Promise<boolean> {
  const sql = await readFile(path.join(folder, name, 'migration.sql'), 'utf8');
  const checksum = createHash('sha256').update(sql).digest('hex');
  if (before && before.checksum !== checksum) throw new Error(`The migration ${name} was changed after it had been applied to this database.`);
  if (before && !before.finished_at) throw new Error(`The migration ${name} was left half done by another tool.`);
  if (before) return false;
  try {
    await db.query('BEGIN');
    await db.query(sql);
    await db.query(
      'INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, clock_timestamp(), 1)',
      [randomUUID(), checksum, name],
    );
    await db.query('COMMIT');
    return true;
  } catch (cause) {
    await db.query('ROLLBACK');
    const { message, position } = cause as { message: string; position?: string };
    const line = position ? ` (line ${sql.slice(0, Number(position)).split('\n').length})` : '';
    throw new Error(`The migration ${name} failed and left nothing behind: ${message}${line}`, { cause });
  }
}
