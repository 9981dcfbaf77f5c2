import { setTimeout as pause } from 'node:timers/promises';
import { lockReadings } from '@fenceline/api/imports/index';
import { poolSettings } from '@fenceline/api/platform/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { hour, hourlyData } from '../support/airnow.ts';
import { nationalData } from '../support/airnow-day.ts';
import { type Desk, openDesk } from '../support/imports.ts';

const NAME = 'HourlyData_2024040800.dat';
const region = nationalData(0, 250);
const values = region.split('\n').length - 1;
const nothing = { readings: 0, series: 0, monitors: 0 };

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
beforeEach(() => desk.clear());
afterAll(() => desk.close());

const states = async () => (await desk.owner.query('SELECT state FROM import ORDER BY number')).rows.map(({ state }) => state);
/** Nobody holds the turn to merge, or an import, once all is over. */
const locks = async () =>
  (
    await desk.owner.query(
      "SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
    )
  ).rows[0].n;
const end = (client: pg.ClientBase) => desk.owner.query('SELECT pg_terminate_backend($1)', [(client as unknown as { processID: number }).processID]);
async function* broken(error: Error): AsyncGenerator<Buffer> {
  yield Buffer.from(hourlyData(hour(1)));
  throw error;
}
async function* silent(): AsyncGenerator<Buffer> {
  yield Buffer.from(region);
  await new Promise(() => {});
}

describe('people who send the same file at the same moment', () => {
  it('get one import that brings it and others that find nothing new', async () => {
    const other = new pg.Pool({ ...desk.database.app, max: 2 });
    const all = await Promise.all([desk.pool, other, desk.pool, other].map((db) => desk.take(NAME, region, { db })));
    await other.end();
    expect(all.map(({ state }) => state).sort()).toEqual(['committed', 'unchanged', 'unchanged', 'unchanged']);
    expect(all.map(({ inserted, unchanged }) => inserted + unchanged)).toEqual([values, values, values, values]);
    expect((await desk.held()).readings).toBe(values);
    expect(await locks()).toBe(0);
  });

  it('wait for their turn longer than a page waits for a lock', async () => {
    const impatient = new pg.Pool({ ...poolSettings(desk.database.app, 1), lock_timeout: 100 });
    const slow = await desk.pool.connect();
    await slow.query('BEGIN');
    await lockReadings(slow);
    const waiting = desk.take(NAME, hourlyData(hour(48)), { db: impatient });
    expect(await Promise.race([waiting, pause(500, 'waits')])).toBe('waits');
    await slow.query('ROLLBACK');
    slow.release();
    expect((await waiting).state).toBe('committed');
    expect((await impatient.query('SHOW lock_timeout')).rows[0].lock_timeout).toBe('100ms');
    await impatient.end();
  });
});

describe('whoever stops an import', () => {
  it('while it is read, finds nothing of it', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 150);
    const summary = await desk.take(NAME, silent(), { signal: stop.signal });
    expect(summary).toMatchObject({ state: 'cancelled', reason: 'It was cancelled. Nothing of this file was taken in.', inserted: 0 });
    expect(await desk.held()).toEqual(nothing);
  });

  it('while it is merged, finds nothing of it, and does not wait for the merge', async () => {
    const stop = new AbortController();
    const from = Date.now();
    const summary = await desk.take(NAME, region, {
      signal: stop.signal,
      beforeCommit: async (db) => {
        setTimeout(() => stop.abort(), 50);
        await db.query('SELECT pg_sleep(20)');
      },
    });
    expect(summary.state).toBe('cancelled');
    expect(Date.now() - from).toBeLessThan(10_000);
    expect(await desk.held()).toEqual(nothing);
  });

  it('before it began, finds nothing of it, and the next import goes in', async () => {
    expect((await desk.take(NAME, region, { signal: AbortSignal.abort() })).state).toBe('cancelled');
    expect((await desk.take(NAME, region)).inserted).toBe(values);
    expect(await states()).toEqual(['cancelled', 'committed']);
    expect(await locks()).toBe(0);
  });
});

describe('what fails on the way', () => {
  it('takes the whole file with it, where what follows from it cannot be asked for', async () => {
    let seen = 0;
    const summary = await desk.take(NAME, region, {
      beforeCommit: async (db, { number }) => {
        seen = (await db.query('SELECT count(*)::int AS n FROM reading WHERE import_number = $1', [number])).rows[0].n;
        throw new Error('no job could be sent');
      },
    });
    expect(seen).toBe(values);
    expect(summary).toMatchObject({ state: 'failed', inserted: 0, reason: 'It failed: no job could be sent. Nothing of this file was taken in.' });
    expect(await desk.held()).toEqual(nothing);
    expect(await states()).toEqual(['failed']);
  });

  it('is an upload that ends early', async () => {
    expect(await desk.take(NAME, broken(new Error('the upload ended early')))).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('the upload ended early'),
    });
    expect(await desk.held()).toEqual(nothing);
  });

  it('is a connection lost before the commit: nothing is there, and another connection says so', async () => {
    const summary = await desk.take(NAME, region, { beforeCommit: async (db) => void (await end(db)) });
    expect(summary.state).toBe('failed');
    expect(await desk.held()).toEqual(nothing);
    expect(await states()).toEqual(['failed']);
    expect((await desk.take(NAME, region)).inserted).toBe(values);
  });

  it('is a connection lost while it is read', async () => {
    const client = await desk.pool.connect();
    client.on('error', () => {});
    async function* dying(): AsyncGenerator<Buffer> {
      yield Buffer.from(region);
      await end(client);
      for (let hours = 0; hours < 4; hours += 1) yield Buffer.from(region);
    }
    const summary = await desk.take(NAME, dying(), { db: client });
    client.release(true);
    expect(summary.state).toBe('failed');
    expect(await desk.held()).toEqual(nothing);
  });

  it('is an answer lost at the commit: what is there is told as it is', async () => {
    const summary = await desk.take(NAME, region, {
      beforeCommit: async (db) => {
        await db.query('COMMIT');
        await end(db);
      },
    });
    expect(summary).toMatchObject({ state: 'committed', inserted: values });
    expect((await desk.held()).readings).toBe(values);
    expect(await states()).toEqual(['committed']);
  });
});

describe('what somebody else changes meanwhile', () => {
  const file = hourlyData(hour(1), hour(2, { parameter: 'NO2' }));

  it('are series that were removed: they are made anew', async () => {
    await desk.take(NAME, file);
    await desk.owner.query(
      "DELETE FROM reading; DELETE FROM series; DELETE FROM record_version WHERE noun = 'series'; DELETE FROM record_name WHERE noun = 'series'",
    );
    expect(await desk.take(NAME, file)).toMatchObject({ inserted: 2, newSeries: 2, newMonitors: 0 });
    expect((await desk.owner.query('SELECT count(*)::int AS n FROM reading r JOIN series s ON s.number = r.series_number')).rows[0].n).toBe(2);
  });

  it('are monitors that were removed: they come back with their names', async () => {
    await desk.take(NAME, file);
    await desk.clear();
    await desk.take(NAME, file);
    const { rows } = await desk.owner.query('SELECT name, operator, standard_utc_offset FROM monitor');
    expect(rows).toEqual([{ name: 'SHELBY FARMS', operator: 'Shelby County Health Department', standard_utc_offset: '-06:00' }]);
  });

  it('are monitors that are removed while it is read: it says so, and the next try goes in', async () => {
    await desk.take(NAME, file);
    async function* meanwhile(): AsyncGenerator<Buffer> {
      yield Buffer.alloc(70_000, hourlyData(hour(1)));
      await desk.owner.query('TRUNCATE reading, series, monitor, record_version, record_name CASCADE');
    }
    expect(await desk.take('HourlyData_m.dat', meanwhile())).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('were removed while it was being read, so import it again'),
    });
    expect(await desk.held()).toEqual(nothing);
    expect(await desk.take('HourlyData_m.dat', file)).toMatchObject({ state: 'committed', newMonitors: 1 });
  });

  it('is a case: while it is loaded or removed, the merge waits', async () => {
    const client = await desk.pool.connect();
    await client.query('BEGIN');
    await lockReadings(client);
    const waiting = desk.take(NAME, file);
    expect(await Promise.race([waiting, pause(200, 'waits')])).toBe('waits');
    await client.query('ROLLBACK');
    client.release();
    expect((await waiting).inserted).toBe(2);
  });
});
