// Every fixture of the formats of measurements on a real database: in, and in again; and what the API says of what they brought.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { formatNamed } from '@fenceline/api/imports/index';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.ts';
import { root } from '../support/database.ts';
import { type Desk, openDesk } from '../support/imports.ts';
import { zip } from '../support/zip.ts';

let app: TestApp;
let desk: Desk;
beforeAll(async () => {
  app = await startApp({ template: 'empty', env: { FENCELINE_RATE_LIMIT: '0' } });
  desk = await openDesk(app.database);
});
beforeEach(async () => {
  await desk.clear();
  await desk.owner.query('TRUNCATE unit_hour, unit_hour_revision, unit, facility_agency_id, facility, claim, inspection, event, source CASCADE');
});
afterAll(async () => {
  await desk.close();
  await app.close();
});

const folder = path.join(root, 'api/src/imports/formats');
const fixture = (name: string) => readFileSync(path.join(folder, name));
const fixtures = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => existsSync(path.join(folder, entry.name, 'fixtures')))
  .flatMap(({ name }) => readdirSync(path.join(folder, name, 'fixtures')).map((file) => `${name}/fixtures/${file}`))
  .filter((file) => existsSync(path.join(folder, `${file}.expect`)) && !file.startsWith('fenceline-'));
const get = async (route: string) => (await app.http.get(`/api/v1/${route}`).expect(200)).body;
const lines = (name: string) => fixture(name).toString().split('\n');

describe('a file of measurements', () => {
  it.each(fixtures)('%s goes in, and once more brings nothing', async (name) => {
    const expected = readFileSync(path.join(folder, `${name}.expect`), 'utf8')
      .trimEnd()
      .split('\n');
    const first = await desk.take(path.basename(name), fixture(name), { of: '3' });
    expect([first.state, first.reason]).toEqual(['committed', null]);
    expect(first).toMatchObject({ lines: expected.length, linesSetAside: expected.filter((line) => /^\d+: aside/.test(line)).length });
    expect(first.inserted).toBeGreaterThan(0);
    const again = await desk.take(path.basename(name), fixture(name), { of: '3' });
    expect(again).toMatchObject({ state: 'unchanged', inserted: 0, changed: 0, unchanged: first.inserted + first.changed + first.unchanged });
    const { fills } = formatNamed(first.format as string);
    if (fills !== 'registry') expect((await get('readings')).data.length + (await get('unit-hours')).data.length).toBe(first.inserted);
  });

  it('is the same plain, as gzip and as zip, with a byte order mark and with CRLF', async () => {
    const plain = fixture('aqs-daily/fixtures/daily.csv');
    const inserted = (await desk.take('daily.csv', plain)).inserted;
    const forms = [
      gzipSync(plain),
      zip([{ name: 'daily_42101_2024.csv', data: plain }]),
      zip([
        { name: '__MACOSX/', data: '' },
        { name: 'a.csv', data: plain },
      ]),
    ];
    const spelt = [`\ufeff${plain}`, plain.toString().replaceAll('\n', '\r\n')];
    for (const form of [...forms, ...spelt]) expect(await desk.take('daily.csv', form)).toMatchObject({ state: 'unchanged', unchanged: inserted });
  });

  it('of days says so: a start is the date of the place', async () => {
    await desk.take('days.dat', fixture('airnow-daily-data/fixtures/days.dat'));
    const { data } = await get('readings?parameter=OZONE');
    expect(data).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          statistic: 'highest 8 hours',
          clock: 'local_date',
          startsAt: '2024-04-16T00:00:00.000Z',
          endsAt: '2024-04-17T00:00:00.000Z',
          value: 34,
        }),
      ]),
    );
    expect((await get('series?kind=airnow')).data.map(({ slug }: { slug: string }) => slug)).toContain('airnow-47-157-9001-ozone-airnow-highest-8-hours');
  });

  it('of a low-cost sensor makes a monitor of that class, of a gauge one that measures no air', async () => {
    await desk.take('history.csv', fixture('purpleair-history/fixtures/history.csv'));
    await desk.take('dv.json', fixture('usgs-waterml/fixtures/dv.json'));
    expect(await get('monitors/purpleair-900001')).toMatchObject({ class: 'low_cost_raw', aqsId: 'purpleair-900001' });
    expect(await get('monitors/usgs-99001491')).toMatchObject({ class: 'water_station', name: 'INVENTED CREEK', state: 'TN', standardUtcOffset: '-06:00' });
    const { data } = await get('readings?monitor=purpleair-900001');
    expect(data[0]).toMatchObject({ startsAt: '2025-07-07T14:53:20.000Z', endsAt: '2025-07-07T14:53:20.000Z' });
  });

  it('that says the same hour twice keeps the first and shows the other', async () => {
    const [header = '', first = ''] = lines('campd-hourly/fixtures/hours.csv');
    const other = first.replace('18.581', '19');
    const summary = await desk.take('hours.csv', [header, first, other, first].join('\n'));
    expect(summary).toMatchObject({ inserted: 1, valuesSetAside: 2, linesSetAside: 2, linesWithValues: 1 });
    expect(summary.rejects.map(({ line, reason }) => [line, reason.split(':')[0]])).toEqual([
      [3, expect.stringMatching(/^contradicts line 2/)],
      [4, expect.stringMatching(/^repeats line 2/)],
    ]);
  });

  it('without a sensor in it asks for one', async () => {
    const file = fixture('openaq-measurements/fixtures/measurements.json');
    expect(await desk.take('m.json', file)).toMatchObject({
      state: 'refused',
      reason: expect.stringContaining('give the number that stood in its address with --of'),
    });
    expect(await desk.take('m.json', file, { of: 'three' })).toMatchObject({ state: 'refused', reason: '"three" is no number of a sensor of OpenAQ.' });
  });
});

describe('hours of CAMPD', () => {
  const hours = () => fixture('campd-hourly/fixtures/hours.csv');

  it('make an unreviewed plant and its units, found again by their agency ids', async () => {
    expect(await desk.take('hours.csv', hours())).toMatchObject({ inserted: 4, newFacilities: 2, newUnits: 2 });
    expect(await get('facilities/campd-99001')).toMatchObject({
      name: 'Invented CC',
      kind: 'power_plant',
      unconfirmed: true,
      standardUtcOffset: '-06:00',
      agencyIds: [{ system: 'ORIS', id: '99001', sources: [] }],
    });
    expect(await get('facilities/campd-3407')).toMatchObject({ standardUtcOffset: '-05:00', ianaTimeZone: 'America/New_York' });
    expect(await get('units/campd-99001-ctg-1')).toMatchObject({ subject: 'turbines', campdUnit: 'CTG-1', unconfirmed: true });
    const { data } = await get('unit-hours?unit=campd-99001-ctg-1');
    expect(data).toEqual([
      expect.objectContaining({ startsAt: '2023-07-01T06:00:00.000Z', operatingTime: 1, noxPound: 18.581, so2Pound: 0.3, co2ShortTon: 45.7, basis: 'CMMC' }),
      expect.objectContaining({ operatingTime: 0.25, basis: 'LOSB' }),
      expect.objectContaining({ operatingTime: 0, noxPound: null, basis: null }),
    ]);
  });

  it('use the plant and the unit that somebody put on record', async () => {
    await desk.take('hours.csv', hours());
    await desk.owner.query("UPDATE unit SET slug = 'my-turbine', version = 2, recorded_at = now() WHERE campd_unit = 'CTG-1'");
    expect(await desk.take('hours.csv', hours())).toMatchObject({ state: 'unchanged', newUnits: 0, newFacilities: 0 });
    expect((await get('unit-hours?unit=my-turbine')).data).toHaveLength(3);
  });

  it('that change keep what they were, and asOf says it', async () => {
    await desk.take('hours.csv', hours(), { now: () => new Date('2026-11-01T00:00:00Z') });
    const later = hours().toString().replace('18.581', '20.5');
    expect(await desk.take('hours.csv', later)).toMatchObject({ changed: 1, unchanged: 3, inserted: 0 });
    const nox = async (asOf: string) => (await get(`unit-hours?unit=campd-99001-ctg-1${asOf}`)).data[0].noxPound;
    expect(await nox('')).toBe(20.5);
    expect(await nox('&asOf=2026-11-02')).toBe(18.581);
  });

  it('in a dry run say what would come of them and write nothing', async () => {
    expect(await desk.take('hours.csv', hours(), { dryRun: true })).toMatchObject({ inserted: 4, newUnits: 2, state: 'committed' });
    expect((await desk.owner.query('SELECT (SELECT count(*) FROM unit) + (SELECT count(*) FROM unit_hour) AS n')).rows).toEqual([{ n: '0' }]);
  });
});

describe('a file that is not as it should be', () => {
  const tables = [
    'aqs-daily/fixtures/daily.csv',
    'openaq-archive/fixtures/location.csv',
    'campd-hourly/fixtures/hours.csv',
    'icis-air/fixtures/stack_tests.csv',
    'aqs-sites/fixtures/sites.csv',
  ];

  it.each(tables)('%s of a header alone brings nothing, and says so', async (name) => {
    const [header = ''] = lines(name);
    for (const file of [header, `${header}\n`, `${header}\n\n\n`])
      expect(await desk.take('x.csv', file)).toMatchObject({ state: 'unchanged', headerLines: 1, values: 0, rejectsTotal: 0 });
  });

  it.each(tables)('%s with a quote that is never closed, or forty cells too many, loses that line and no other', async (name) => {
    const [header = '', ...rows] = lines(name);
    const [good = ''] = rows;
    const whole = (await desk.take('x.csv', [header, good].join('\n'), { dryRun: true })).values;
    const broken = `"${good.replaceAll('"', '')}`;
    const wide = `${good}${',x'.repeat(40)}`;
    const summary = await desk.take('x.csv', [header, broken, wide, good].join('\n'));
    expect([summary.reason, summary.linesSetAside, summary.values]).toEqual([null, 2, whole]);
  });

  it.each<[string, string | Buffer]>([
    ['a NUL in a name', lines('openaq-archive/fixtures/location.csv').slice(0, 2).join('\n').replace('Invented, Street', 'Inv\0ented')],
    ['a NUL in JSON', fixture('echo-air/fixtures/facilities.json').toString().replace('INVENTED PLANT', 'INVENTED \\u0000PLANT')],
  ])('%s is a blank', async (_, file) => {
    const summary = await desk.take('x', file);
    expect([summary.reason, summary.inserted]).toEqual([null, 1]);
    const names = [...(await get('monitors')).data, ...(await get('facilities')).data].map(({ name }: { name: string }) => name);
    expect(names).toEqual([expect.stringMatching(/^(Inv ented-9001|INVENTED {1,2}PLANT)$/)]);
  });

  it('that ends in the middle of an item is refused', async () => {
    const file = fixture('aqs-api-samples/fixtures/sampleData.json');
    expect(await desk.take('x.json', file.subarray(0, file.length - 200))).toMatchObject({
      state: 'refused',
      reason: expect.stringMatching(/^The document ends in the middle, after item 5/),
    });
  });

  it('makes monitors that nobody has reviewed, and says so', async () => {
    await desk.take('days.dat', fixture('airnow-daily-data/fixtures/days.dat'));
    expect((await get('monitors/airnow-47-157-9001')).unconfirmed).toBe(true);
  });
});
