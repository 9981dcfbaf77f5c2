// Every finding can be run again: with the records of its time it gives the same to the letter; with those of now it says what differs.
import { EvaluateService } from '@fenceline/api/findings/evaluate.service';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startApp, type TestApp } from '../support/app.ts';
import { loadCaseInto } from '../support/cases.ts';
import { addPeople, as } from '../support/people.ts';

interface Row {
  code: string;
  version: number;
  state: string;
  subject: string;
  measured: number | null;
}

let app: TestApp;
let eli: Record<string, string>;
const evaluate = () => app.get(EvaluateService).evaluate();
const findings = async (query: string): Promise<Row[]> => (await app.http.get(`/api/v1/findings?limit=1000&${query}`).expect(200)).body.data;
const replay = async (code: string, query = '') => (await app.http.post(`/api/v1/findings/${code}/replay?${query}`).expect(200)).body;
const sql = async (text: string) => {
  const db = new pg.Client(app.database.owner);
  await db.connect();
  await db.query(text);
  await db.end();
};

beforeAll(async () => {
  // The clock goes: each version has a time of its own, as in earnest.
  app = await startApp({ env: { FENCELINE_NOW: undefined } });
  await loadCaseInto(app, 'training');
  await addPeople(app);
  eli = await as(app, 'eli');
  await evaluate();
});
afterAll(() => app.close());

describe('as recorded', () => {
  it('every finding of both cases is the same', async () => {
    const all = await findings('');
    expect(new Set(all.map((row) => (row as unknown as { case: string }).case))).toEqual(new Set(['colossus', 'training']));
    for (const { code } of all) expect(await replay(code, 'asOf=recorded')).toMatchObject({ finding: code, result: 'same', differences: [] });
  }, 120_000);

  it('is what is done where nothing is said, and needs no account', async () => {
    const [row] = await findings('rule=reports-due');
    const body = await replay(row!.code);
    expect(body).toMatchObject({ asOf: 'recorded', result: 'same' });
    expect(body.inputs.recorded).toBe(body.inputs.replayed);
  });

  it.each([
    ['asOf=yesterday', '/asOf'],
    ['v=0', '/v'],
    ['v=three', '/v'],
    ['colour=red', ''],
  ])('%s is refused with its place', async (query, place) => {
    const [row] = await findings('rule=reports-due');
    const { status, body } = await app.http.post(`/api/v1/findings/${row!.code}/replay?${query}`);
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain(place.slice(1));
    await app.http.post(`/api/v1/findings/${row!.code}/replay?v=99`).expect(404);
    await app.http.post('/api/v1/findings/FND-000000/replay').expect(404);
  });
});

describe('months of the training plant', () => {
  let met: Row;
  it('is met before anything is changed', async () => {
    [met] = (await findings('rule=rolling-twelve-months&state=met')) as [Row];
    expect(met).toBeDefined();
  });

  it('corrected: the new version says exceeded, the old one and its proof stay', async () => {
    const before = (await app.http.get(`/api/v1/findings/${met.code}/proof`).expect(200)).body;
    const { data } = (await app.http.get('/api/v1/emissions?case=training&limit=1000').expect(200)).body;
    const pollutant = before.ground.values.quantity;
    const one = data.find((row: { pollutant: string; startsOn: string }) => row.pollutant === pollutant && row.startsOn === before.period.to);
    await app.http
      .patch(`/api/v1/emissions/${one.code}`)
      .set({ ...eli, 'If-Match': '*' })
      .send({ massShortTon: 500, reason: 'The operator corrected the month.' })
      .expect(200);
    await evaluate();
    const [after] = (await findings(`subject=${met.subject}`)) as [Row];
    expect([after.code, after.version, after.state]).toEqual([met.code, met.version + 1, 'exceeded']);
    const old = (await app.http.get(`/api/v1/findings/${met.code}/proof?v=${met.version}`).expect(200)).body;
    expect(old).toEqual(before);
    expect(old.inputs.text).not.toBeNull();
    expect(await replay(met.code, `asOf=recorded&v=${met.version}`)).toMatchObject({ result: 'same', recorded: { state: 'met' } });
    expect(await replay(met.code, `asOf=recorded&v=${after.version}`)).toMatchObject({ result: 'same', recorded: { state: 'exceeded' } });
    const now = await replay(met.code, `asOf=now&v=${met.version}`);
    expect(now).toMatchObject({ result: 'different', recorded: { state: 'met' }, replayed: { state: 'exceeded' } });
    expect(now.differences.map((one: { field: string }) => one.field)).toEqual(expect.arrayContaining(['state', 'measured', 'ground.key']));
    expect(now.inputs.recorded).not.toBe(now.inputs.replayed);
  });

  it('taken away: there is not enough to say, and the version before is still what it was', async () => {
    const [exceeded] = (await findings(`subject=${met.subject}`)) as [Row];
    const { data } = (await app.http.get('/api/v1/emissions?case=training&limit=1000').expect(200)).body;
    const proof = (await app.http.get(`/api/v1/findings/${met.code}/proof`).expect(200)).body;
    const months = data.filter(
      (row: { pollutant: string; startsOn: string }) =>
        row.pollutant === proof.ground.values.quantity && row.startsOn >= proof.period.from && row.startsOn <= proof.period.to,
    );
    await sql(`DELETE FROM emission WHERE code = ANY(ARRAY[${months.slice(-2).map((row: { code: string }) => `'${row.code}'`)}])`);
    await evaluate();
    const [after] = (await findings(`subject=${met.subject}`)) as [Row];
    expect([after.version, after.state]).toEqual([exceeded.version + 1, 'insufficient_data']);
    for (const [version, state] of [
      [met.version, 'met'],
      [exceeded.version, 'exceeded'],
      [after.version, 'insufficient_data'],
    ])
      expect(await replay(met.code, `v=${version}`)).toMatchObject({ result: 'same', recorded: { state } });
  });

  it('two evaluators at once store a changed verdict once', async () => {
    const { data } = (await app.http.get('/api/v1/emissions?case=training&limit=1').expect(200)).body;
    await app.http
      .patch(`/api/v1/emissions/${data[0].code}`)
      .set({ ...eli, 'If-Match': '*' })
      .send({ massShortTon: 0.001, reason: 'Read again.' })
      .expect(200);
    const runs = await Promise.all([1, 2, 3].map(() => app.get(EvaluateService).evaluate()));
    const changed = runs.map((run) => run.changed + run.inserted).sort();
    expect(changed.slice(0, 2)).toEqual([0, 0]);
    for (const row of await findings('case=training')) {
      const { body } = await app.http.get(`/api/v1/findings/${row.code}`).expect(200);
      expect(body.history.map((one: { version: number }) => one.version)).toEqual(Array.from({ length: row.version }, (_, i) => row.version - i));
    }
  });
});
