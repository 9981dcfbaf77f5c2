import { createReadStream } from 'node:fs';
import path from 'node:path';
import { type CaseData, loadCase, readCase } from '@fenceline/prisma';
import type pg from 'pg';
import { EvaluateService } from '../findings/evaluate.service.ts';
import { takeIn } from '../imports/index.ts';
import type { Config } from '../platform/config.ts';
import { Database } from '../platform/database.ts';

/**
 * Loads a case with its readings and its first findings, once. Its records and findings count as recorded at `compiledOn`, 00:00
 * UTC, and the findings are looked at again for today. A start that was cut short goes on where it stopped. Answers what it
 * did, or null when all of it was there.
 */
export async function loadCaseWhole(owner: pg.Client, folder: string, config: Config): Promise<string | null> {
  const data = await readCase(folder);
  const compiledAt = new Date(`${data.case.compiledOn}T00:00:00Z`);
  const done: string[] = [];
  const { rows } = await owner.query<{ content_hash: string }>('SELECT content_hash FROM case_file WHERE slug = $1', [data.case.slug]);
  if (!rows[0]) done.push(`${await loadRecords(owner, data, config)} records`);
  const readings = await loadReadings(owner, data, compiledAt);
  if (readings) done.push(`${readings} readings`);
  const { rowCount } = await owner.query('SELECT FROM finding WHERE case_slug = $1 LIMIT 1', [data.case.slug]);
  if (!rowCount) done.push(`${await firstFindings(config, compiledAt)} findings`);
  return done.length ? done.join(', ') : null;
}

async function loadRecords(owner: pg.Client, data: CaseData, config: Config): Promise<number> {
  await owner.query('BEGIN');
  try {
    const counts = await loadCase(owner, data, config.now());
    await owner.query('COMMIT');
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  }
}

/** The readings of the case go in by the same path as any file. */
async function loadReadings(owner: pg.Client, data: CaseData, compiledAt: Date): Promise<number> {
  let values = 0;
  for (const { file, source, label } of data.case.readings) {
    const { rowCount } = await owner.query("SELECT FROM import WHERE case_slug = $1 AND file_name = $2 AND state IN ('committed', 'unchanged')", [
      data.case.slug,
      file,
    ]);
    if (rowCount) continue;
    const summary = await takeIn({
      db: owner,
      stream: createReadStream(path.join(data.folder, file)),
      fileName: file,
      caseSlug: data.case.slug,
      source,
      label,
      now: () => compiledAt,
    });
    if (summary.state !== 'committed' && summary.state !== 'unchanged') throw new Error(`${file}: ${summary.reason}`, { cause: summary.cause });
    values += summary.inserted;
  }
  return values;
}

async function firstFindings(config: Config, compiledAt: Date): Promise<number> {
  const database = new Database(config);
  try {
    const service = new EvaluateService(database, config);
    const { inserted } = await service.evaluate(null, compiledAt);
    await service.evaluate();
    return inserted;
  } finally {
    await database.onApplicationShutdown();
  }
}
