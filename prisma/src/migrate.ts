import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import type { Connection } from './connection.ts';
import { lineAt, statementLines } from './statements.ts';

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
    refuseUnknown([...done.keys()].filter((name) => !names.includes(name)));
    const applied: string[] = [];
    for (const name of names) {
      const sql = await readFile(path.join(folder, name, 'migration.sql'), 'utf8');
      const checksum = createHash('sha256').update(sql).digest('hex');
      const before = done.get(name);
      if (before) refuseChanged(before, checksum);
      else {
        await apply(db, name, sql, checksum);
        applied.push(name);
      }
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

function refuseUnknown(names: string[]) {
  if (names.length === 0) return;
  const which = `the migration${names.length > 1 ? 's' : ''} ${names.join(', ')}, which this copy does not know`;
  throw new Error(`The database was made by a newer Fenceline: it has ${which}. Bring this copy up to date, or use another database.`);
}

function refuseChanged({ migration_name: name, checksum: before, finished_at: finished }: Applied, checksum: string) {
  if (!finished) throw new Error(`The migration ${name} was left half done by another tool. Restore the database from a backup, or use another one.`);
  if (before !== checksum)
    throw new Error(
      `The file of the migration ${name} was changed after it had been applied to this database. Put the file back as it was, or use another database.`,
    );
}

async function apply(db: pg.Client, name: string, sql: string, checksum: string) {
  let succeeded = 0;
  const count = () => {
    succeeded += 1;
  };
  // Not in the types: the client's own connection, which hears of every statement that the server has carried out.
  const { connection } = db as unknown as { connection: NodeJS.EventEmitter };
  await db.query('BEGIN');
  connection.on('commandComplete', count);
  try {
    await db.query(sql);
    connection.off('commandComplete', count);
    await db.query(
      'INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, clock_timestamp(), 1)',
      [randomUUID(), checksum, name],
    );
    await db.query('COMMIT');
  } catch (cause) {
    connection.off('commandComplete', count);
    await db.query('ROLLBACK');
    const { message, position } = cause as { message: string; position?: string };
    const line = position ? lineAt(sql, Number(position)) : statementLines(sql)[succeeded];
    throw new Error(`The migration ${name} failed and left nothing behind: ${message}${line ? ` (line ${line})` : ''}`, { cause });
  }
}
