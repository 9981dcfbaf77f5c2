// What registers of agencies say beside what is on record: nothing is overwritten, everything is found again.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ImportSummary, takeInAll } from '@fenceline/api/imports/index';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { streamed } from '../support/airnow.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { root } from '../support/database.ts';
import { type Desk, NOW, openDesk } from '../support/imports.ts';

let app: TestApp;
let desk: Desk;
beforeAll(async () => {
  app = await startApp({ template: 'empty', env: { FENCELINE_RATE_LIMIT: '0' } });
  desk = await openDesk(app.database);
});
beforeEach(async () => {
  await desk.clear();
  await desk.owner.query('TRUNCATE unit, facility_agency_id, facility_place, facility, claim, inspection, event, source CASCADE');
});
afterAll(async () => {
  await desk.close();
  await app.close();
});

const fixture = (name: string) => readFileSync(path.join(root, 'api/src/imports/formats', name));
const get = async (route: string) => (await app.http.get(`/api/v1/${route}`).expect(200)).body;
const echo = () => fixture('echo-air/fixtures/facilities.json').toString();
const take = (name: string, file: string | Buffer) => desk.take(path.basename(name), file);

describe('a register', () => {
  it('puts a facility on record that nobody has reviewed, with its ids, its place and the file as its source', async () => {
    expect(await take('air.json', echo())).toMatchObject({ inserted: 1, newFacilities: 1, linesSetAside: 1 });
    const facility = await get('facilities/echo-tn0000004715799001');
    expect(facility).toMatchObject({
      name: 'INVENTED PLANT',
      kind: 'industrial_plant',
      state: 'TN',
      unconfirmed: true,
      coordinates: [expect.objectContaining({ lat: 35.1, lon: -89.9 })],
    });
    expect(facility.agencyIds.map(({ system, id }: { system: string; id: string }) => [system, id])).toEqual([
      ['ICIS-Air', 'TN0000004715799001'],
      ['EPA FRS', '110000099001'],
      ['ORIS', '99001'],
    ]);
    const source = await get(`sources/${facility.sources[0]}`);
    expect(source).toMatchObject({
      publisher: 'U.S. EPA, ECHO',
      kind: 'official_data',
      licence: 'us_government',
      title: expect.stringMatching(/^air\.json, as it was taken in on 2026-11-24$/),
    });
    expect((await get('facilities?q=110000099001')).data).toHaveLength(1);
    expect((await get('facilities?q=TN0000004715799001')).data).toHaveLength(1);
  });

  it('says what has no field as claims, in its own words and under its own name', async () => {
    await take('air.json', echo());
    const { data } = await get('claims?facility=echo-tn0000004715799001');
    expect(data.map(({ topic, text, statedBy, wording, unconfirmed }: Record<string, unknown>) => [topic, text, statedBy, wording, unconfirmed])).toEqual(
      expect.arrayContaining([
        ['operating status', 'U.S. EPA, ECHO gives the operating status of INVENTED PLANT as Operating.', 'U.S. EPA, ECHO', 'reported', true],
      ]),
    );
  });

  it('never overwrites: another name, another status is a claim beside the record, once', async () => {
    await take('air.json', echo());
    const later = echo().replace('"INVENTED PLANT"', '"RENAMED PLANT"').replace('"Operating"', '"Permanently Closed"');
    expect(await take('later.json', later)).toMatchObject({ state: 'committed', inserted: 0, changed: 1 });
    expect(await take('later.json', later)).toMatchObject({ state: 'unchanged', unchanged: 1 });
    expect(await get('facilities/echo-tn0000004715799001')).toMatchObject({ name: 'INVENTED PLANT', version: 1 });
    const { data } = await get('claims?facility=echo-tn0000004715799001');
    const texts = data.map(({ text }: { text: string }) => text);
    expect(texts).toContain('U.S. EPA, ECHO gives the name of INVENTED PLANT as RENAMED PLANT; the record here says INVENTED PLANT.');
    expect(texts).toContain('U.S. EPA, ECHO gives the operating status of INVENTED PLANT as Permanently Closed.');
    expect(texts).toContain('U.S. EPA, ECHO gives the operating status of INVENTED PLANT as Operating.');
  });

  it('adds the ids it knows to a facility that has one of them, as a version with its reason', async () => {
    await take('links.csv', 'PGM_SYS_ACRNM,PGM_SYS_ID,REGISTRY_ID\nAIR,TN0000004715799001,110000099001\n');
    expect(await take('water.csv', 'PGM_SYS_ACRNM,PGM_SYS_ID,REGISTRY_ID\nNPDES,TN0099001,110000099001\n')).toMatchObject({ inserted: 0, changed: 1 });
    const facility = await get('facilities/frs-110000099001');
    expect(facility.version).toBe(2);
    expect(facility.agencyIds.map(({ id }: { id: string }) => id)).toEqual(['110000099001', 'TN0000004715799001', 'TN0099001']);
    const { rows } = await desk.owner.query(
      "SELECT reason FROM record_version v JOIN record_name n ON n.id = v.id WHERE n.slug = 'frs-110000099001' AND v.version = 2",
    );
    expect(rows[0].reason).toMatch(/^From the file water\.csv, import \d+\.$/);
  });

  it('brings inspections and actions that nobody has reviewed; one that changed is a claim', async () => {
    await take('stack_tests.csv', fixture('icis-air/fixtures/stack_tests.csv'));
    await take('formal.csv', fixture('icis-air/fixtures/formal_actions.csv'));
    const { data } = await get('inspections');
    expect(data).toEqual([
      expect.objectContaining({ date: '2020-06-01', type: 'Stack test of Nitrogen oxides (local agency)', result: 'Fail', unconfirmed: true }),
    ]);
    expect((await get('events')).data).toEqual([
      expect.objectContaining({ type: 'Administrative Order (state agency)', date: '2018-09-24', unconfirmed: true }),
    ]);
    const later = fixture('icis-air/fixtures/stack_tests.csv').toString().replace('FAI,Fail', 'PSS,Pass');
    expect(await take('stack_tests.csv', later)).toMatchObject({ inserted: 0, changed: 1 });
    expect((await get('inspections')).data[0].result).toBe('Fail');
    expect((await get('claims')).data.map(({ text }: { text: string }) => text)).toEqual([
      expect.stringContaining('Pass; the record here says 2020-06-01, Stack test of Nitrogen oxides (local agency), Fail.'),
    ]);
  });

  it('counts what repeats as unchanged: a certification has a row a program', async () => {
    expect(await take('titlev_certs.csv', fixture('icis-air/fixtures/titlev_certs.csv'))).toMatchObject({ inserted: 1, unchanged: 1 });
    expect((await get('inspections')).data).toHaveLength(1);
  });

  it('describes monitors that files of values named, and leaves what a person wrote', async () => {
    await desk.take('a.dat', '07/01/25|06:00|471579005|471579005|-6|OZONE|PPB|41|\n');
    expect(await take('sites.dat', fixture('airnow-sites/fixtures/sites.dat'))).toMatchObject({ inserted: 0, changed: 1, placed: 1 });
    expect(await get('monitors/airnow-47-157-9005')).toMatchObject({ lat: 35.207332, lon: -90.023145, state: 'TN' });
    await desk.owner.query("UPDATE monitor SET slug = 'my-school', name = 'My school', lat = 35.5, version = version + 1, recorded_at = now()");
    await take('sites.csv', fixture('aqs-sites/fixtures/sites.csv'));
    expect(await get('monitors/my-school')).toMatchObject({ name: 'My school', lat: 35.5 });
    expect((await get('claims')).data.map(({ text }: { text: string }) => text)).toContain(
      'U.S. EPA, Air Quality System gives the place of My school as 35.207332, -90.023145; the record here says 35.500000, -90.023145.',
    );
  });

  it('makes a plant whose hours then go in, though its state has two time zones', async () => {
    const attributes = fixture('campd-facilities/fixtures/facility.csv').toString().replaceAll('"TN"', '"KY"').replaceAll('"TN157"', '"KY067"');
    expect(await take('facility.csv', attributes)).toMatchObject({ newFacilities: 1, newUnits: 1 });
    expect((await get('facilities/campd-99001')).note).toMatch(/the offset is that of most of the state, so check it/);
    const hours = fixture('campd-hourly/fixtures/hours.csv').toString().replaceAll('"TN"', '"KY"');
    expect(await take('hours.csv', hours)).toMatchObject({ inserted: 3, newUnits: 0, newFacilities: 0 });
    expect((await get('unit-hours')).data[0]).toMatchObject({ unit: 'campd-99001-ctg-1', startsAt: '2023-07-01T05:00:00.000Z' });
  });
});

describe('files that build on one another', () => {
  const all = async (...files: [string, string | Buffer][]) => {
    const summaries: ImportSummary[] = [];
    const wanted = files.map(([fileName, file]) => ({ db: desk.pool, stream: streamed(file), fileName, now: () => NOW }));
    for await (const summary of takeInAll(wanted)) summaries.push(summary);
    return summaries.map(({ state, reason, inserted, newUnits, newFacilities }) => ({ state, reason, inserted, newUnits, newFacilities }));
  };
  const [header, ...rows] = fixture('campd-hourly/fixtures/hours.csv').toString().split('\n');
  const unit = (name: string) => [header, (rows[0] as string).replace('CTG-1', name)].join('\n');

  it('two units of one plant, each in a file of its own, make one plant', async () => {
    expect(await all(['1.csv', unit('A')], ['2.csv', unit('B')], ['3.csv', unit('A')])).toEqual([
      { state: 'committed', reason: null, inserted: 1, newUnits: 1, newFacilities: 1 },
      { state: 'committed', reason: null, inserted: 1, newUnits: 1, newFacilities: 0 },
      { state: 'unchanged', reason: null, inserted: 0, newUnits: 0, newFacilities: 0 },
    ]);
  });

  it('and so do two people who send them at once', async () => {
    const both = await Promise.all(['A', 'B', 'A', 'B'].map((name) => desk.take(`${name}.csv`, unit(name))));
    expect(both.map(({ reason }) => reason)).toEqual([null, null, null, null]);
    expect((await get('units')).data.map(({ slug }: { slug: string }) => slug).sort()).toEqual(['campd-99001-a', 'campd-99001-b']);
    expect((await get('unit-hours')).data).toHaveLength(2);
  });

  it('a plant whose key somebody has taken gets another', async () => {
    await take('a.csv', unit('A'));
    // The next version of the plant has no ids any more.
    await desk.owner.query('UPDATE facility SET version = version + 1, recorded_at = now()');
    expect(await take('a.csv', unit('A'))).toMatchObject({ state: 'committed', newFacilities: 1 });
    expect((await get('facilities')).data.map(({ slug }: { slug: string }) => slug).sort()).toEqual([
      'campd-99001',
      expect.stringMatching(/^campd-99001-[0-9a-f]{8}$/),
    ]);
  });
});
