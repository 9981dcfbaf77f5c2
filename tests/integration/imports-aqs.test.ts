import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.ts';
import { aqsYear } from '../support/aqs-year.ts';
import { root } from '../support/database.ts';
import { type Desk, openDesk } from '../support/imports.ts';

let app: TestApp;
let desk: Desk;
beforeAll(async () => {
  app = await startApp({ template: 'empty', env: { FENCELINE_RATE_LIMIT: '0' } });
  desk = await openDesk(app.database);
});
beforeEach(() => desk.clear());
afterAll(async () => {
  await desk.close();
  await app.close();
});

const fixture = readFileSync(path.join(root, 'api/src/imports/formats/aqs-hourly/fixtures/hourly.csv'));
const head =
  'State Code,County Code,Site Num,Parameter Code,POC,Latitude,Longitude,Date Local,Time Local,Date GMT,Time GMT,Sample Measurement,Units of Measure\n';
const hour = (poc: number, local: string, gmt: string, ppm: string) =>
  `47,157,9001,44201,${poc},35.1,-89.9,2025-07-01,${local},2025-07-${gmt},${ppm},Parts per million\n`;
const get = async (route: string) => (await app.http.get(`/api/v1/${route}`).expect(200)).body;

describe('an hourly file of AQS', () => {
  it('goes in whole; each instrument of a site is a series of its own', async () => {
    const summary = await desk.take('hourly_44201_2025.csv', fixture);
    expect(summary).toMatchObject({ state: 'committed', format: 'aqs-hourly', values: 16, inserted: 7, valuesSetAside: 9, newMonitors: 3, newSeries: 4 });
    const { data } = await get('series?monitor=aqs-47-157-9001');
    expect(data.map(({ slug, parameter, unit, poc, kind }: Record<string, unknown>) => [slug, parameter, unit, poc, kind])).toEqual([
      ['aqs-47-157-9001-ozone-aqs-poc-1', 'OZONE', 'PPM', 1, 'aqs'],
      ['aqs-47-157-9001-ozone-aqs-poc-2', 'OZONE', 'PPM', 2, 'aqs'],
    ]);
    expect(await get('monitors/aqs-47-157-9001')).toMatchObject({ class: 'near_reference', state: 'TN', standardUtcOffset: '-06:00', lat: 35.1 });
    expect(await desk.take('hourly_44201_2025.csv', fixture)).toMatchObject({ inserted: 0, unchanged: 7, newSeries: 0, newMonitors: 0 });
  });

  it('and AirNow of the same site stand side by side, neither yields', async () => {
    await desk.take('a.dat', '07/01/25|06:00|471579001|INVENTED|-6|OZONE|PPB|41|Nobody\n');
    expect(await desk.take('b.csv', `${head}${hour(1, '00:00', '01,06:00', '0.039')}`)).toMatchObject({ inserted: 1, newMonitors: 0, newSeries: 1 });
    const { data } = await get('readings?parameter=OZONE');
    expect(data.map(({ value, unit }: Record<string, unknown>) => [value, unit])).toEqual(
      expect.arrayContaining([
        [41, 'PPB'],
        [0.039, 'PPM'],
      ]),
    );
  });

  it('makes days: eighteen hours and the seven of the next morning', async () => {
    const hours = Array.from({ length: 31 }, (_, i) => {
      const gmt = i + 6;
      const at = `${String(1 + Math.floor(gmt / 24)).padStart(2, '0')},${String(gmt % 24).padStart(2, '0')}:00`;
      return hour(1, `${String(i % 24).padStart(2, '0')}:00`, at, i >= 10 && i < 18 ? '0.0719' : '0.030');
    });
    await desk.take('day.csv', head + hours.join(''));
    const { data } = await get('series/aqs-47-157-9001-ozone-aqs-poc-1/days?from=2025-07-01&to=2025-07-02');
    expect(data).toEqual([expect.objectContaining({ value: '0.071', startHour: 10, windows: 17, valid: true, exceeds: true, aqi: 101 })]);
  });

  it('changes a value that AQS changed, and keeps the old one', async () => {
    await desk.take('a.csv', `${head}${hour(1, '00:00', '01,06:00', '0.039')}`);
    expect(await desk.take('b.csv', `${head}${hour(1, '00:00', '01,06:00', '0.038')}`)).toMatchObject({ changed: 1, inserted: 0 });
    expect((await desk.owner.query('SELECT value::text FROM reading_revision')).rows).toEqual([{ value: '0.039' }]);
  });

  it('under a name of AQS that holds something else is refused, and says what it looks like', async () => {
    await expect(desk.take('hourly_44201_2025.csv', '07/01/25|06:00|471579001|INVENTED|-6|OZONE|PPB|41|Nobody\n')).resolves.toMatchObject({
      state: 'refused',
      reason: expect.stringContaining('rename it, or say that its format is airnow-hourly-data'),
    });
  });
});

describe('months that hold nothing yet', () => {
  const year = () => Buffer.concat([...aqsYear(6, 2019)]);
  const rows = 6 * 8_760;
  const parts = async () =>
    (
      await desk.owner.query<{ name: string; keyed: boolean }>(
        `SELECT c.relname AS name, EXISTS (SELECT FROM pg_constraint p WHERE p.conrelid = c.oid AND p.contype = 'p') AS keyed
         FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'reading'::regclass AND c.relname ~ '_(2019|2020)_' ORDER BY 1`,
      )
    ).rows;
  const dropParts = async () => {
    for (const { name } of await parts()) await desk.owner.query(`DROP TABLE ${name}`);
  };

  it('are loaded, keyed and attached, with the merge; the same again finds them', async () => {
    await dropParts();
    expect(await desk.take('hourly_44201_2019.csv', year())).toMatchObject({ state: 'committed', inserted: rows });
    expect((await desk.held()).readings).toBe(rows);
    const made = await parts();
    expect(made).toHaveLength(13);
    expect(made.every(({ keyed }) => keyed)).toBe(true);
    expect(
      (await desk.owner.query("SELECT to_regclass('reading_load') AS left_over, (SELECT count(*)::int FROM pg_constraint WHERE conname = 'loaded') AS checks"))
        .rows,
    ).toEqual([{ left_over: null, checks: 0 }]);
    expect(await desk.take('hourly_44201_2019.csv', year())).toMatchObject({ state: 'unchanged', unchanged: rows });
    const { data } = await get('readings?from=2019-06-01&to=2019-06-02&limit=1000&series=aqs-47-001-0001-ozone-aqs-poc-1');
    expect(data).toHaveLength(24);
  });

  it('are not there where the import is undone', async () => {
    await dropParts();
    const failing = await desk.take('hourly_44201_2019.csv', year(), { beforeCommit: () => Promise.reject(new Error('no')) });
    expect(failing).toMatchObject({ state: 'failed', inserted: 0 });
    expect(await parts()).toEqual([]);
    expect(await desk.take('hourly_44201_2019.csv', year())).toMatchObject({ state: 'committed', inserted: rows });
  });

  it('of which one is there already are filled row by row', async () => {
    await dropParts();
    await desk.owner.query("SELECT make_month('reading', '2019-03-01')");
    expect(await desk.take('hourly_44201_2019.csv', year())).toMatchObject({ state: 'committed', inserted: rows });
    expect(await parts()).toHaveLength(13);
  });

  it('of two that come at once are made by one', async () => {
    await dropParts();
    const both = await Promise.all([desk.take('hourly_44201_2019.csv', year()), desk.take('hourly_44201_2019.csv', year())]);
    expect(both.map(({ state }) => state).sort()).toEqual(['committed', 'unchanged']);
    expect((await desk.held()).readings).toBe(rows);
  });
});
