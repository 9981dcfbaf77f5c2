// Prisma's own engine as WebAssembly, for development only: it compares schema, migrations and database, and writes the SQL of
// a new migration. The product never loads it; Prisma's native engine is a download that fails offline.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import type { Connection } from './connection.ts';

// biome-ignore lint/suspicious/noExplicitAny: the engine ships no types for this entry
type Any = any;

// The library list of this project has no browser; Node brings WebAssembly all the same.
declare const WebAssembly: Any;

const CHAR_OID = 18;
const TEXT_OID = 25;
const CHARACTER = 6;

/** The adapter with what the engine needs besides: scripts of many statements, PostgreSQL's "char", and a shadow database. */
class MigrationPg extends PrismaPg {
  readonly settings: Connection;

  constructor(settings: Connection) {
    super(settings);
    this.settings = settings;
  }

  override async connect(): Promise<Any> {
    const adapter: Any = await super.connect();
    const { performIO, queryRaw } = adapter;
    const charColumns = new WeakMap<object, boolean[]>();
    adapter.executeScript = async (script: string) => {
      await adapter.client.query(script);
    };
    adapter.performIO = async (query: Any) => {
      const result = await performIO.call(adapter, query);
      charColumns.set(
        query,
        result.fields.map((field: Any) => field.dataTypeID === CHAR_OID),
      );
      for (const field of result.fields) if (field.dataTypeID === CHAR_OID) field.dataTypeID = TEXT_OID;
      return result;
    };
    adapter.queryRaw = async (query: Any) => {
      const result = await queryRaw.call(adapter, query);
      return { ...result, columnTypes: result.columnTypes.map((type: Any, i: number) => (charColumns.get(query)?.[i] ? CHARACTER : type)) };
    };
    return adapter;
  }

  override async connectToShadowDb(): Promise<Any> {
    const database = `shadow_${crypto.randomUUID().replaceAll('-', '')}`;
    await this.admin(`CREATE DATABASE ${database}`);
    const adapter: Any = await new MigrationPg({ ...this.settings, database }).connect();
    const end = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      await end();
      await this.admin(`DROP DATABASE ${database} WITH (FORCE)`);
    };
    return adapter;
  }

  private async admin(sql: string) {
    const client = new pg.Client(this.settings);
    await client.connect();
    await client.query(sql);
    await client.end();
  }
}

async function openEngine(connection: Connection, schemaFolder: string): Promise<Any> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const glue: Any = await import(pathToFileURL(path.join(folder, 'schema_engine_bg.js')).href);
  const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(path.join(folder, 'schema_engine_bg.wasm'))), {
    './schema_engine_bg.js': glue,
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports as Any).__wbindgen_start?.();
  return glue.SchemaEngine.new(
    { datamodels: files(schemaFolder).map((file) => [file.path, file.content]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(new MigrationPg(connection)),
  );
}

const files = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .map((name) => ({ path: name, content: readFileSync(path.join(folder, name), 'utf8') }));

function migrationsIn(folder: string) {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    tag: 'migrations',
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: readFileSync(path.join(folder, name, 'migration.sql'), 'utf8') } },
    })),
  };
}

async function difference(connection: Connection, schemaFolder: string, from: Any): Promise<string> {
  const engine = await openEngine(connection, schemaFolder);
  const answer = await engine.diff({
    from,
    to: { tag: 'schemaDatamodel', files: files(schemaFolder), configDir: schemaFolder },
    shadowDatabaseUrl: null,
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  const sql: string = answer.stdout ?? '';
  return /^\s*(--[^\n]*\s*)?$/.test(sql) ? '' : sql;
}

/**
 * SQL that would take the migrations to the schema; empty when they agree. Needs a connection that may create databases.
 * Does not see triggers, exclusion constraints, partitions, functions or rights: the catalog test holds those.
 */
export const differenceToSchema = (connection: Connection, schemaFolder: string, migrationsFolder: string): Promise<string> =>
  difference(connection, schemaFolder, migrationsIn(migrationsFolder));

/** SQL that would take a database to the schema; empty when they agree. */
export const differenceFromDatabase = (connection: Connection, schemaFolder: string): Promise<string> =>
  difference(connection, schemaFolder, { tag: 'schemaDatasource', files: files(schemaFolder), configDir: schemaFolder });
