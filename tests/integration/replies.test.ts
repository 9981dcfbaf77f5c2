import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startApp, type TestApp } from '../support/app.ts';
import { addPeople, anybody, as } from '../support/people.ts';

let app: TestApp;
let about: string;
beforeAll(async () => {
  app = await startApp({ env: { FENCELINE_RATE_LIMIT: '0' } });
  await addPeople(app);
  about = (await app.http.get('/api/v1/unit-counts?limit=1').expect(200)).body.data[0].code;
}, 60_000);
afterAll(() => app.close());

const text = 'Units delivered and not yet connected are in this count.';
const send = (body: object = {}, headers: Record<string, string> = anybody) =>
  app.http
    .post('/api/v1/replies')
    .set(headers)
    .send({ about, text, ...body });
const step = (code: string, name: string, headers: Record<string, string>, body: object = {}) =>
  app.http.post(`/api/v1/replies/${code}/${name}`).set(headers).send(body);

describe('a reply or correction, from anybody', () => {
  it('waits for two people, then stands beside the record, in data and on its page; how to reach the writer stays sealed', async () => {
    const { code } = (await send({ name: 'A neighbour', contact: 'CANARY-CONTACT' }).expect(201)).body;
    await app.http.get(`/api/v1/replies/${code}`).expect(404);
    const eli = await as(app, 'eli');
    await step(code, 'publish', eli).expect(409);
    await step(code, 'accept', eli).expect(200);
    expect((await step(code, 'publish', eli).expect(409)).body.detail).toContain('second person');
    await step(code, 'publish', await as(app, 'aude')).expect(200);
    const { body } = await app.http.get(`/api/v1/unit-counts/${about}`).expect(200);
    expect(body.replies).toMatchObject([{ code, text, shownName: 'A neighbour' }]);
    const pages = [`/r/${about}`, `/r/${code}`, `/api/v1/replies/${code}`, '/api/v1/replies?format=csv'];
    for (const address of pages) {
      const shown = (await app.http.get(address).expect(200)).text;
      expect(shown).toContain(text);
      expect(shown).not.toContain('CANARY');
    }
    await step(code, 'reject', eli, { reason: 'Too late.' }).expect(409);
  });

  it('is rejected with a reason that the public does not read', async () => {
    const { code } = (await send().expect(201)).body;
    const eli = await as(app, 'eli');
    await step(code, 'reject', eli).expect(400);
    await step(code, 'reject', eli, { reason: 'It is about another plant.' }).expect(200);
    await app.http.get(`/api/v1/replies/${code}`).expect(404);
    expect((await app.http.get(`/api/v1/replies/${code}`).set(eli).expect(200)).body).toMatchObject({
      state: 'rejected',
      reason: 'It is about another plant.',
    });
  });

  it('cannot be published by one person, even in the database', async () => {
    const { code } = (await send().expect(201)).body;
    await step(code, 'accept', await as(app, 'eli')).expect(200);
    const db = new pg.Client(app.database.app);
    await db.connect();
    await expect(
      db.query("UPDATE reply SET state = 'published', version = 1, published_at = now(), published_by = accepted_by WHERE code = $1", [code]),
    ).rejects.toMatchObject({ code: '23514' });
    await db.end();
  });

  it.each([
    ['about nothing', { about: 'UCT-ZZZZZZ' }, 422, '/about'],
    ['about what is no code', { about: 'the second count' }, 400, '/about'],
    ['without a word', { text: '   ' }, 400, '/text'],
    ['with a NUL', { text: 'a\0b' }, 400, '/text'],
    ['longer than a page', { text: 'x'.repeat(8001) }, 400, '/text'],
    ['with a field of its own', { state: 'published' }, 400, '/'],
  ])('%s is refused with its place', async (_, body, status, pointer) => {
    expect((await send(body).expect(status)).body.errors[0].pointer).toContain(pointer);
  });

  it('sent twice with one key is there once', async () => {
    const headers = { ...anybody, 'Idempotency-Key': 'a-key-of-this-reply-1' };
    const first = (await send({}, headers).expect(201)).body;
    expect((await send({}, headers).expect(201)).body).toEqual(first);
    await send({ text: 'Something else.' }, headers).expect(422);
  });

  it('is accepted by nobody without that right', async () => {
    const { code } = (await send().expect(201)).body;
    await step(code, 'accept', anybody).expect(401);
    for (const name of ['ana', 'ada'] as const) await step(code, 'accept', await as(app, name)).expect(403);
  });
});
