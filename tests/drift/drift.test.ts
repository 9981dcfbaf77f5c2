import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { makeDatabase, root, server, type TestDatabase } from '../support/database.ts';
import { type Catalog, readCatalog } from './catalog.ts';

const committed = fileURLToPath(new URL('catalog.json', import.meta.url));
const schema = path.join(root, 'prisma/schema');
const migrations = path.join(root, 'prisma/migrations');

let database: TestDatabase;
let db: pg.Client;
beforeAll(async () => {
  database = await makeDatabase('empty');
  db = new pg.Client(database.superuser);
  await db.connect();
});
afterAll(async () => {
  await db.end();
  await database.drop();
});

/** As the formatter would: what fits in a line stands in one. */
function printed(catalog: Catalog): string {
  const entries = Object.entries(catalog).map(([name, found]) => {
    const flat = `  "${name}": [${found.map((line) => JSON.stringify(line)).join(', ')}]`;
    return flat.length < 160 ? flat : `  "${name}": [\n${found.map((line) => `    ${JSON.stringify(line)}`).join(',\n')}\n  ]`;
  });
  return `{\n${entries.join(',\n')}\n}\n`;
}

const lines = async (sql: string, values: unknown[] = []) => (await db.query<{ line: string }>(sql, values)).rows.map(({ line }) => line);

// The engine keeps a lock on its connection until its process ends, so each question has a process of its own.
async function engine(question: string, ...args: unknown[]): Promise<string> {
  const { execFileSync } = await import('node:child_process');
  const url = new URL('../../prisma/dist/src/engine.js', import.meta.url).href;
  const script = `const engine = await import('${url}'); process.stdout.write(await engine.${question}(...${JSON.stringify(args)})); process.exit(0);`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
}

describe('schema, migrations and database say the same', () => {
  it('the migrations lead to the schema', async () => {
    const { host, port, user, password } = server();
    expect(await engine('differenceToSchema', { host, port, user, password, database: 'postgres' }, schema, migrations)).toBe('');
  });

  it('a migrated database is what the schema describes', async () => {
    expect(await engine('differenceFromDatabase', database.superuser, schema)).toBe('');
  });

  it('what Prisma cannot say is as committed (npm test -- drift --update writes it anew)', async () => {
    const catalog = await readCatalog(db);
    if (process.env.FENCELINE_TEST_UPDATE) writeFileSync(committed, printed(catalog));
    expect(catalog).toEqual(JSON.parse(readFileSync(committed, 'utf8')));
  });
});

describe('rights', () => {
  it('neither role can do more than it was made for', async () => {
    const attributes = 'rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication';
    expect(await lines(`SELECT rolname AS line FROM pg_roles WHERE rolname IN ('fl_app', 'fl_owner', 'fl_seq') AND (${attributes})`)).toEqual([]);
  });

  it('application and signer own nothing and are members of nothing', async () => {
    const both = "('fl_app'::regrole, 'fl_seq'::regrole)";
    expect(await lines(`SELECT relname AS line FROM pg_class WHERE relowner IN ${both}`)).toEqual([]);
    expect(await lines(`SELECT proname AS line FROM pg_proc WHERE proowner IN ${both}`)).toEqual([]);
    expect(await lines(`SELECT roleid::regrole::text AS line FROM pg_auth_members WHERE member IN ${both}`)).toEqual([]);
  });

  it('the application makes no tables, and cannot clear one or switch its triggers off', async () => {
    expect(
      await lines("SELECT nspname AS line FROM pg_namespace WHERE nspname IN ('public', 'intake', 'ledger') AND has_schema_privilege('fl_app', oid, 'CREATE')"),
    ).toEqual([]);
    expect(
      await lines(`SELECT c.oid::regclass || ': ' || a.privilege_type AS line FROM pg_class c CROSS JOIN aclexplode(c.relacl) a
        WHERE a.grantee = 'fl_app'::regrole AND a.privilege_type IN ('TRUNCATE', 'TRIGGER', 'REFERENCES', 'MAINTAIN')`),
    ).toEqual([]);
  });

  it('the application cannot change what was recorded', async () => {
    const app = new pg.Client(database.app);
    await app.connect();
    for (const sql of [
      'UPDATE record_version SET reason = NULL',
      'DELETE FROM record_version',
      'DELETE FROM ledger.event',
      'TRUNCATE ledger.event',
      'SELECT FROM _prisma_migrations',
      'ALTER TABLE ledger.event DISABLE TRIGGER ALL',
    ])
      await expect(app.query(sql)).rejects.toMatchObject({ code: '42501' });
    await app.end();
  });

  it('every function that runs with the rights of its owner has a fixed search path', async () => {
    expect(
      await lines(`SELECT p.oid::regprocedure::text AS line FROM pg_proc p WHERE p.prosecdef AND p.pronamespace::regnamespace::text IN ('public', 'intake', 'ledger')
        AND NOT EXISTS (SELECT FROM unnest(coalesce(p.proconfig, '{}')) x WHERE x LIKE 'search_path=%')`),
    ).toEqual([]);
  });

  it('a trigger that guards or keeps versions cannot be passed by as a replica', async () => {
    expect(
      await lines(`SELECT t.tgrelid::regclass || ' ' || t.tgname AS line FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
        WHERE NOT t.tgisinternal AND (p.proname ~ '^deny' OR p.proname = 'keep_version') AND t.tgenabled <> 'A'`),
    ).toEqual([]);
  });

  it('a table with row policies binds its owner too', async () => {
    expect(await lines('SELECT oid::regclass::text AS line FROM pg_class WHERE relrowsecurity AND NOT relforcerowsecurity')).toEqual([]);
  });
});

describe('months', () => {
  it('are made by the application through one function, for readings and unit hours alone', async () => {
    const app = new pg.Client(database.app);
    await app.connect();
    await app.query("SELECT make_month('reading', '2024-04-08'), make_month('unit_hour', '2024-04-08')");
    await app.query("SELECT make_month('reading', '2024-04-09')");
    await expect(app.query("SELECT make_month('account', '2024-04-08')")).rejects.toThrow('account has no months');
    await expect(app.query('CREATE TABLE mine (n int)')).rejects.toMatchObject({ code: '42501' });
    await app.end();
    expect(
      await lines("SELECT inhrelid::regclass::text AS line FROM pg_inherits WHERE inhparent IN ('reading'::regclass, 'unit_hour'::regclass) ORDER BY 1"),
    ).toEqual(['reading_2024_04', 'unit_hour_2024_04']);
  });
});
