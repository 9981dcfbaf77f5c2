import { describeImport } from '@fenceline/api/imports/index';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hour, hourlyAqobs, hourlyData, obs } from '../support/airnow.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { type Desk, openDesk } from '../support/imports.ts';
import { addPeople, as } from '../support/people.ts';

let app: TestApp;
let desk: Desk;
let eli: Record<string, string>;
beforeAll(async () => {
  app = await startApp({ template: 'empty', env: { FENCELINE_RATE_LIMIT: '0' } });
  await addPeople(app);
  eli = await as(app, 'eli');
  desk = await openDesk(app.database);
});
beforeEach(() => desk.clear());
afterAll(async () => {
  await desk.close();
  await app.close();
});

const readings = async (query = '') => (await app.http.get(`/api/v1/readings?${query}`).expect(200)).body.data as Record<string, unknown>[];
/** What stands for the hours, with the digits and the product that hold them. */
const standing = async () =>
  (
    await desk.owner.query(
      "SELECT to_char(r.starts_at AT TIME ZONE 'UTC', 'HH24:MI') AS hour, r.value::text, i.format FROM reading r JOIN import i ON i.number = r.import_number ORDER BY r.starts_at",
    )
  ).rows.map(({ hour, value, format }) => `${hour} ${value} ${format}`);
const at = (instant: string) => ({ now: () => new Date(instant) });

describe('an hour of HourlyData', () => {
  const file = hourlyData(hour(48), hour('8.6', { parameter: 'PM2.5', unit: 'UG/M3' }), hour(51, { site: '840280330002' }));

  it('goes in whole, with the monitors and series nobody knew', async () => {
    const summary = await desk.take('HourlyData_2024040800.dat', file);
    expect(summary).toMatchObject({
      state: 'committed',
      lines: 3,
      linesWithValues: 3,
      values: 3,
      inserted: 3,
      newMonitors: 2,
      newSeries: 3,
      flag: 'preliminary',
    });
    expect(describeImport(summary)).toBe('HourlyData_2024040800.dat: committed; 3 lines; 3 values: 3 new.');
    const found = await readings('parameter=OZONE');
    expect(found.map(({ monitor, startsAt, endsAt, value, unit, flag }) => [monitor, startsAt, endsAt, value, unit, flag])).toEqual([
      ['airnow-47-157-0075', '2024-04-08T00:00:00.000Z', '2024-04-08T01:00:00.000Z', 48, 'PPB', 'preliminary'],
      ['airnow-28-033-0002', '2024-04-08T00:00:00.000Z', '2024-04-08T01:00:00.000Z', 51, 'PPB', 'preliminary'],
    ]);
    const shown = (await app.http.get(`/api/v1/imports/${summary.id}`).set(eli).expect(200)).body;
    expect(shown).toMatchObject({ state: 'committed', lines: 3, inserted: 3, rejects: 0, bytes: file.length, sha256: summary.sha256 });
  });

  it('sent twice is there once, and the second import says that it found nothing new', async () => {
    await desk.take('HourlyData_2024040800.dat', file);
    const before = await readings();
    const again = await desk.take('HourlyData_2024040800.dat', file, at('2026-11-25T00:00:00Z'));
    expect(again).toMatchObject({ state: 'unchanged', inserted: 0, changed: 0, unchanged: 3, takenOver: 0, newMonitors: 0, newSeries: 0 });
    expect(describeImport(again)).toBe('HourlyData_2024040800.dat: nothing new; 3 lines; 3 values: 3 already there.');
    expect(await readings()).toEqual(before);
  });

  it('weighed in a dry run writes nothing, and says what would come of it', async () => {
    await desk.take('HourlyData_2024040800.dat', hourlyData(hour(48)));
    const before = await desk.held();
    const hours = hourlyData(hour(40), hour(41, { time: '01:00' }), hour(1, { site: '280330002', time: '01:00' }));
    const summary = await desk.take('HourlyData_2024040801.dat', hours, { dryRun: true });
    expect(summary).toMatchObject({ state: 'committed', dryRun: true, id: null, number: null, inserted: 2, changed: 1, newMonitors: 1, newSeries: 1 });
    expect(describeImport(summary)).toContain('dry run, nothing was written');
    expect(await desk.held()).toEqual(before);
    expect((await app.http.get('/api/v1/imports?count=exact').set(eli).expect(200)).body.total).toBe(1);
    expect(await standing()).toEqual(['00:00 48 airnow-hourly-data']);
  });
});

describe('an hour that stands already', () => {
  it('is changed by a later file of the same product, and asOf shows what stood before', async () => {
    await desk.take('HourlyData_a.dat', hourlyData(hour(48)), at('2026-11-20T00:00:00Z'));
    const later = await desk.take('HourlyData_b.dat', hourlyData(hour('47.5')), at('2026-11-22T00:00:00Z'));
    expect(later).toMatchObject({ state: 'committed', changed: 1, inserted: 0 });
    const value = async (query: string) => (await readings(query)).map((reading) => reading.value);
    expect(await value('')).toEqual([47.5]);
    expect(await value('asOf=2026-11-21T00:00:00Z')).toEqual([48]);
    expect(await value('asOf=2026-11-22T00:00:00Z')).toEqual([47.5]);
    expect(await value('asOf=2026-11-19T00:00:00Z')).toEqual([]);
  });

  it('is the same where only the digits differ', async () => {
    await desk.take('HourlyData_a.dat', hourlyData(hour('48')));
    expect(await desk.take('HourlyData_b.dat', hourlyData(hour('48.0')))).toMatchObject({ state: 'unchanged', unchanged: 1 });
    expect(await standing()).toEqual(['00:00 48 airnow-hourly-data']);
  });

  it('is taken over by the better product, which a later file of the lesser one cannot change', async () => {
    expect(await desk.take('HourlyAQObs_a.dat', hourlyAqobs(obs({ OZONE: '48.0' })))).toMatchObject({ inserted: 1, placed: 0, blanks: { 'PM2.5': 1 } });
    expect(await desk.take('HourlyData_a.dat', hourlyData(hour('48')))).toMatchObject({ state: 'committed', unchanged: 1, takenOver: 1 });
    expect(await standing()).toEqual(['00:00 48 airnow-hourly-data']);
    expect(await desk.take('HourlyAQObs_b.dat', hourlyAqobs(obs({ OZONE: '51.0' })))).toMatchObject({ state: 'unchanged', yielded: 1 });
    expect(await desk.take('HourlyData_b.dat', hourlyData(hour('47.5')))).toMatchObject({ state: 'committed', changed: 1 });
    const { rows } = await desk.owner.query('SELECT value::text, import_number < replaced_by_number AS earlier FROM reading_revision ORDER BY import_number');
    expect(rows).toEqual([
      { value: '48.0', earlier: true },
      { value: '48', earlier: true },
    ]);
  });

  it.each([
    ['HourlyData first', ['data', 'aqobs']],
    ['HourlyAQObs first', ['aqobs', 'data']],
  ])('ends the same whichever file comes first: %s', async (_, order) => {
    const files: Record<string, [string, string]> = {
      data: ['HourlyData_a.dat', hourlyData(hour(48), hour(50, { time: '01:00' }))],
      aqobs: ['HourlyAQObs_a.dat', hourlyAqobs(obs({ OZONE: '49.0' }), obs({ OZONE: '50.0', time: '01:00' }), obs({ OZONE: '52.0', time: '02:00' }))],
    };
    for (const name of order) await desk.take(...files[name]!);
    expect(await standing()).toEqual(['00:00 48 airnow-hourly-data', '01:00 50 airnow-hourly-data', '02:00 52.0 airnow-hourly-aqobs']);
    for (const name of order) expect((await desk.take(...files[name]!)).state).toBe('unchanged');
  });

  it('is found again when its file also brings what is new', async () => {
    await desk.take('HourlyData_a.dat', hourlyData(hour(48), hour(3, { time: '05:00' })));
    const summary = await desk.take('HourlyData_b.dat', hourlyData(hour(48), hour(40, { time: '03:00' }), hour(4, { time: '05:00' })));
    expect(summary).toMatchObject({ inserted: 1, changed: 1, unchanged: 1 });
  });
});

describe('a monitor that AirNow named', () => {
  it('gets its place from HourlyAQObs, and keeps the one it has', async () => {
    await desk.take('HourlyData_a.dat', hourlyData(hour(48)));
    const place = async () => (await app.http.get('/api/v1/monitors/airnow-47-157-0075').expect(200)).body;
    expect(await place()).toMatchObject({ lat: null, version: 1, class: 'near_reference', note: expect.stringContaining('AirNow only') });
    expect(await desk.take('HourlyAQObs_a.dat', hourlyAqobs(obs({ OZONE: '48.0' })))).toMatchObject({ state: 'committed', placed: 1 });
    expect(await place()).toMatchObject({ lat: 35.15, lon: -89.85, version: 2 });
    expect(await desk.take('HourlyAQObs_b.dat', hourlyAqobs(obs({ OZONE: '48.0', lat: '36.00' })))).toMatchObject({ state: 'unchanged', placed: 0 });
  });

  it('has a series for each unit it reports in', async () => {
    await desk.take('HourlyData_a.dat', hourlyData(hour(48), hour('0.048', { unit: 'PPM', time: '01:00' })));
    const { data } = (await app.http.get('/api/v1/series?sort=slug').expect(200)).body;
    expect(data.map(({ slug, unit }: { slug: string; unit: string }) => [slug, unit])).toEqual([
      ['airnow-47-157-0075-ozone-airnow', 'PPB'],
      ['airnow-47-157-0075-ozone-airnow-ppm', 'PPM'],
    ]);
  });
});

describe('lines of HourlyAQObs', () => {
  it('that hold nothing are counted, and an instrument that is silent is a blank and no value', async () => {
    const file = hourlyAqobs(obs({ OZONE: '48.0', PM25: '8.6' }), obs({ site: '280330002' }), obs({ site: '280330003', has: [] }), '');
    expect(await desk.take('HourlyAQObs_a.dat', file)).toMatchObject({
      state: 'committed',
      lines: 5,
      headerLines: 1,
      linesWithValues: 1,
      linesWithoutValues: 3,
      values: 2,
      inserted: 2,
      blanks: { OZONE: 1, 'PM2.5': 1 },
      newMonitors: 1,
    });
  });
});

// What stands on a line, and what becomes of it: nothing, or the column, the value and the beginning of the reason.
const rows: [string, null | [string | null, string | null, RegExp]][] = [
  [hour(48), null],
  [hour(48, { site: '840471570075' }), ['OZONE', '48', /^repeats line 1/]],
  [hour(49), ['OZONE', '49', /^contradicts line 1, which says 48 /]],
  [hour('NaN', { time: '01:00' }), ['value', 'NaN', /is not a number/]],
  [hour('', { time: '02:00' }), ['value', '', /^is empty/]],
  [hour('-999', { time: '03:00' }), ['value', '-999', /stands for "no value"/]],
  [hour('1e3', { time: '04:00' }), ['value', '1e3', /exponent/]],
  [hour(5, { time: '24:00' }), ['valid time', '24:00', /next day/]],
  [hour(5, { time: '05:20' }), ['valid time', '05:20', /00, 15, 30, 45/]],
  [hour(5, { day: '02/30/24' }), ['valid date', '02/30/24', /calendar/]],
  [hour(5, { day: '04/08/44' }), ['valid date', '04/08/44', /^lies after 2026-11-25/]],
  [hour(5, { site: '47157075' }), ['AQSID', '47157075', /9 or 12/]],
  [`${hour(5, { time: '06:00' })}|x`, [null, null, /^has 10 fields where nine belong/]],
  ['garbage', [null, null, /^has 1 fields where nine belong/]],
  [hour('-0.4', { time: '07:00' }), null],
  [hour(0, { time: '08:30' }), null],
  [hour(5, { unit: 'FURLONG', time: '09:00' }), ['unit', 'FURLONG', /is not a unit that is known here/]],
  [hour('Infinity', { time: '09:00' }), ['value', 'Infinity', /is not a number/]],
  [hour('\0', { time: '10:00' }), ['value', '\ufffd', /plain decimal/]],
];

describe('a row that cannot be right', () => {
  it('is set aside with line, column, value and what to do, and the rest goes in', async () => {
    const summary = await desk.take('HourlyData_x.dat', hourlyData(...rows.map(([line]) => line)));
    const aside = rows.flatMap(([, fate], index) =>
      fate ? [{ line: index + 1, column: fate[0], value: fate[1], reason: expect.stringMatching(fate[2]) }] : [],
    );
    expect(summary.rejects.map(({ line, column, value, reason }) => ({ line, column, value, reason }))).toEqual(aside);
    expect(summary).toMatchObject({ state: 'committed', lines: rows.length, inserted: 3, linesSetAside: aside.length, rejectsTotal: aside.length });
    const { rows: kept } = await desk.owner.query('SELECT line, column_name, raw_text FROM import_reject WHERE import_number = $1 ORDER BY line', [
      summary.number,
    ]);
    expect(kept.map(({ line, column_name }) => [line, column_name])).toEqual(aside.map(({ line, column }) => [line, column]));
    expect(kept[0].raw_text).toBe('47-157-0075 OZONE 2024-04-08T00:00Z 48 PPB');
    expect(kept.at(-2).raw_text).toContain('|Infinity|');
  });

  it('is set aside again when the file is sent again, and nothing else happens', async () => {
    const file = hourlyData(...rows.map(([line]) => line));
    const first = await desk.take('HourlyData_x.dat', file);
    expect(await desk.take('HourlyData_x.dat', file)).toMatchObject({ state: 'unchanged', unchanged: 3, valuesSetAside: first.valuesSetAside });
  });

  it('takes only its own value with it, where a line holds several', async () => {
    const summary = await desk.take('HourlyAQObs_a.dat', hourlyAqobs(obs({ OZONE: 'n/a', PM25: '8.6' })));
    expect(summary).toMatchObject({ linesWithValues: 1, linesSetAside: 0, values: 2, inserted: 1, valuesSetAside: 1 });
    expect(summary.rejects).toMatchObject([{ line: 2, column: 'OZONE', value: 'n/a' }]);
  });

  it('is kept up to the ten-thousandth, and counted beyond', async () => {
    const summary = await desk.take('HourlyData_y.dat', `${hour(3)}\n`.repeat(12_000));
    expect(summary).toMatchObject({ inserted: 1, valuesSetAside: 11_999, linesSetAside: 11_999, rejectsTotal: 11_999 });
    expect(summary.rejects).toHaveLength(10_000);
    expect((await desk.owner.query('SELECT count(*)::int AS n FROM import_reject')).rows[0].n).toBe(10_000);
  });
});
