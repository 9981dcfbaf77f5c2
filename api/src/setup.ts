// What happens between a migrated database and a serving one, on the first start: the demo case.
import path from 'node:path';
import { type CaseData, loadCase, parseConnection, readCase } from '@fenceline/prisma';
import pg from 'pg';

interface SetUp {
  env: NodeJS.ProcessEnv;
  ownerUrl: string;
  /** The clone. */
  root: string;
  step: (name: string, work: () => Promise<string | undefined>) => Promise<unknown>;
}

/** Loads the demo case once; a second start finds it and does nothing. */
export async function setUp({ ownerUrl, root, step }: SetUp): Promise<{ signIns: string | null }> {
  const db = new pg.Client(parseConnection(ownerUrl));
  await db.connect();
  try {
    const data = await readCase(path.join(root, 'prisma/cases/colossus'));
    const { rowCount } = await db.query('SELECT 1 FROM case_file WHERE slug = $1', [data.case.slug]);
    if (!rowCount) await step(`Case ${data.case.slug}`, () => seed(db, data));
  } finally {
    await db.end();
  }
  return { signIns: null };
}

async function seed(db: pg.Client, data: CaseData): Promise<string> {
  await db.query('BEGIN');
  try {
    const counts = await loadCase(db, data, new Date());
    await db.query('COMMIT');
    return `${Object.values(counts).reduce((a, b) => a + b, 0)} records`;
  } catch (error) {
    await db.query('ROLLBACK');
    throw error;
  }
}
