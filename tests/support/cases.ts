// Loads a case of the repository into the database of a test, as `npx fenceline seed` does.
import path from 'node:path';
import { loadCase, readCase } from '@fenceline/prisma';
import pg from 'pg';
import type { TestApp } from './app.ts';
import { root } from './database.ts';

export async function loadCaseInto(app: TestApp, name: string): Promise<void> {
  const db = new pg.Client(app.database.owner);
  await db.connect();
  await loadCase(db, await readCase(path.join(root, 'prisma/cases', name)), app.config.now());
  await db.end();
}
