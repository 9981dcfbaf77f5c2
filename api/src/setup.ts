// What happens between a migrated database and a serving one: the queue's tables, the demo case and accounts, first findings.
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type CaseData, loadCase, parseConnection, readCase } from '@fenceline/prisma';
import pg from 'pg';
import { EvaluateService } from './findings/evaluate.service.ts';
import { installQueue } from './jobs/queue.ts';
import { type Config, readConfig } from './platform/config.ts';
import { Database } from './platform/database.ts';
import { hashPassword } from './session/passwords.ts';

interface SetUp {
  env: NodeJS.ProcessEnv;
  ownerUrl: string;
  /** The clone. */
  root: string;
  step: (name: string, work: () => Promise<string | undefined>) => Promise<unknown>;
}

const demo = [
  ['advocate', 'Ana (demo)'],
  ['editor', 'Eli (demo)'],
  ['auditor', 'Aude (demo)'],
  ['auditor2', 'Otis (demo)'],
  ['admin', 'Ada (demo)'],
] as const;

/** Loads what is missing, once; a later start finds it and does nothing. Answers the sign-ins to print. */
export async function setUp({ env, ownerUrl, root, step }: SetUp): Promise<{ signIns: string | null }> {
  const config = readConfig(env);
  const owner = parseConnection(ownerUrl);
  await installQueue(owner);
  const db = new pg.Client(owner);
  await db.connect();
  try {
    const data = await readCase(path.join(root, 'prisma/cases/colossus'));
    const { rowCount } = await db.query('SELECT 1 FROM case_file WHERE slug = $1', [data.case.slug]);
    if (!rowCount) await step(`Case ${data.case.slug}`, () => seed(db, data, config));
    const password = demoPassword(config.dataFolder, env.FENCELINE_DEMO_PASSWORD);
    if (!(await db.query("SELECT 1 FROM working_group WHERE slug = 'demo'")).rowCount) await step('Demo accounts', () => seedAccounts(db, password, config));
    if (!(await db.query('SELECT 1 FROM finding LIMIT 1')).rowCount) await step('First findings', () => firstFindings(config));
    return {
      signIns: ['Demo accounts (an invented group), all with this password:', `  ${password}`, ...demo.map(([name]) => `  ${name}@demo.invalid`)].join('\n'),
    };
  } finally {
    await db.end();
  }
}

async function seed(db: pg.Client, data: CaseData, config: Config): Promise<string> {
  await db.query('BEGIN');
  try {
    const counts = await loadCase(db, data, config.now());
    await db.query('COMMIT');
    return `${Object.values(counts).reduce((a, b) => a + b, 0)} records`;
  } catch (error) {
    await db.query('ROLLBACK');
    throw error;
  }
}

/** The password given, else the one made on the first start. */
function demoPassword(folder: string, given: string | undefined): string {
  const file = path.join(folder, 'demo-password');
  if (given) writeFileSync(file, given, { mode: 0o600 });
  else if (!existsSync(file)) writeFileSync(file, randomBytes(12).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

async function seedAccounts(db: pg.Client, password: string, config: Config): Promise<string> {
  const hash = await hashPassword(password);
  const group = randomUUID();
  await db.query('BEGIN');
  await db.query("INSERT INTO working_group (id, slug, name, is_default, invented) VALUES ($1, 'demo', 'Demo group (invented)', true, true)", [group]);
  for (const [name, shown] of demo) {
    await db.query('INSERT INTO account (id, group_id, email, name, role, password_hash, created_at) VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6)', [
      group,
      `${name}@demo.invalid`,
      shown,
      name.replace(/\d$/, ''),
      hash,
      config.now(),
    ]);
  }
  await db.query('COMMIT');
  return `${demo.length}`;
}

async function firstFindings(config: Config): Promise<string> {
  const database = new Database(config);
  try {
    const { inserted } = await new EvaluateService(database, config).evaluate();
    return `${inserted}`;
  } finally {
    await database.onApplicationShutdown();
  }
}
