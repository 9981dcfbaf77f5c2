// A disk that is full in the middle of an import: a tmpfs of its own, which takes the rights of root.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { recoverImports, takeIn } from '@fenceline/api/imports/index';
import { parseConnection } from '@fenceline/prisma';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { streamed } from '../support/airnow.ts';
import { campdHours } from '../support/campd-hours.ts';
import { root } from '../support/database.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fenceline-full-'));
const given = process.env.DATABASE_URL;
const small = 'size=300m';
let mounted = false;
try {
  execFileSync('mount', ['-t', 'tmpfs', '-o', small, 'tmpfs', folder], { stdio: 'ignore' });
  mounted = true;
} catch {
  // Told below.
}

describe('a full disk', () => {
  beforeAll(() => {
    delete process.env.DATABASE_URL;
    if (mounted) chmodSync(folder, 0o711);
  });
  afterAll(() => {
    if (given !== undefined) process.env.DATABASE_URL = given;
    if (mounted) execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  });

  if (!mounted) {
    it('was not tried: this account may not mount a tmpfs', () => expect(mounted).toBe(false));
    return;
  }

  it('takes the whole file with it and says so; with room again it goes in', async () => {
    const { openDatabase } = await import(path.join(root, 'api/bin/database.js'));
    let database = await openDatabase(folder, { migrate: true });
    const file = campdHours(80, 366);
    const importOnce = async () => {
      const pool = new pg.Pool({ ...parseConnection(database.app), max: 2 });
      pool.on('error', () => {});
      const summary = await takeIn({
        db: pool,
        stream: streamed(file),
        fileName: 'emissions-hourly-2024-tn.csv',
        now: () => new Date('2026-11-24T12:00:00Z'),
      }).finally(() => pool.end().catch(() => {}));
      return summary;
    };
    const summary = await importOnce();
    expect(summary).toMatchObject({ state: 'failed', inserted: 0, reason: expect.stringMatching(/^It failed: .*\. Nothing of this file was taken in\.$/) });
    process.stdout.write(`${summary.reason}\n`);
    await database.stop().catch(() => {});
    execFileSync('mount', ['-o', 'remount,size=3g', folder]);
    database = await openDatabase(folder, { migrate: false });
    const owner = new pg.Client(parseConnection(database.owner));
    await owner.connect();
    await recoverImports(owner);
    expect(
      (
        await owner.query(
          'SELECT (SELECT count(*)::int FROM unit_hour) AS hours, (SELECT count(*)::int FROM unit) AS units, (SELECT state FROM import) AS state',
        )
      ).rows,
    ).toEqual([{ hours: 0, units: 0, state: 'failed' }]);
    expect(await importOnce()).toMatchObject({ state: 'committed', inserted: 80 * 366 * 24 });
    await owner.end();
    await database.stop();
  }, 300_000);
});
