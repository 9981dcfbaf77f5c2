// What happens between a migrated database and a serving one, on the first start: the queue's tables, the demo case and accounts.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseConnection } from '@fenceline/prisma';
import pg from 'pg';
import { recoverImports } from './imports/index.ts';
import { installQueue } from './jobs/queue.ts';
import { readConfig } from './platform/config.ts';
import { loadCaseWhole } from './setup/case.ts';
import { demoAccounts, demoPassword, signIns } from './setup/demo.ts';

interface SetUp {
  env: NodeJS.ProcessEnv;
  ownerUrl: string;
  /** The clone. */
  root: string;
  step: (name: string, work: () => Promise<string | undefined>) => Promise<unknown>;
}

/** Makes what is missing; a later start finds it and does nothing. Answers the sign-ins to print, where there are demo accounts. */
export async function setUp({ env, ownerUrl, root, step }: SetUp): Promise<{ signIns: string | null }> {
  const config = readConfig(env);
  const owner = parseConnection(ownerUrl);
  const db = new pg.Client(owner);
  await db.connect();
  try {
    await installQueue(owner);
    const lost = await recoverImports(db);
    if (lost.length) await step('Imports that were cut short', async () => `${lost.length}, nothing of them is there`);
    if (env.FENCELINE_DEMO === 'off') return { signIns: null };
    const cases = path.join(root, 'prisma/cases');
    const names = readdirSync(cases, { withFileTypes: true })
      .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
      .sort();
    for (const name of names) {
      const { rowCount } = await db.query('SELECT FROM finding WHERE case_slug = $1 LIMIT 1', [name]);
      if (!rowCount) await step(`Case ${name}`, async () => (await loadCaseWhole(db, path.join(cases, name), config)) ?? undefined);
    }
    const given = env.FENCELINE_DEMO_PASSWORD;
    const password = demoPassword(config, given);
    const { rowCount } = await db.query("SELECT FROM working_group WHERE slug = 'demo'");
    if (!rowCount || given) await step('Demo accounts', async () => (await demoAccounts(db, password, Boolean(given), config)) ?? undefined);
    return { signIns: signIns(password) };
  } finally {
    await db.end();
  }
}
