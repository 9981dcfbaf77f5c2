import { inflateSync } from 'node:zlib';
import { DeriveService } from '@fenceline/api/evidence/derive.service';
import { EvaluateService } from '@fenceline/api/findings/evaluate.service';
import { Database } from '@fenceline/api/platform/database';
import { makeReportNow } from '@fenceline/api/reports/now';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.ts';
import { addPeople, anybody, as } from '../support/people.ts';
import { telltale } from '../support/photograph.ts';

let app: TestApp;
let code: string;
const answers: [address: string, bytes: Buffer][] = [];

beforeAll(async () => {
  app = await startApp({ env: { FENCELINE_RATE_LIMIT: '0' } });
  await addPeople(app);
  await app.get(EvaluateService).evaluate(null, new Date('2026-11-23T00:00:00Z'));
  const photo = await telltale();
  expect(photo.toString('latin1').match(/CANARY/g)!.length).toBeGreaterThanOrEqual(12);
  const made = (
    await app.http
      .post('/api/v1/observations')
      .set({ ...anybody, 'User-Agent': 'CANARY-AGENT', Referer: 'https://CANARY-REFERER.example/', 'Accept-Language': 'CANARY-LANGUAGE' })
      .send({
        kind: 'running',
        text: 'Three stacks hot.',
        place: { lat: 35.0612345, lon: -90.1567891, accuracyM: 12 },
        placeText: 'CANARY-PLACE, corner of the second street',
        facility: 'colossus-1',
        startsAt: '2026-11-23T10:41:12-06:00',
        anonymity: 'private_contact',
        name: 'CANARY-NAME',
        contact: 'CANARY-CONTACT',
      })
      .expect(201)
  ).body;
  code = made.code;
  await app.http
    .put(`/api/v1/observations/${made.id}/evidence`)
    .set({ ...anybody, 'Fenceline-Receipt': made.receipt, 'Content-Type': 'image/jpeg', 'Content-Disposition': 'attachment; filename="CANARY-FILE.jpg"' })
    .send(photo)
    .expect(201);
  await app.get(DeriveService).sweep();
  const eli = await as(app, 'eli');
  await app.http.post(`/api/v1/observations/${code}/link`).set(eli).send({ unit: 'c1-smt130-permanent', condition: 'schd-01156-nox' }).expect(200);
  await app.http.post(`/api/v1/observations/${code}/accept`).set(eli).send({}).expect(200);
  await app.http
    .post(`/api/v1/observations/${code}/publish`)
    .set(await as(app, 'aude'))
    .send({})
    .expect(200);
  await collect();
}, 60_000);
afterAll(() => app.close());

/** Everything that anybody may fetch about it. */
async function collect() {
  const shown = (await app.http.get(`/api/v1/observations/${code}`).expect(200)).body;
  const evidence = shown.evidence[0].code;
  const addresses = [
    ...['json', 'csv', 'ndjson', 'geojson'].map((format) => `/api/v1/observations?format=${format}`),
    `/api/v1/observations/${code}`,
    `/api/v1/observations/${code}?v=1`,
    '/api/v1/observations?asOf=2026-11-24',
    '/api/v1/observations?q=stacks',
    '/api/v1/evidence',
    `/api/v1/evidence/${evidence}`,
    `/api/v1/evidence/${evidence}/image`,
    `/r/${code}`,
    `/r/${evidence}`,
    '/api/v1/facilities/colossus-1/overview',
    '/api/v1/facilities/colossus-1/conditions-matrix',
    '/api/v1/findings?facility=colossus-1',
    '/metrics',
  ];
  for (const address of addresses) {
    const { body, text } = await app.http.get(address).buffer(true).expect(200);
    answers.push([address, Buffer.isBuffer(body) ? body : Buffer.from(text)]);
  }
  const database = new Database(app.config);
  const { pdf } = await makeReportNow(app.config, database, { kind: 'permit-status', facility: 'colossus-1', lang: 'en', asOf: '2026-11-23T23:00:00.000Z' });
  await database.onApplicationShutdown();
  answers.push(['the report', unpacked(Buffer.from(pdf))]);
}

/** A PDF with its packed streams opened. */
function unpacked(pdf: Buffer): Buffer {
  const parts = [pdf];
  const text = pdf.toString('latin1');
  for (const match of text.matchAll(/stream\r?\n/g)) {
    const start = match.index + match[0].length;
    const end = text.indexOf('endstream', start);
    try {
      parts.push(inflateSync(pdf.subarray(start, end)));
    } catch {
      // A picture, which is looked through as it is.
    }
  }
  return Buffer.concat(parts);
}

const spellings = (word: string) => [
  Buffer.from(word),
  Buffer.from(word, 'utf16le'),
  Buffer.from(Buffer.from(word).toString('base64').replace(/=+$/, '').slice(0, -2)),
  Buffer.from(Buffer.from(word).toString('hex')),
  Buffer.from(encodeURIComponent(word)),
];

describe('a photograph full of canaries, observed, accepted, published', () => {
  it('is there for everybody, and in the report', () => {
    expect(answers.map(([address]) => address)).toContain('the report');
    expect(answers.find(([address]) => address.endsWith('/image'))![1].length).toBeGreaterThan(1000);
    expect(answers.find(([address]) => address.includes('format=csv'))![1].toString()).toContain(code);
    expect(answers.find(([address]) => address === 'the report')![1].toString('latin1')).toContain(code);
  });

  it.each(['CANARY', 'canary'])('without one of them (%s), however it is spelt', (word) => {
    const found = answers.filter(([, bytes]) => spellings(word).some((spelling) => bytes.includes(spelling))).map(([address]) => address);
    expect(found).toEqual([]);
  });

  it('without a place finer than its cell or a time finer than its block', () => {
    const fine = ['35.061', '90.1567', '90.156', '10:41', '16:41', '41:12'];
    const found = answers.flatMap(([address, bytes]) => fine.filter((word) => bytes.includes(Buffer.from(word))).map((word) => `${address}: ${word}`));
    // The middle of the case's own point of the facility is public and begins alike: 35.05759, -90.15639.
    expect(found.filter((one) => !(one.endsWith('90.156') && !one.includes('observations')))).toEqual([]);
  });

  it('gives the same cell to every way of asking for it', async () => {
    for (const [lat, lon] of [
      [35.06, -90.16],
      [35.0699, -90.1501],
      [35.0612345, -90.1567891],
    ]) {
      const { body } = await app.http.post('/api/v1/observations/preview').set(anybody).send({ kind: 'noise', place: { lat, lon } }).expect(200);
      expect(body.public.cell).toBe('35.06/-90.16');
    }
    for (const hidden of ['lat=35', 'lon=-90', 'place=x', 'near=35,-90', 'bbox=1,2,3,4', 'sort=lat', 'sort=distance', 'sort=receivedAt'])
      await app.http.get(`/api/v1/observations?${hidden}`).expect(400);
  });
});
