// A system in which something of everything has happened: a report from a phone that is public and one that waits,
// a reply of each, an import, a PDF.
import { setTimeout as pause } from 'node:timers/promises';
import { DeriveService } from '@fenceline/api/evidence/derive.service';
import { hour, hourlyData } from './airnow.ts';
import type { TestApp } from './app.ts';
import { anybody, as } from './people.ts';
import { telltale } from './photograph.ts';

export interface Sent {
  id: string;
  code: string;
  receipt: string;
}

/** Somebody sees machines running and sends a photograph; it waits to be read. */
export async function observe(app: TestApp, more: object = {}): Promise<Sent> {
  const { body: sent } = await app.http
    .post('/api/v1/observations')
    .set(anybody)
    .send({
      kind: 'running',
      text: 'Three stacks with hot air above them.',
      place: { lat: 35.0612345, lon: -90.1567891, accuracyM: 12 },
      facility: 'colossus-1',
      startsAt: '2026-11-23T10:41:12-06:00',
      ...more,
    })
    .expect(201);
  await app.http
    .put(`/api/v1/observations/${sent.id}/evidence`)
    .set({ ...anybody, 'Fenceline-Receipt': sent.receipt, 'Content-Type': 'image/jpeg' })
    .send(await telltale())
    .expect(201);
  await app.get(DeriveService).sweep();
  return sent;
}

/** eli accepts, aude publishes. */
export async function acceptAndPublish(app: TestApp, noun: 'observations' | 'replies', code: string): Promise<void> {
  for (const [step, who] of [
    ['accept', 'eli'],
    ['publish', 'aude'],
  ] as const)
    await app.http
      .post(`/api/v1/${noun}/${code}/${step}`)
      .set(await as(app, who))
      .send({})
      .expect(200);
}

export async function reply(app: TestApp, about: string): Promise<string> {
  const text = 'The count of that day includes units that had been delivered and were not yet connected.';
  const { body } = await app.http.post('/api/v1/replies').set(anybody).send({ about, text, name: 'A reader' }).expect(201);
  return body.code;
}

/** Needs a worker that runs. */
export async function oneOfEach(app: TestApp): Promise<void> {
  const eli = await as(app, 'eli');
  const made = await observe(app);
  await app.http.post(`/api/v1/observations/${made.code}/link`).set(eli).send({ unit: 'c1-smt130-permanent', condition: 'schd-01156-nox' }).expect(200);
  await acceptAndPublish(app, 'observations', made.code);
  await observe(app, { text: 'A smell like exhaust, and a hum.' });
  const { body: counts } = await app.http.get('/api/v1/unit-counts?limit=1').expect(200);
  await acceptAndPublish(app, 'replies', await reply(app, counts.data[0].code));
  await reply(app, counts.data[0].code);
  const file = hourlyData(hour('48'), hour('not a number', { time: '01:00' }));
  const orders = [
    app.http
      .post('/api/v1/imports?fileName=HourlyData_2024040800.dat')
      .set({ ...eli, 'Content-Type': 'application/octet-stream' })
      .send(Buffer.from(file)),
    app.http.post('/api/v1/reports').set(eli).send({ kind: 'permit-status', facility: 'colossus-1', lang: 'en' }),
  ];
  for (const order of orders) await finished(app, (await order.expect(202)).body.job, eli);
}

async function finished(app: TestApp, job: string, headers: Record<string, string>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const { body } = await app.http.get(`/api/v1/jobs/${job}`).set(headers).expect(200);
    if (body.state === 'done') return;
    if (body.state === 'failed') throw new Error(body.reason);
    await pause(100);
  }
  throw new Error(`The job ${job} does not end.`);
}
