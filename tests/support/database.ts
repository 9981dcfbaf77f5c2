// A real PostgreSQL for each test file: a database of its own, cloned from a template that was migrated and seeded once.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installQueue } from '@fenceline/api/jobs/queue';
import { type Connection, loadCase, migrate, readCase } from '@fenceline/prisma';
import pg from 'pg';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

interface Server {
  host: string;
  port: number;
  user: string;
  password: string;
  roles: { fl_owner: string; fl_app: string; fl_seq: string };
}

export function server(): Server {
  const given = process.env.FENCELINE_TEST_SERVER;
  if (!given) throw new Error('Integration tests need the database that npm test starts. Run npm test.');
  return JSON.parse(given);
}

const connection = (database: string, user: 'superuser' | 'fl_owner' | 'fl_app' | 'fl_seq'): Connection => {
  const { host, port, user: superuser, password, roles } = server();
  return { host, port, database, user: user === 'superuser' ? superuser : user, password: user === 'superuser' ? password : roles[user] };
};

async function admin<T>(work: (db: pg.Client) => Promise<T>, database = 'postgres'): Promise<T> {
  const db = new pg.Client(connection(database, 'superuser'));
  await db.connect();
  try {
    return await work(db);
  } finally {
    await db.end();
  }
}

export type Template = 'empty' | 'colossus';

/** Migrated, and for `colossus` seeded; made once for the state the files are in, whoever comes first. */
async function template(kind: Template): Promise<string> {
  // The lock decides the version of the queue, whose tables are in the template too.
  const hash = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json')));
  const migrations = path.join(root, 'prisma/migrations');
  for (const name of readdirSync(migrations).sort()) if (!name.includes('.')) hash.update(readFileSync(path.join(migrations, name, 'migration.sql')));
  const cases = path.join(root, 'prisma/cases/colossus');
  if (kind === 'colossus') for (const name of readdirSync(cases).sort()) hash.update(readFileSync(path.join(cases, name)));
  const name = `template_${kind}_${hash.digest('hex').slice(0, 10)}`;
  await admin(async (db) => {
    await db.query('SELECT pg_advisory_lock(4711)');
    if ((await db.query('SELECT FROM pg_database WHERE datname = $1 AND datistemplate', [name])).rowCount) return;
    await db.query(`DROP DATABASE IF EXISTS ${name}`);
    await db.query(`CREATE DATABASE ${name} OWNER fl_owner`);
    await migrate(connection(name, 'fl_owner'), migrations);
    await installQueue(connection(name, 'fl_owner'));
    if (kind === 'colossus') {
      const owner = new pg.Client(connection(name, 'fl_owner'));
      await owner.connect();
      await owner.query('BEGIN');
      await loadCase(owner, await readCase(cases), new Date('2026-11-24T00:00:00Z'));
      await owner.query('COMMIT');
      await owner.end();
    }
    await db.query(`ALTER DATABASE ${name} IS_TEMPLATE true`);
  });
  return name;
}

export interface TestDatabase {
  app: Connection;
  owner: Connection;
  /** The signer of the custody log. */
  log: Connection;
  superuser: Connection;
  drop(): Promise<void>;
}

export async function makeDatabase(kind: Template = 'colossus'): Promise<TestDatabase> {
  const from = await template(kind);
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  await admin(async (db) => {
    await db.query('SELECT pg_advisory_lock(4711)');
    await db.query(`CREATE DATABASE ${name} TEMPLATE ${from} OWNER fl_owner STRATEGY FILE_COPY`);
  });
  return {
    app: connection(name, 'fl_app'),
    owner: connection(name, 'fl_owner'),
    log: connection(name, 'fl_seq'),
    superuser: connection(name, 'superuser'),
    drop: () => admin(async (db) => void (await db.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}
