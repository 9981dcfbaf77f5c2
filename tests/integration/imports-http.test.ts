import { readdirSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { ImportsService } from '@fenceline/api/imports/imports.service';
import { lockReadings } from '@fenceline/api/imports/index';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hour, hourlyData } from '../support/airnow.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { type Desk, openDesk } from '../support/imports.ts';
import { addPeople, anybody, as } from '../support/people.ts';
import { startWorker } from '../support/worker.ts';

type Headers = Record<string, string>;

let app: TestApp;
let desk: Desk;
let eli: Headers;
let stopWorker: (patienceMs?: number) => Promise<void>;
beforeAll(async () => {
  app = await startApp({ template: 'empty', env: { FENCELINE_RATE_LIMIT: '0' } });
  await addPeople(app);
  eli = await as(app, 'eli');
  desk = await openDesk(app.database);
  stopWorker = await startWorker(app);
});
beforeEach(() => desk.clear());
afterAll(async () => {
  await stopWorker();
  await desk.close();
  await app.close();
});

const send = (file: string | Buffer, query = 'fileName=HourlyData_2024040800.dat', headers: Headers = eli) =>
  app.http
    .post(`/api/v1/imports?${query}`)
    .set({ ...headers, 'Content-Type': 'application/octet-stream' })
    .send(Buffer.from(file));
const show = async (address: string, headers = eli) => (await app.http.get(`/api/v1/${address}`).set(headers).expect(200)).body;

/** The job once it is as said, or has ended. */
async function jobOnce(id: string, is = (_: { state: string; progress: Record<string, unknown> }) => false) {
  for (let tries = 0; tries < 200; tries += 1) {
    const job = await show(`jobs/${id}`);
    if (is(job) || !['queued', 'running'].includes(job.state)) return job;
    await pause(50);
  }
  throw new Error(`The job ${id} does not end.`);
}

/** The job as its events told it, until it was over. */
async function watched(id: string, headers = eli): Promise<{ state: string; result: Record<string, unknown> | null }[]> {
  const { text, headers: answered } = await app.http
    .get(`/api/v1/jobs/${id}/events`)
    .set(headers)
    .buffer(true)
    .parse((answer, done) => {
      let all = '';
      answer.on('data', (chunk: Buffer) => {
        all += chunk;
      });
      answer.on('end', () => done(null, all));
    })
    .expect(200)
    .then((answer) => ({ text: answer.body as string, headers: answer.headers }));
  expect(answered['content-type']).toMatch(/^text\/event-stream/);
  return text
    .split('\n\n')
    .filter((event) => event.startsWith('data: '))
    .map((event) => JSON.parse(event.slice(6)));
}

/** Files of uploads that are still kept. */
function kept(): string[] {
  const folder = path.join(app.config.dataFolder, 'blobs');
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
}
const imports = async () => (await show('imports?count=exact')).total;

/** Somebody loads a case: no merge gets its turn until they are done. */
async function holdMerges(): Promise<() => Promise<void>> {
  const db = await desk.pool.connect();
  await db.query('BEGIN; SET LOCAL idle_in_transaction_session_timeout = 0');
  await lockReadings(db);
  return async () => {
    await db.query('ROLLBACK');
    db.release();
  };
}
const merging = ({ progress }: { progress: Record<string, unknown> }) => progress.note === 'merging';

describe('an editor who sends a file', () => {
  it('is told the import and its job, and can watch both to the end', async () => {
    const file = gzipSync(hourlyData(hour(48), hour(49, { time: '01:00' }), hour('x', { time: '02:00' })));
    const { body } = await send(file, 'fileName=HourlyData_2024040800.dat.gz').expect(202);
    const job = await jobOnce(body.job);
    expect(job).toMatchObject({ kind: 'import', state: 'done', subject: body.id, reason: null });
    expect(job.result).toMatchObject({ id: body.id, state: 'committed', lines: 3, inserted: 2, valuesSetAside: 1, rejects: [{ line: 3 }] });
    expect(await show(`imports/${body.id}`)).toMatchObject({
      state: 'committed',
      fileName: 'HourlyData_2024040800.dat.gz',
      format: 'airnow-hourly-data',
      bytes: file.length,
      lines: 3,
      linesWithValues: 2,
      linesSetAside: 1,
      values: 3,
      inserted: 2,
      valuesSetAside: 1,
      rejects: 1,
    });
    expect((await show('readings')).data.map(({ value, import: by }: { value: number; import: string }) => [value, by])).toEqual([
      [48, body.id],
      [49, body.id],
    ]);
    expect(kept()).toEqual([]);
  });

  it('finds the rows that were set aside with their place, to read and to download', async () => {
    const { body } = await send(hourlyData(hour(48), hour('=1+1', { time: '01:00' }))).expect(202);
    await jobOnce(body.job);
    const [row] = (await show(`imports/${body.id}/rejects`)).data;
    expect(row).toMatchObject({
      line: 2,
      column: 'value',
      value: '=1+1',
      reason: expect.stringContaining('plain decimal'),
      rawText: hour('=1+1', { time: '01:00' }),
    });
    const csv = await app.http.get(`/api/v1/imports/${body.id}/rejects?format=csv`).set(eli).expect(200);
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.headers['content-disposition']).toContain('attachment');
    const [head, first] = csv.text.split('\r\n');
    expect(head).toBe('line,column,value,reason,rawText');
    expect(first).toMatch(/^2,value,/);
    // A spreadsheet must not take it for a formula.
    expect(first).not.toMatch(/,"?=1\+1/);
    await app.http.get(`/api/v1/imports/${body.id}/rejects?format=xml`).set(eli).expect(400);
  });

  it('is told at once when the format is misspelt, and nothing is begun', async () => {
    const { body } = await send(hour(), 'format=airnow-hourlydata').expect(400);
    expect(body.errors).toEqual([{ parameter: 'format', detail: expect.stringContaining('Did you mean airnow-hourly-data?') }]);
    await send(hour(), 'dryRun=yes').expect(400);
    await send(hour(), 'dry-run=true').expect(400);
    await send('').expect(400);
    expect([await imports(), kept()]).toEqual([0, []]);
  });

  it('reads in job and import why the file was refused', async () => {
    const { body } = await send('<!DOCTYPE html><html>').expect(202);
    const job = await jobOnce(body.job);
    expect(job).toMatchObject({ state: 'failed', reason: expect.stringContaining('It looks like a web page') });
    expect(await show(`imports/${body.id}`)).toMatchObject({ state: 'refused', reason: job.reason, committedAt: null });
    expect(kept()).toEqual([]);
  });

  it('sees in a dry run what would come of it, and nothing is written', async () => {
    const { body } = await send(hourlyData(hour(48)), 'dryRun=true&fileName=HourlyData_2024040800.dat').expect(202);
    expect(body.id).toBeNull();
    expect(await jobOnce(body.job)).toMatchObject({ state: 'done', result: { dryRun: true, state: 'committed', inserted: 1, newMonitors: 1, id: null } });
    expect([await imports(), await desk.held(), kept()]).toEqual([0, { readings: 0, series: 0, monitors: 0 }, []]);
  });

  it('sends twice under one key and gets one import', async () => {
    const headers = { ...eli, 'Idempotency-Key': crypto.randomUUID() };
    const file = hourlyData(hour(48));
    const first = await send(file, 'fileName=a.dat', headers).expect(202);
    const again = await send(file, 'fileName=a.dat', headers).expect(202);
    expect(again.body).toEqual(first.body);
    await send(hourlyData(hour(49)), 'fileName=a.dat', headers).expect(422);
    await jobOnce(first.body.job);
    expect([await imports(), kept()]).toEqual([1, []]);
  });

  it('is told that a file is too large before all of it was sent', async () => {
    const service = app.get(ImportsService);
    const usual = service.maxBytes;
    service.maxBytes = 1_000;
    const large = hourlyData(...Array.from({ length: 20 }, (_, n) => hour(n)));
    expect((await send(large).expect(413)).body.detail).toContain('npx fenceline import FILE');
    const unannounced = app.http.post('/api/v1/imports').set({ ...eli, 'Content-Type': 'application/octet-stream', 'Transfer-Encoding': 'chunked' });
    unannounced.write(large);
    await unannounced.expect(413);
    service.maxBytes = usual;
    expect([await imports(), kept()]).toEqual([0, []]);
  });
});

describe('an editor who stops an import', () => {
  it('while it waits to be merged, finds nothing of it', async () => {
    const release = await holdMerges();
    const { body } = await send(hourlyData(hour(48))).expect(202);
    await jobOnce(body.job, merging);
    await app.http.post(`/api/v1/jobs/${body.job}/cancel`).set(eli).expect(204);
    for (let tries = 0; tries < 100 && (await show(`imports/${body.id}`)).state === 'running'; tries += 1) await pause(50);
    expect(await show(`imports/${body.id}`)).toMatchObject({ state: 'cancelled', reason: 'It was cancelled. Nothing of this file was taken in.' });
    await release();
    expect((await show(`jobs/${body.job}`)).state).toBe('cancelled');
    expect(await desk.held()).toEqual({ readings: 0, series: 0, monitors: 0 });
    await app.http.post(`/api/v1/jobs/${body.job}/cancel`).set(eli).expect(409);
    for (let tries = 0; tries < 100 && kept().length; tries += 1) await pause(20);
    expect(kept()).toEqual([]);
  });

  it('before it has begun, reads that it was cancelled, and its file is not kept', async () => {
    const release = await holdMerges();
    const first = (await send(hourlyData(hour(48))).expect(202)).body;
    await jobOnce(first.job, merging);
    const { body } = await send(hourlyData(hour(49))).expect(202);
    await app.http.post(`/api/v1/jobs/${body.job}/cancel`).set(eli).expect(204);
    await release();
    for (let tries = 0; tries < 100 && (await show(`imports/${body.id}`)).state === 'running'; tries += 1) await pause(50);
    expect(await show(`imports/${body.id}`)).toMatchObject({ state: 'cancelled', reason: 'It was cancelled. Nothing of this file was taken in.' });
    expect((await show(`imports/${first.id}`)).state).toBe('committed');
    for (let tries = 0; tries < 100 && kept().length; tries += 1) await pause(20);
    expect(kept()).toEqual([]);
  });
});

describe('an upload that is cut off at half', () => {
  it('leaves nothing', async () => {
    const server = (await app.listen(0)) as { address(): net.AddressInfo };
    const half = Buffer.alloc(300_000, hourlyData(hour(48)));
    await new Promise<void>((ok) => {
      const socket = net.connect(server.address().port, 'localhost', () => {
        const headers = { ...eli, Host: 'localhost', 'Content-Type': 'application/octet-stream', 'Content-Length': String(2 * half.length) };
        const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
        socket.write(`POST /api/v1/imports?fileName=half.dat HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n`);
        socket.write(half, () => setTimeout(() => socket.destroy(), 100));
      });
      socket.on('close', () => ok());
    });
    for (let tries = 0; tries < 100 && kept().length; tries += 1) await pause(20);
    expect([await imports(), kept()]).toEqual([0, []]);
  });
});

describe('whoever may not take files in', () => {
  it('is told so, and nothing of the file is kept', async () => {
    await send(hour(), '', anybody).expect(401);
    await send(hour(), '', await as(app, 'ana')).expect(403);
    await send(hour(), '', await as(app, 'ada')).expect(403);
    const { body } = await send(hourlyData(hour(48))).expect(202);
    for (const [headers, status] of [
      [anybody, 401],
      [await as(app, 'ana'), 403],
    ] as const)
      await app.http.get(`/api/v1/imports/${body.id}/rejects`).set(headers).expect(status);
    await jobOnce(body.job);
    expect([await imports(), kept()]).toEqual([1, []]);
  });
});

describe('a worker that has to stop while it works', () => {
  it('leaves the import in the line, with its file, for the next one', async () => {
    const release = await holdMerges();
    const { body } = await send(hourlyData(hour(48))).expect(202);
    await jobOnce(body.job, merging);
    await stopWorker(100);
    await release();
    expect((await show(`jobs/${body.job}`)).state).toBe('queued');
    expect((await show(`imports/${body.id}`)).state).toBe('running');
    expect([await desk.held(), kept().length]).toEqual([{ readings: 0, series: 0, monitors: 0 }, 1]);
    // The queue waits some seconds before it gives the job out again; a test need not.
    await desk.owner.query('UPDATE jobs.job SET start_after = now()');
    stopWorker = await startWorker(app);
    expect(await jobOnce(body.job)).toMatchObject({ state: 'done', result: { inserted: 1 } });
  });
});

describe('whoever watches', () => {
  it('is told what the job does, and that it is over', async () => {
    const { body } = await send(hourlyData(hour())).expect(202);
    const told = await watched(body.job);
    expect(told.at(-1)).toMatchObject({ state: 'done', result: { inserted: 1, state: 'committed' } });
    expect(await watched(body.job)).toHaveLength(1);
  });

  it('sees none of what somebody else asked for', async () => {
    const { body } = await send(hourlyData(hour())).expect(202);
    await app.http
      .get(`/api/v1/jobs/${body.job}/events`)
      .set(await as(app, 'zoe'))
      .expect(404);
    await app.http.get(`/api/v1/jobs/${body.job}/events`).expect(401);
    await watched(body.job);
  });
});
