import { createHash } from 'node:crypto';
import { DeriveService } from '@fenceline/api/evidence/derive.service';
import { EvaluateService } from '@fenceline/api/findings/evaluate.service';
import { makeLog } from '@fenceline/api/platform/log';
import { WorkerModule } from '@fenceline/api/worker/worker.module';
import { WorkerService } from '@fenceline/api/worker/worker.service';
import type { PermitStatusModel } from '@fenceline/reports';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import sharp from 'sharp';
import { NOW, startApp, type TestApp } from '../support/app.ts';
import { addPeople, anybody, as } from '../support/people.ts';

type Headers = Record<string, string>;

let app: TestApp;
let worker: INestApplicationContext;
let auditor: Headers;
let advocate: Headers;

beforeAll(async () => {
  app = await startApp({ env: { FENCELINE_RATE_LIMIT: '0' } });
  await addPeople(app);
  const service = app.get(EvaluateService);
  await service.evaluate(null, new Date('2026-11-23T00:00:00Z'));
  await service.evaluate();
  auditor = await as(app, 'aude');
  advocate = await as(app, 'ana');
});
afterAll(async () => {
  await worker?.get(WorkerService).stop();
  await worker?.close();
  await app.close();
});

const NOON = '2026-11-23T12:00:00Z';
const order = (body: object, headers: Headers = auditor) =>
  app.http
    .post('/api/v1/reports')
    .set(headers)
    .send({ kind: 'permit-status', facility: 'colossus-1', asOf: NOON, ...body });
const pdfOf = (code: string) =>
  app.http
    .get(`/api/v1/reports/${code}/pdf`)
    .buffer()
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
    });

/** Orders a report and waits until it is made. */
async function make(body: object, headers: Headers = auditor): Promise<{ code: string; job: { state: string; result: Record<string, unknown> } }> {
  const { code, job } = (await order(body, headers).expect(202)).body;
  for (let tries = 0; tries < 300; tries += 1) {
    const { body: now } = await app.http.get(`/api/v1/jobs/${job}`).set(headers).expect(200);
    if (now.state === 'done') return { code, job: now };
    if (now.state === 'failed') throw new Error(now.reason);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The report was not made in half a minute.');
}

async function modelOf(code: string): Promise<PermitStatusModel> {
  const db = new pg.Client(app.database.owner);
  await db.connect();
  const { rows } = await db.query('SELECT model FROM report WHERE code = $1', [code]);
  await db.end();
  return rows[0].model;
}

describe('before it is made', () => {
  let code: string;

  it('is ordered once, however often it is asked for', async () => {
    const [first, second] = await Promise.all([order({}), order({})]);
    expect([first.status, second.status]).toEqual([202, 202]);
    expect(second.body.code).toBe(first.body.code);
    code = first.body.code;
    expect(code).toMatch(/^RPT-/);
  });

  it('has no PDF, and nobody outside sees it', async () => {
    await app.http.get(`/api/v1/reports/${code}/pdf`).expect(404);
    await app.http.get(`/api/v1/reports/${code}`).expect(404);
    expect((await app.http.get(`/api/v1/reports/${code}`).set(auditor).expect(200)).body).toMatchObject({ state: 'queued', pdf: null });
  });
});

describe('an order that cannot be met', () => {
  it('says what is wrong, and where', async () => {
    const wrong = async (body: object, status: number) => (await order(body).expect(status)).body.errors.map((error: { pointer: string }) => error.pointer);
    expect(await wrong({ facility: 'colossus-9' }, 422)).toEqual(['/facility']);
    expect(await wrong({ asOf: '2027-01-01' }, 422)).toEqual(['/asOf']);
    expect(await wrong({ asOf: '2026-11-22' }, 422)).toEqual(['/asOf']);
    expect(await wrong({ asOf: 'yesterday' }, 400)).toEqual(['/asOf']);
    expect(await wrong({ lang: 'fr' }, 400)).toEqual(['/lang']);
    expect(await wrong({ kind: 'gossip' }, 400)).toEqual(['/kind']);
    await order({ colour: 'red' }).expect(400);
  });

  it('is not for everybody', async () => {
    await order({}, anybody).expect(401);
    await order({}, await as(app, 'ada')).expect(403);
  });
});

describe('a permit-status report', () => {
  let code: string;
  let pdf: Buffer;

  beforeAll(async () => {
    worker = await NestFactory.createApplicationContext(WorkerModule.with(app.config, makeLog(app.config)), { logger: false, abortOnError: false });
    await worker.get(WorkerService).start();
    ({ code } = await make({}));
    pdf = (await pdfOf(code).expect(200)).body;
  }, 60_000);

  it('is read by a journalist without an account: the record, its permalink and the PDF', async () => {
    const { body } = await app.http.get(`/api/v1/reports/${code}`).expect(200);
    expect(body).toMatchObject({
      state: 'ready',
      version: 1,
      facility: 'colossus-1',
      lang: 'en',
      asOf: '2026-11-23T12:00:00.000Z',
      preparedBy: 'aude, auditor',
    });
    expect(body.pdf).toBe(`http://localhost:3000/api/v1/reports/${code}/pdf`);
    expect(body.citation.url).toContain(`/r/${code}?v=1`);
    await app.http.get(`/r/${code}`).expect(200);
    expect((await app.http.get('/api/v1/reports?facility=colossus-1').expect(200)).body.data.map((one: { code: string }) => one.code)).toContain(code);
  });

  it('is a tagged PDF that hashes to what the record says', async () => {
    expect(pdf.subarray(0, 8).toString()).toBe('%PDF-1.7');
    const raw = pdf.toString('latin1');
    expect(raw).toMatch(/\/Marked true/);
    expect(raw).toMatch(/\/Lang \(en\)/);
    const { body } = await app.http.get(`/api/v1/reports/${code}`);
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(body.pdfSha256);
    expect([body.pdfBytes, body.pages > 20]).toEqual([pdf.length, true]);
    const { headers } = await pdfOf(code);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="fenceline-permit-status-colossus-1-${code}.pdf"`,
      etag: `"${body.pdfSha256}"`,
    });
    await app.http.get(`/api/v1/reports/${code}/pdf`).set('If-None-Match', headers.etag!).expect(304);
    await app.http.get(`/api/v1/reports/${code}/pdf?v=1`).expect(200);
    await app.http.get(`/api/v1/reports/${code}/pdf?v=2`).expect(404);
  });

  it('carries DRAFT, the moment it tells of, and the hash of its model', async () => {
    const model = await modelOf(code);
    expect(model.report).toMatchObject({ code, version: 1, draft: true, asOf: '2026-11-23T12:00:00.000Z', preparedAt: NOW });
    expect(model.signatures).toEqual([]);
    expect(model.summary.headline.text).toContain('in force through 2 Jan 2027, in 40 days');
  });

  it('cites only what is in its list of sources, and numbers each once', async () => {
    const model = await modelOf(code);
    const slugs = model.sources.map((source) => source.slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(model.conditions.flatMap((condition) => condition.sources).filter((slug) => !slugs.includes(slug))).toEqual([]);
    expect(model.conditions.find((condition) => condition.slug === 'schd-01156-hcho')!.limits[0]!.said).toContain('9.8 short tons');
  });

  it('is given back byte for byte when it is asked for again', async () => {
    const again = await make({});
    expect([again.code, again.job.result.report]).toEqual([code, code]);
    expect((await pdfOf(again.code)).body.equals(pdf)).toBe(true);
    const other = await make({}, advocate);
    expect(other.code).toBe(code);
  });

  it('is another one in Spanish', async () => {
    const spanish = await make({ lang: 'es' });
    expect(spanish.code).not.toBe(code);
    const bytes = (await pdfOf(spanish.code).expect(200)).body;
    expect(bytes.toString('latin1')).toMatch(/\/Lang \(es\)/);
    expect((await modelOf(spanish.code)).summary.headline.text).toContain('ampara 15 turbinas permanentes');
  });

  it('does not name the advocate who asked for it', async () => {
    const { code: of } = await make({ facility: 'water-plant' }, advocate);
    expect((await modelOf(of)).report.preparedBy).toBe('an advocate of home');
  });

  it('of a later moment is another one, with what changed since', async () => {
    expect((await modelOf(code)).changes).toEqual({ since: null, items: [] });
    const { headers } = await app.http.get('/api/v1/claims/schd-no-permit-for-mobile').expect(200);
    await app.http
      .patch('/api/v1/claims/schd-no-permit-for-mobile')
      .set({ ...auditor, 'If-Match': headers.etag! })
      .send({ statedOn: '2025-06-18', reason: 'The day was found.' })
      .expect(200);
    await app.get(EvaluateService).evaluate();
    const later = await make({ asOf: NOW });
    expect(later.code).not.toBe(code);
    const { changes } = await modelOf(later.code);
    expect(changes.since).toMatchObject({ code, asOf: '2026-11-23T12:00:00.000Z' });
    expect(changes.items.find((item) => item.what === 'Claim')).toMatchObject({
      change: 'changed',
      said: { text: 'Version 2, for this reason as written down: “The day was found.”.' },
      on: NOW,
    });
    expect(changes.items.filter((item) => item.what === 'Finding').length).toBeGreaterThan(5);
    expect((await pdfOf(later.code)).body.equals(pdf)).toBe(false);
    expect((await make({})).code).toBe(code);
  });
});

describe('a photograph in a report', () => {
  const step = (path: string, headers: Headers, body: object = {}) => app.http.post(`/api/v1/observations/${path}`).set(headers).send(body);

  it('is an exhibit with its cell and block; once withdrawn, no report hands it out', async () => {
    const seen = {
      kind: 'running',
      countLow: 3,
      countHigh: 5,
      text: 'Three stacks hot',
      place: { lat: 35.0612345, lon: -90.1567891 },
      facility: 'colossus-1',
      startsAt: '2026-11-23T10:41:12-06:00',
    };
    const made = (await app.http.post('/api/v1/observations').set(anybody).send(seen).expect(201)).body;
    const receipt = { ...anybody, 'Fenceline-Receipt': made.receipt };
    const photo = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#567' } })
      .jpeg()
      .toBuffer();
    await app.http
      .put(`/api/v1/observations/${made.id}/evidence`)
      .set({ ...receipt, 'Content-Type': 'application/octet-stream' })
      .send(photo)
      .expect(201);
    await app.get(DeriveService).sweep();
    const before = (await make({ asOf: NOW })).code;
    await step(`${made.code}/accept`, auditor).expect((answer) => expect(answer.status).toBeLessThan(300));
    await step(`${made.code}/link`, auditor, { facility: 'colossus-1', condition: 'schd-01156-opacity' }).expect((answer) =>
      expect(answer.status).toBeLessThan(300),
    );
    await step(`${made.code}/publish`, await as(app, 'otis')).expect((answer) => expect(answer.status).toBeLessThan(300));

    const { code } = await make({ asOf: NOW });
    expect(code).not.toBe(before);
    const model = await modelOf(code);
    expect(model.exhibits).toHaveLength(1);
    expect(model.exhibits[0]).toMatchObject({
      number: 'E-1',
      code: made.code,
      kind: 'photo',
      seen: { cell: '35.06/-90.16', blockStartsAt: '2026-11-23T12:00:00.000Z', blockEndsAt: '2026-11-23T18:00:00.000Z' },
      image: { width: 400, height: 300 },
      conditions: ['schd-01156-opacity'],
    });
    expect(model.conditions.find((condition) => condition.slug === 'schd-01156-opacity')!.exhibits).toEqual(['E-1']);
    expect(JSON.stringify(model)).not.toMatch(/35\.0612|90\.1567|10:41|16:41/);
    expect(model.summary.answers[1]!.statements.map((one) => one.text)).toContain(
      'Published observation: turbines running, 3 to 5; 23 Nov 2026, within the six hours from 06:00 local standard time; single-source.',
    );
    await pdfOf(code).expect(200);

    await step(`${made.code}/withdraw`, receipt).expect((answer) => expect(answer.status).toBeLessThan(300));
    await app.http.get(`/api/v1/reports/${code}/pdf`).expect(410);
    const after = await make({ asOf: NOW });
    expect(after.code).not.toBe(code);
    expect((await modelOf(after.code)).exhibits).toEqual([]);
    await pdfOf(after.code).expect(200);
  }, 60_000);
});
