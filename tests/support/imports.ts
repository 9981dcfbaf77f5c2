// The importer on a database of its own, without the application around it: what its faults are shown with.
import { strict as assert } from 'node:assert';
import { type ImportSummary, type TakeIn, takeIn } from '@fenceline/api/imports/index';
import { poolSettings } from '@fenceline/api/platform/database';
import pg from 'pg';
import { streamed } from './airnow.ts';
import { makeDatabase, type TestDatabase } from './database.ts';

type Settings = Omit<Partial<TakeIn>, 'stream' | 'fileName'>;

export interface Desk {
  /** As fl_app, with the timeouts of the running system. */
  pool: pg.Pool;
  owner: pg.Client;
  database: TestDatabase;
  /** Takes a file in and holds it to its counts. */
  take(fileName: string, file: string | Buffer | AsyncIterable<Uint8Array>, settings?: Settings): Promise<ImportSummary>;
  /** How many there are of what a file brings. */
  held(): Promise<{ readings: number; series: number; monitors: number }>;
  /** Takes out everything that files brought. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export const NOW = new Date('2026-11-24T12:00:00Z');

export async function openDesk(database?: TestDatabase): Promise<Desk> {
  const own = database ?? (await makeDatabase('empty'));
  const pool = new pg.Pool(poolSettings(own.app, 4));
  pool.on('error', () => {});
  const owner = new pg.Client(own.owner);
  await owner.connect();
  return {
    pool,
    owner,
    database: own,
    async take(fileName, file, settings = {}) {
      const stream = typeof file === 'string' || Buffer.isBuffer(file) ? streamed(file) : file;
      const summary = await takeIn({ db: pool, now: () => NOW, ...settings, stream, fileName });
      addsUp(summary);
      return summary;
    },
    async held() {
      const { rows } = await owner.query(
        'SELECT (SELECT count(*)::int FROM reading) AS readings, (SELECT count(*)::int FROM series) AS series, (SELECT count(*)::int FROM monitor) AS monitors',
      );
      return rows[0];
    },
    async clear() {
      await owner.query('TRUNCATE reading, reading_revision, import_reject, import, series, monitor, record_version, record_name CASCADE');
    },
    async close() {
      await pool.end();
      await owner.end();
      if (!database) await own.drop();
    },
  };
}

/** Lines and values are all accounted for, whatever became of the file. */
export function addsUp(summary: ImportSummary) {
  const { lines, headerLines, linesWithValues, linesWithoutValues, linesSetAside } = summary;
  assert.equal(headerLines + linesWithValues + linesWithoutValues + linesSetAside, lines, 'the lines add up');
  const { values, inserted, changed, unchanged, yielded, valuesSetAside } = summary;
  assert.equal(inserted + changed + unchanged + yielded + valuesSetAside, values, 'the values add up');
}
