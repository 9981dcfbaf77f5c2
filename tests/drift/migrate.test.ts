import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Connection, migrate } from '@fenceline/prisma';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { root, server } from '../support/database.ts';

const name = () => `migrate_${crypto.randomUUID().replaceAll('-', '')}`;
const { host, port, user, password } = server();
const real = path.join(root, 'prisma/migrations');

let database: Connection;
const admin = { host, port, user, password, database: 'postgres' };

async function ask<T extends pg.QueryResultRow>(connection: Connection, sql: string): Promise<T[]> {
  const db = new pg.Client(connection);
  await db.connect();
  try {
    return (await db.query<T>(sql)).rows;
  } finally {
    await db.end();
  }
}

beforeEach(async () => {
  database = { ...admin, database: name() };
  await ask(admin, `CREATE DATABASE ${database.database}`);
});
afterEach(async () => {
  await ask(admin, `DROP DATABASE ${database.database} WITH (FORCE)`);
});

/** A folder of migrations: the names with their SQL. */
function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'migrations-'));
  for (const [one, sql] of Object.entries(files)) {
    mkdirSync(path.join(folder, one), { recursive: true });
    writeFileSync(path.join(folder, one, 'migration.sql'), sql);
  }
  return folder;
}

const applied = () =>
  ask<{ migration_name: string }>(database, 'SELECT migration_name FROM _prisma_migrations ORDER BY 1').then((rows) => rows.map((row) => row.migration_name));
const tables = () =>
  ask<{ t: string }>(database, "SELECT relname AS t FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1").then((rows) =>
    rows.map(({ t }) => t),
  );

describe('migrations', () => {
  it('of two that begin at once, one applies them all and the other finds nothing to do', async () => {
    const both = await Promise.all([migrate(database, real), migrate(database, real)]);
    expect(both.map((names) => names.length > 0).sort()).toEqual([false, true]);
    expect(await migrate(database, real)).toEqual([]);
  });

  it('that fail leave nothing behind, not even what came before in the same file, and name the line', async () => {
    const folder = folderOf({
      '1_good': 'CREATE TABLE good (n int);\nINSERT INTO good VALUES (1), (-1);',
      '2_bad': 'CREATE TABLE half (n int);\n\n-- Old rows break this.\nALTER TABLE good\n  ADD CHECK (n > 0);\nCREATE TABLE never (n int);',
    });
    await expect(migrate(database, folder)).rejects.toThrow(/^The migration 2_bad failed and left nothing behind: check constraint .* \(line 4\)$/);
    expect(await tables()).toEqual(['_prisma_migrations', 'good']);
    expect(await applied()).toEqual(['1_good']);
  });

  it('that cannot be read name the line of the mistake itself', async () => {
    const folder = folderOf({ '1_typo': 'CREATE TABLE a (n int);\nCREATE TABLE b (\n  n intt\n);' });
    await expect(migrate(database, folder)).rejects.toThrow('The migration 1_typo failed and left nothing behind: type "intt" does not exist (line 3)');
  });

  it('that were changed after they had been applied are refused', async () => {
    const folder = folderOf({ '1_a': 'CREATE TABLE a (n int);' });
    await migrate(database, folder);
    writeFileSync(path.join(folder, '1_a/migration.sql'), 'CREATE TABLE a (n bigint);');
    await expect(migrate(database, folder)).rejects.toThrow(
      'The file of the migration 1_a was changed after it had been applied to this database. Put the file back as it was, or use another database.',
    );
  });

  it('that only the database knows mean that it is newer than the program', async () => {
    const folder = folderOf({ '1_a': 'SELECT 1', '2_b': 'SELECT 2' });
    await migrate(database, folder);
    const older = folderOf({});
    cpSync(path.join(folder, '1_a'), path.join(older, '1_a'), { recursive: true });
    await expect(migrate(database, older)).rejects.toThrow(
      'The database was made by a newer Fenceline: it has the migration 2_b, which this copy does not know. Bring this copy up to date, or use another database.',
    );
  });

  it('that another tool left half done are refused', async () => {
    const folder = folderOf({ '1_a': 'SELECT 1' });
    await migrate(database, folder);
    await ask(database, 'UPDATE _prisma_migrations SET finished_at = NULL');
    await expect(migrate(database, folder)).rejects.toThrow('The migration 1_a was left half done by another tool.');
  });

  it('never end their own transaction, nor hold what cannot run in one', async () => {
    const { readdirSync, readFileSync } = await import('node:fs');
    for (const one of readdirSync(real, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
      const sql = readFileSync(path.join(real, one.name, 'migration.sql'), 'utf8').replace(/\$(\w*)\$[\s\S]*?\$\1\$|--[^\n]*/g, '');
      expect(sql).not.toMatch(/^\s*(COMMIT|ROLLBACK|BEGIN|VACUUM)\b|\bCONCURRENTLY\b/im);
    }
  });
});
