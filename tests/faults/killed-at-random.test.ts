// The importer and the database are killed at twenty random moments each; what is there in the end is what one undisturbed run brings.
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { recoverImports, takeIn } from '@fenceline/api/imports/index';
import { parseConnection } from '@fenceline/prisma';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { streamed } from '../support/airnow.ts';
import { nationalData } from '../support/airnow-day.ts';
import { campdHours } from '../support/campd-hours.ts';
import { root } from '../support/database.ts';
import { type Desk, openDesk } from '../support/imports.ts';
import { killedAt, nextStart } from '../support/killed.ts';

const MOMENTS = 20;
const fixture = (name: string) => readFileSync(path.join(root, 'api/src/imports/formats', name));
/** One of each kind of file: readings, hours of units, a register. */
const files: [string, string | Buffer][] = [
  ['HourlyData_2024040800.dat', Buffer.from(nationalData(0, 1_000), 'latin1')],
  ['emissions-hourly-2024-tn.csv', campdHours(8, 60)],
  ['facilities.csv', fixture('icis-air/fixtures/facilities.csv')],
];

/** Everything that files bring, as one number that changes with any of it. */
const state = `SELECT (SELECT count(*) || ' ' || coalesce(sum(hashtextextended(concat_ws(' ', s.slug, r.starts_at, r.value), 0)), 0) FROM reading r JOIN series s ON s.number = r.series_number) AS readings,
  (SELECT count(*) || ' ' || coalesce(sum(hashtextextended(concat_ws(' ', u.slug, h.starts_at, h.operating_time, h.nox_pound, h.basis), 0)), 0) FROM unit_hour h JOIN unit u ON u.id = h.unit_id) AS hours,
  (SELECT coalesce(string_agg(slug, ' ' ORDER BY slug), '') FROM facility) AS facilities, (SELECT coalesce(string_agg(slug, ' ' ORDER BY slug), '') FROM claim) AS claims,
  (SELECT coalesce(string_agg(slug, ' ' ORDER BY slug), '') FROM monitor WHERE slug LIKE 'airnow-47-1%') AS monitors`;
const stateOf = async (db: pg.ClientBase | pg.Pool) => JSON.stringify((await db.query(state)).rows[0]);
const clear =
  'TRUNCATE reading, reading_revision, unit_hour, unit_hour_revision, import_reject, import, series, monitor, claim, unit, facility_agency_id, facility, source, record_version, record_name CASCADE';

describe.each(files)('an importer of %s that is killed at random', (name, bytes) => {
  let desk: Desk;
  const folder = mkdtempSync(path.join(process.env.FENCELINE_TEST_FOLDER ?? tmpdir(), 'random-'));
  const file = path.join(folder, name);
  beforeAll(async () => {
    desk = await openDesk();
    writeFileSync(file, bytes);
  });
  beforeEach(() => desk.owner.query(clear));
  afterAll(async () => {
    await desk.close();
    rmSync(folder, { recursive: true });
  });

  it('brings all or nothing each time, and in the end what one run brings', async () => {
    const nothing = await stateOf(desk.owner);
    const begun = performance.now();
    expect((await desk.take(name, bytes)).state).toBe('committed');
    const length = performance.now() - begun + 150;
    const whole = await stateOf(desk.owner);
    for (let moment = 0; moment < MOMENTS; moment++) {
      await desk.owner.query(clear);
      const later = Math.random() * length;
      await killedAt(desk, file, 'begun', later);
      await nextStart(desk);
      const { rows } = await desk.owner.query<{ state: string }>('SELECT state FROM import ORDER BY number DESC LIMIT 1');
      const isIn = rows[0]?.state === 'committed';
      expect([later, await stateOf(desk.owner)]).toEqual([later, isIn ? whole : nothing]);
      await desk.take(name, bytes);
      expect(await stateOf(desk.owner)).toBe(whole);
    }
  }, 300_000);
});

describe('a database that is killed at random', () => {
  // The server works under an account of its own and has to get there.
  const folder = mkdtempSync(path.join(tmpdir(), 'fenceline-server-'));
  chmodSync(folder, 0o711);
  type Opened = { owner: string; app: string; server: { pid: number }; stop(): Promise<void> };
  // Host-side code is plain JavaScript.
  const open = async (migrate: boolean): Promise<Opened> => {
    delete process.env.DATABASE_URL;
    const { openDatabase } = await import(path.join(root, 'api/bin/database.js'));
    return openDatabase(folder, { migrate });
  };
  const given = process.env.DATABASE_URL;
  afterAll(() => {
    if (given !== undefined) process.env.DATABASE_URL = given;
    rmSync(folder, { recursive: true, force: true });
  });

  it('takes the file with it, comes back, says so, and has in the end what one run brings', async () => {
    const [[name = '', bytes = ''] = []] = files.slice(1);
    const importOnce = async (url: string) => {
      const pool = new pg.Pool({ ...parseConnection(url), max: 2 });
      pool.on('error', () => {});
      try {
        return await takeIn({ db: pool, stream: streamed(bytes), fileName: name, now: () => new Date('2026-11-24T12:00:00Z') });
      } finally {
        await pool.end().catch(() => {});
      }
    };
    const asOwner = async <T>(url: string, work: (client: pg.Client) => Promise<T>) => {
      const client = new pg.Client(parseConnection(url));
      client.on('error', () => {});
      await client.connect();
      try {
        return await work(client);
      } finally {
        await client.end().catch(() => {});
      }
    };
    let database = await open(true);
    const nothing = await asOwner(database.owner, stateOf);
    const begun = performance.now();
    expect((await importOnce(database.app)).state).toBe('committed');
    const length = performance.now() - begun;
    const whole = await asOwner(database.owner, stateOf);
    for (let moment = 0; moment < MOMENTS; moment++) {
      await asOwner(database.owner, (client) => client.query(clear));
      const importing = importOnce(database.app).catch((error: Error) => error);
      const later = Math.random() * length;
      await pause(later);
      // The whole server, as a power cut would.
      process.kill(Number(readFileSync(path.join(folder, 'postgres/database/postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
      await importing;
      await database.stop().catch(() => {});
      database = await open(false);
      const after = await asOwner(database.owner, async (client) => {
        await recoverImports(client);
        const { rows } = await client.query<{ state: string }>('SELECT state FROM import ORDER BY number DESC LIMIT 1');
        return { state: rows[0]?.state ?? 'not begun', held: await stateOf(client) };
      });
      expect([later, after.state, after.held]).toEqual([later, after.state, after.state === 'committed' ? whole : nothing]);
      await importOnce(database.app);
      expect(await asOwner(database.owner, stateOf)).toBe(whole);
    }
    await database.stop();
  }, 600_000);
});
