import { DeriveService } from '@fenceline/api/evidence/derive.service';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { startApp, type TestApp } from '../support/app.ts';
import { addPeople, anybody, as } from '../support/people.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await addPeople(app);
});
afterAll(() => app.close());

const seen = {
  kind: 'running',
  text: 'Three stacks hot',
  place: { lat: 35.0612345, lon: -90.1567891, accuracyM: 12 },
  facility: 'colossus-1',
  startsAt: '2026-11-23T10:41:12-06:00',
};
const submit = async (body: object = seen, headers: Record<string, string> = anybody) =>
  (await app.http.post('/api/v1/observations').set(headers).send(body).expect(201)).body;
const photo = () =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: '#567' } })
    .jpeg()
    .toBuffer();
const put = (id: string, receipt: string, bytes: Buffer | string) =>
  app.http
    .put(`/api/v1/observations/${id}/evidence`)
    .set({ ...anybody, 'Fenceline-Receipt': receipt, 'Content-Type': 'application/octet-stream' })
    .send(bytes);
const step = (code: string, what: string, headers: Record<string, string>, body: object = {}) =>
  app.http.post(`/api/v1/observations/${code}/${what}`).set(headers).send(body);

describe('a resident without an account', () => {
  it('gets a code and nine words, and shows a cell and a block of six hours', async () => {
    const made = await submit();
    expect(made.code).toMatch(/^OBS-/);
    expect(made.receipt.split(' ')).toHaveLength(9);
    expect(made.public).toMatchObject({ cell: '35.06/-90.16', block: { startsAt: '2026-11-23T12:00:00.000Z', endsAt: '2026-11-23T18:00:00.000Z' } });
  });

  it('sends twice and makes one record, with the same words', async () => {
    const headers = { ...anybody, 'Idempotency-Key': 'c0ffee00-0000-4000-8000-000000000001' };
    const first = await submit(seen, headers);
    const all = await Promise.all(Array.from({ length: 5 }, () => submit(seen, headers)));
    for (const again of all) expect(again).toEqual(first);
    await app.http
      .post('/api/v1/observations')
      .set(headers)
      .send({ ...seen, kind: 'smoke' })
      .expect(422);
  });

  it('leaves no time finer than the hour and nothing that identifies', async () => {
    const made = await submit();
    await put(made.id, made.receipt, await photo()).expect(201);
    const auditor = await as(app, 'aude');
    const { body } = await step(made.code, 'sealed', auditor, { reason: 'A test looks.' }).expect(200);
    expect(body.startsAt).toBe('2026-11-23T16:00:00.000Z');
    expect(body.receivedAt).toBe('2026-11-23T23:00:00.000Z');
    expect(JSON.stringify(body)).not.toMatch(/127\.0\.0\.1|::1/);
  });

  it('previews exactly what a published record shows, and keeps nothing', async () => {
    const before = (await app.http.get('/api/v1/observations?count=exact').set(await as(app, 'aude'))).body.total;
    const { body } = await app.http.post('/api/v1/observations/preview').set(anybody).send(seen).expect(200);
    const made = await submit();
    expect(body.public).toEqual(made.public);
    expect((await app.http.get('/api/v1/observations?count=exact').set(await as(app, 'aude'))).body.total).toBe(before + 1);
  });

  it('is not found by other words', async () => {
    const made = await submit();
    await app.http.get('/api/v1/receipt').set('Fenceline-Receipt', 'abacus '.repeat(9)).expect(404);
    await put(made.id, 'abacus abacus', await photo()).expect(404);
  });

  it.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', 415],
    ['a page', '<!doctype html><script>alert(1)</script>', 415],
    ['a GIF that is a script', 'GIF89a/*<svg onload=x>*/', 415],
    ['nothing', '', 400],
  ])('cannot hand in %s', async (_what, bytes, status) => {
    const made = await submit();
    await put(made.id, made.receipt, bytes as string).expect(status as number);
    expect((await app.http.get('/api/v1/receipt').set('Fenceline-Receipt', made.receipt)).body.evidence).toEqual([]);
  });

  it('is told when the file that arrived is not the one that was sent', async () => {
    const made = await submit();
    const { body } = await put(made.id, made.receipt, await photo())
      .set('Repr-Digest', `sha-256=:${Buffer.alloc(32).toString('base64')}:`)
      .expect(422);
    expect(body.detail).toContain('Nothing was kept');
  });
});

describe('two people review', () => {
  it('asks, is answered, accepts, and a second person publishes', async () => {
    const made = await submit();
    await put(made.id, made.receipt, await photo()).expect(201);
    await app.get(DeriveService).sweep();
    const eli = await as(app, 'eli');
    await step(made.code, 'ask', eli, { reason: 'Which way did you look?' }).expect(200);
    const asked = await app.http.get('/api/v1/receipt').set('Fenceline-Receipt', made.receipt).expect(200);
    expect(asked.body).toMatchObject({ state: 'question', question: 'Which way did you look?' });
    await step(made.code, 'answer', { ...anybody, 'Fenceline-Receipt': made.receipt }, { text: 'North' }).expect(200);
    const talk = [
      { kind: 'question', fromSubmitter: false, text: 'Which way did you look?' },
      { kind: 'answer', fromSubmitter: true, text: 'North' },
    ];
    const seenBy = async (headers: Record<string, string>) => (await app.http.get(`/api/v1/observations/${made.code}`).set(headers)).body;
    expect((await seenBy(eli)).notes).toMatchObject(talk);
    await step(made.code, 'link', eli, { unit: 'c1-smt130-permanent', condition: 'schd-01156-nox' }).expect(200);
    await step(made.code, 'accept', eli).expect(200);
    const own = await step(made.code, 'publish', eli).expect(409);
    expect(own.body.detail).toContain('second person');
    await app.http.get(`/api/v1/observations/${made.code}`).expect(404);
    await step(made.code, 'publish', await as(app, 'otis')).expect(200);
    const { body } = await app.http.get(`/api/v1/observations/${made.code}`).expect(200);
    expect(body).toMatchObject({ ...made.public, version: 1, state: 'published', condition: 'schd-01156-nox', corroboration: { label: 'single-source' } });
    expect((await seenBy(await as(app, 'aude'))).notes).toMatchObject(talk);
    for (const name of ['ana', 'zoe', 'ada'] as const) expect(await seenBy(await as(app, name))).toMatchObject({ notes: null, question: null });
    expect(body).toMatchObject({ notes: null, question: null });
    await app.http.get(body.evidence[0].image).expect(200).expect('content-type', 'image/jpeg');
  });

  it('keeps the database from letting one person do both', async () => {
    const made = await submit();
    await step(made.code, 'accept', await as(app, 'eli')).expect(200);
    const pg = (await import('pg')).default;
    const db = new pg.Client(app.database.app);
    await db.connect();
    await expect(
      db.query("UPDATE observation SET state = 'published', version = 1, published_at = now(), published_by = accepted_by WHERE id = $1", [made.id]),
    ).rejects.toMatchObject({ constraint: 'observation_second_person' });
    await db.end();
  });

  it('rejects with a reason the submitter reads', async () => {
    const made = await submit();
    await step(made.code, 'reject', await as(app, 'eli')).expect(400);
    await step(made.code, 'reject', await as(app, 'eli'), { reason: 'The picture shows another plant.' }).expect(200);
    expect((await app.http.get('/api/v1/receipt').set('Fenceline-Receipt', made.receipt)).body).toMatchObject({
      state: 'rejected',
      reason: 'The picture shows another plant.',
    });
  });

  it('does not exist for an editor of another group', async () => {
    const made = await submit();
    await step(made.code, 'accept', await as(app, 'zoe')).expect(404);
    await app.http
      .get(`/api/v1/observations/${made.code}`)
      .set(await as(app, 'zoe'))
      .expect(404);
  });
});

describe('withdrawn', () => {
  it('leaves a tombstone in every version and no content', async () => {
    const made = await submit({ ...seen, text: 'CANARY-WITHDRAWN' });
    await step(made.code, 'accept', await as(app, 'eli')).expect(200);
    await step(made.code, 'publish', await as(app, 'aude')).expect(200);
    await step(made.code, 'withdraw', { ...anybody, 'Fenceline-Receipt': made.receipt }).expect(200);
    for (const address of [
      `/api/v1/observations/${made.code}`,
      `/api/v1/observations/${made.code}?v=1`,
      `/r/${made.code}`,
      `/r/${made.code}?v=1`,
      '/api/v1/observations',
      '/api/v1/observations?asOf=2026-11-24',
      '/api/v1/observations?format=csv',
    ]) {
      const { text } = await app.http.get(address).expect(200);
      expect(text).not.toContain('CANARY-WITHDRAWN');
    }
    const { body } = await app.http.get(`/api/v1/observations/${made.code}`).expect(200);
    expect(body).toMatchObject({ state: 'withdrawn', text: null, cell: null, evidence: [] });
  });

  it('of one never published, nothing is there', async () => {
    const made = await submit();
    await step(made.code, 'withdraw', { ...anybody, 'Fenceline-Receipt': made.receipt }).expect(200);
    await app.http.get(`/r/${made.code}`).expect(404);
  });
});
