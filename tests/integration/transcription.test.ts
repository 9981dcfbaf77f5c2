// A permit is typed in: a summary becomes the document's own words, what was wanted is held, a second person confirms it.
import { EvaluateService } from '@fenceline/api/findings/evaluate.service';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
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

const address = '/api/v1/conditions/schd-01156-nox';
const read = async (path = address) => (await app.http.get(path).expect(200)).body;
const newSource = {
  title: 'Air permit 01156-01PC, as issued',
  publisher: 'Shelby County Health Department',
  publishedOn: '2025-07-02',
  kind: 'official_document',
  access: 'read_copy',
  licence: 'public_record',
  licenceBasis: 'A record of a county, released on request.',
};
const nox = {
  quantity: 'NOx',
  comparator: 'at_most',
  value: '87.14',
  unit: 'short_ton',
  statistic: 'sum',
  averaging: { length: 12, period: 'month', kind: 'rolling' },
  appliesTo: { scope: 'group', cohort: 'c1-smt130-permanent', text: 'the fifteen turbines combined' },
  time: 'calendar',
  basis: 'actual',
  approximate: false,
};
const body = {
  source: 'schd-permit-01156-01pc-text',
  newSource,
  wanted: 'want-schd-permit',
  page: 7,
  clause: '4.2',
  quote: 'shall not exceed 87.14 tons in any consecutive 12-month period',
  limits: [nox],
};
const send = (who: Record<string, string>, given: object) =>
  app.http
    .post(`${address}/transcription`)
    .set({ ...who, 'If-Match': '*' })
    .send(given);

describe('a condition cannot be typed in', () => {
  it.each<[string, object, number, string]>([
    ['without a quote', { ...body, quote: '' }, 400, '/quote'],
    ['from page zero', { ...body, page: 0 }, 400, '/page'],
    ['from a source nobody knows', { ...body, newSource: null }, 422, '/source'],
    [
      'from a source recorded as not read, without saying how it was read since',
      { ...body, newSource: null, source: 'schd-permit-01156-01pc' },
      422,
      '/readAs',
    ],
    ['from an article about it', { ...body, newSource: null, readAs: 'read', source: 'agg-46-2026-05' }, 422, '/source'],
    ['from a summary by a machine', { ...body, newSource: { ...newSource, kind: 'ai_summary' } }, 422, '/newSource/kind'],
    ['for a document that nobody wants', { ...body, wanted: 'want-nothing' }, 422, '/wanted'],
    ['with a limit that cannot be so', { ...body, limits: [{ ...nox, unit: 'percent' }] }, 400, '/limits/0/unit'],
  ])('%s: it says where and why, and nothing is kept', async (_, given, status, pointer) => {
    const answer = await send(eli, given);
    expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([status, pointer]);
    expect(answer.body.errors[0].detail).toMatch(/./);
    expect((await read()).version).toBe(1);
    await app.http.get(`/api/v1/sources/${body.source}`).expect(404);
  });

  it('by the public', async () => {
    expect((await send(anybody, body)).status).toBe(401);
  });

  it('with a cohort that is not on record: the source is not kept either', async () => {
    const answer = await send(eli, { ...body, limits: [{ ...nox, appliesTo: { scope: 'group', cohort: 'no-such-cohort' } }] });
    expect(answer.status).toBe(422);
    await app.http.get(`/api/v1/sources/${body.source}`).expect(404);
    expect((await read('/api/v1/documents-wanted/want-schd-permit')).heldAs).toBeNull();
  });
});

describe('a condition is typed in', () => {
  it('document, quote, page, clause and limit in one step', async () => {
    const { body: condition } = await send(eli, body).expect(200);
    expect(condition).toMatchObject({
      version: 2,
      textKind: 'verbatim',
      page: 7,
      clause: '4.2',
      quote: body.quote,
      confirmed: false,
      seenThrough: [],
      limits: [{ value: 87.14, approximate: false, appliesTo: { text: 'the fifteen turbines combined' } }],
    });
    expect(condition.sources).toEqual([body.source]);
    expect(condition.seeAlso).toEqual(expect.arrayContaining(['techcrunch-2025-07-03']));
    expect(await read(`/api/v1/sources/${body.source}`)).toMatchObject({ title: newSource.title, access: 'read_copy', case: 'colossus' });
    expect(await read('/api/v1/documents-wanted/want-schd-permit')).toMatchObject({ version: 2, heldAs: body.source });
    expect((await read(`${address}?v=1`)).textKind).toBe('summary');
    const again = await send(eli, { ...body, source: 'another-copy' }).expect(422);
    expect(again.body.errors[0]).toEqual({ pointer: '/wanted', detail: `is held already, as ${body.source}.` });
  });

  it('with the picture of its page, of which only pixels are kept', async () => {
    const put = (bytes: Buffer) =>
      app.http
        .put(`${address}/page-image`)
        .set({ ...eli, 'If-Match': '*', 'content-type': 'application/octet-stream' })
        .send(bytes);
    const text = await put(Buffer.from('This is not a picture at all.'));
    expect([text.status, text.body.detail]).toEqual([415, expect.stringContaining('not a JPEG, PNG or WebP')]);
    const cut = await put(
      (
        await sharp({ create: { width: 400, height: 500, channels: 3, background: '#eee' } })
          .png()
          .toBuffer()
      ).subarray(0, 150),
    );
    expect([cut.status, cut.body.detail]).toEqual([415, expect.stringContaining('This picture cannot be used')]);
    expect((await read()).version).toBe(2);
    const page = await sharp({ create: { width: 850, height: 1100, channels: 3, background: '#ffffff' } })
      .withExif({ IFD0: { Artist: 'somebody in particular' } })
      .jpeg()
      .toBuffer();
    const { body: condition } = await put(page).expect(200);
    expect(condition).toMatchObject({ version: 3, pageImage: { isPublic: true }, confirmed: false, limits: [{ value: 87.14 }] });
    await app.http.get(`${address}/page-image?v=2`).expect(404);
    await app.http.get(`${address}/page-image?v=none`).expect(400);
    const picture = await app.http.get(condition.pageImage.address).expect(200).expect('content-type', 'image/jpeg');
    expect(await sharp(picture.body).metadata()).toMatchObject({ width: 850, height: 1100, format: 'jpeg' });
    expect(picture.body.includes('somebody')).toBe(false);
  });

  it('and confirmed by another; its finding goes from a rounding to a limit that is known', async () => {
    const service = app.get(EvaluateService);
    const finding = async () => {
      await service.evaluate();
      return (await read('/api/v1/findings?condition=schd-01156-nox')).data[0];
    };
    expect((await app.http.post(`${address}/confirm`).set(eli).send({})).status).toBe(409);
    expect(await finding()).toMatchObject({ state: 'insufficient_data', limit: 87.14, ruleVerified: false });
    await app.http.post(`${address}/confirm`).set(aude).send({}).expect(200);
    const confirmed = await finding();
    expect(confirmed).toMatchObject({ state: 'insufficient_data', limit: 87.14, ruleVerified: true });
    expect(confirmed.summary.en).toContain('the limit is 87.14 short tons');
    expect(await read()).toMatchObject({ version: 4, confirmed: true, pageImage: { isPublic: true } });
  });
});

it('the digits of a limit stay when something else is changed', async () => {
  const other = '/api/v1/conditions/schd-01156-voc';
  const given = { ...body, source: 'voc-page', wanted: null, limits: [{ ...nox, quantity: 'VOC', value: '85.00' }] };
  const ours = { ...eli, 'If-Match': '*' };
  await app.http.post(`${other}/transcription`).set(ours).send(given).expect(200);
  const { body: amended } = await app.http.patch(other).set(ours).send({ clause: '4.3', reason: 'Misread.' }).expect(200);
  expect(amended.limits[0].said.en).toContain('at most 85.00 short tons');
});

it('a source recorded as not read is corrected with it, and a picture of nobody’s public record is for those who keep the registry', async () => {
  const other = '/api/v1/conditions/order-removal';
  const order = '/api/v1/sources/mdeq-agreed-order-2026-07-30';
  const before = await read(order);
  await app.http
    .post(`${other}/transcription`)
    .set({ ...eli, 'If-Match': '*' })
    .send({ source: before.slug, readAs: 'read_copy', page: 3, quote: 'all temporary turbines shall be removed', limits: [] })
    .expect(200);
  expect([before.access, (await read(order)).access]).toEqual(['not_read', 'read_copy']);
  await app.http
    .patch(order)
    .set({ ...eli, 'If-Match': '*' })
    .send({ licence: 'all_rights_reserved', reason: 'For the test.' })
    .expect(200);
  const page = await sharp({ create: { width: 85, height: 110, channels: 3, background: '#ffffff' } })
    .png()
    .toBuffer();
  const { body: condition } = await app.http
    .put(`${other}/page-image`)
    .set({ ...eli, 'If-Match': '*', 'content-type': 'application/octet-stream' })
    .send(page)
    .expect(200);
  expect(condition.pageImage.isPublic).toBe(false);
  await app.http.get(`${other}/page-image`).expect(404);
  await app.http.get(`${other}/page-image`).set(aude).expect(200);
});
