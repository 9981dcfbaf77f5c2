import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.ts';
import { addPeople, anybody, as } from '../support/people.ts';

let app: TestApp;
let eli: Record<string, string>;
let aude: Record<string, string>;
beforeAll(async () => {
  app = await startApp();
  await addPeople(app);
  eli = await as(app, 'eli');
  aude = await as(app, 'aude');
});
afterAll(() => app.close());

const get = (address: string) => app.http.get(`/api/v1/${address}`);
const patch = (address: string, headers: Record<string, string>, body: object) => app.http.patch(`/api/v1/${address}`).set(headers).send(body);
const etagOf = async (address: string) => String((await get(address).set(eli).expect(200)).headers.etag);

describe('an editor amends a record', () => {
  it('as a new version with its reason, the old one readable', async () => {
    const before = (await get('units/c1-temporary-fleet')).body;
    const { body } = await patch(
      'units/c1-temporary-fleet',
      { ...eli, 'If-Match': await etagOf('units/c1-temporary-fleet') },
      { toNote: 'As the company told it.', reason: 'Clearer.' },
    ).expect(200);
    expect(body).toMatchObject({ version: 2, toNote: 'As the company told it.', maker: before.maker, sources: before.sources });
    expect(body.history.map((one: { version: number; reason: string | null }) => [one.version, one.reason])).toEqual([
      [2, 'Clearer.'],
      [1, null],
    ]);
    expect((await get('units/c1-temporary-fleet?v=1')).body.toNote).toBe(before.toNote);
    expect((await get('units?asOf=2026-11-23T12:00:00Z&q=c1-temporary-fleet')).body.data[0].toNote).toBe(before.toNote);
  });

  it('keeps the parts of each version: points, covered cohorts, limits', async () => {
    const before = (await get('conditions/schd-01156-co')).body;
    const limits = [{ ...before.limits[0], value: 94.5 }];
    await patch('conditions/schd-01156-co', { ...eli, 'If-Match': await etagOf('conditions/schd-01156-co') }, { limits, reason: 'Second source.' }).expect(200);
    expect((await get('conditions/schd-01156-co')).body.limits[0].value).toBe(94.5);
    expect((await get('conditions/schd-01156-co?v=1')).body.limits).toEqual(before.limits);
  });

  it('is asked for the version seen, and refused with another', async () => {
    expect((await patch('units/c1-engines-2024', eli, { note: 'x', reason: 'Because.' })).status).toBe(428);
    expect((await patch('units/c1-engines-2024', { ...eli, 'If-Match': 'W/"old"' }, { note: 'x', reason: 'Because.' })).status).toBe(412);
  });

  it('wins or loses whole when two change one record at once', async () => {
    const etag = await etagOf('events/2025-07-15-appeal');
    const both = await Promise.all(
      [eli, aude].map((who) => patch('events/2025-07-15-appeal', { ...who, 'If-Match': etag }, { outcome: 'dismissed', reason: 'Outcome found.' })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await get('events/2025-07-15-appeal')).body.version).toBe(2);
  });

  it('is told field by field what is wrong', async () => {
    const { body } = await patch(
      'units/c1-engines-2024',
      { ...eli, 'If-Match': '*' },
      { permanence: 'forever', code: 'UNT-000000', reason: 'Because.' },
    ).expect(400);
    expect(body.errors.map((error: { pointer: string }) => error.pointer)).toEqual(expect.arrayContaining(['/permanence']));
    const named = await patch('units/c1-engines-2024', { ...eli, 'If-Match': '*' }, { partOf: 'no-such-cohort', reason: 'Because.' }).expect(422);
    expect(named.body.errors).toEqual([{ pointer: '/partOf', detail: 'names no unit.' }]);
    const sourced = await patch('units/c1-engines-2024', { ...eli, 'If-Match': '*' }, { sources: ['no-such-source'], reason: 'Because.' }).expect(422);
    expect(sourced.body.detail).toContain('no-such-source');
  });
});

describe('a permit', () => {
  it('never has two texts in force at once', async () => {
    const body = { effectiveOn: '2026-06-01', expiresOn: '2031-06-01', change: 'Operating permit for 12 units.', reason: 'Issued, as the department told us.' };
    const address = 'permits/schd-01156-01pc';
    const add = async (more: object) =>
      app.http
        .post(`/api/v1/${address}/versions`)
        .set({ ...eli, 'If-Match': await etagOf(address) })
        .send({ ...body, ...more });
    const overlapping = await add({});
    expect([overlapping.status, overlapping.body.detail]).toEqual([422, 'Two versions of a permit cannot be in force on the same day.']);
    const { body: permit } = await add({ previousEndedOn: '2026-06-01' });
    expect(permit.versions).toMatchObject([
      { number: 1, endedOn: '2026-06-01' },
      { number: 2, expiresOn: '2031-06-01' },
    ]);
    expect(permit.expiresOn).toBe('2031-06-01');
    expect((await get(`${address}?v=1`)).body.versions).toHaveLength(1);
  });
});

describe('a condition read from its document', () => {
  it('is verbatim only with page and quote, and confirmed by another person', async () => {
    const address = 'conditions/schd-01156-nox';
    const read = { textKind: 'verbatim', clause: '4.2', reason: 'The permit was read.' };
    expect((await patch(address, { ...eli, 'If-Match': '*' }, read)).status).toBe(422);
    await patch(address, { ...eli, 'If-Match': '*' }, { ...read, page: 7, quote: 'shall not exceed 87.14 tons' }).expect(200);
    const own = await app.http.post(`/api/v1/${address}/confirm`).set(eli).send({}).expect(409);
    expect(own.body.detail).toContain('A second person');
    const { body } = await app.http.post(`/api/v1/${address}/confirm`).set(aude).send({}).expect(200);
    expect(body).toMatchObject({ confirmed: true, quote: 'shall not exceed 87.14 tons', limits: [{ value: 87 }] });
    await patch(address, { ...eli, 'If-Match': '*' }, { clause: '4.3', reason: 'Misread.' }).expect(200);
    expect((await get(address)).body.confirmed).toBe(false);
  });
});

describe('who may write', () => {
  it.each([
    ['ana', 403],
    ['ada', 403],
  ] as const)('%s may not', async (name, status) => {
    await patch('units/c1-engines-2024', { ...(await as(app, name)), 'If-Match': '*' }, { note: 'x', reason: 'Because.' }).expect(status);
  });
  it('the public is asked to sign in', async () => {
    await patch('units/c1-engines-2024', { ...anybody, 'If-Match': '*' }, { note: 'x', reason: 'Because.' }).expect(401);
  });
});

describe('a new record', () => {
  it('gets a code, stands in its case and is found by its slug', async () => {
    const inspection = {
      slug: 'schd-visit-2026-10-01',
      case: 'colossus',
      facility: 'colossus-1',
      agency: 'schd',
      permit: 'schd-01156-01pc',
      date: '2026-10-01',
      type: 'site visit',
      result: null,
      sources: ['btw'],
      confidence: 'low',
      seenThrough: [],
      note: null,
    };
    const { body } = await app.http.post('/api/v1/inspections').set(eli).send(inspection).expect(201);
    expect(body).toMatchObject({ slug: 'schd-visit-2026-10-01', case: 'colossus', version: 1 });
    expect(body.code).toMatch(/^INS-/);
    await app.http.post('/api/v1/inspections').set(eli).send(inspection).expect(409);
    expect((await get('inspections?facility=colossus-1&count=exact')).body.total).toBe(1);
  });
});
