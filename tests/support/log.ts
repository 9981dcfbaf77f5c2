// The signer of the custody log, as its own process would be: with its own login and a folder of its own.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Signer } from '@fenceline/api/ledger/signer/signer';
import pg from 'pg';
import type { TestApp } from './app.ts';

export interface TestSigner {
  signer: Signer;
  folder: string;
  db: pg.Client;
  close(): Promise<void>;
}

export async function openSigner(app: Pick<TestApp, 'database' | 'config'>, folder?: string): Promise<TestSigner> {
  const db = new pg.Client(app.database.log);
  await db.connect();
  const at = folder ?? (await mkdtemp(path.join(process.env.FENCELINE_TEST_FOLDER ?? tmpdir(), 'signer-')));
  return { signer: await Signer.open(db, at, app.config.now), folder: at, db, close: () => db.end() };
}
