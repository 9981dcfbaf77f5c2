// An observation with a photograph goes in, is published by a second person, and what went out is checked by the verifier alone.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { DeriveService } from '@fenceline/api/evidence/derive.service';
import { ProduceService } from '@fenceline/api/reports/produce.service';
import { verify } from '@fenceline/api/verify/verify';
import { readZip } from '@fenceline/api/verify/zip';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.ts';
import { root } from '../support/database.ts';
import { openSigner, type TestSigner } from '../support/log.ts';
import { addPeople, anybody, as } from '../support/people.ts';
import { telltale } from '../support/photograph.ts';

let app: TestApp;
let log: TestSigner;
let made: { id: string; code: string; receipt: string; acknowledgement: string };
let aude: Record<string, string>;
let folder: string;
let trust: string;

const bytesOf = (response: { body: unknown }) => response.body as Buffer;
const step = (name: string, headers: Record<string, string>, body: object = {}) =>
  app.http.post(`/api/v1/observations/${made.id}/${name}`).set(headers).send(body);

beforeAll(async () => {
  app = await startApp();
  await addPeople(app);
  log = await openSigner(app);
  folder = await mkdtemp(path.join(process.env.FENCELINE_TEST_FOLDER ?? tmpdir(), 'packs-'));
  const { body } = await app.http
    .post('/api/v1/observations')
    .set(anybody)
    .send({ kind: 'running', text: 'Three stacks.', facility: 'colossus-1', place: { lat: 35.0612, lon: -90.1534 } })
    .expect(201);
  made = body;
  await app.http
    .put(`/api/v1/observations/${made.id}/evidence`)
    .set(anybody)
    .set('Fenceline-Receipt', made.receipt)
    .set('Content-Type', 'application/octet-stream')
    .send(await telltale())
    .expect(201);
  await app.get(DeriveService).sweep();
  await step('accept', await as(app, 'eli')).expect(200);
  aude = await as(app, 'aude');
  await step('publish', aude).expect(200);
}, 60_000);
afterAll(async () => {
  await log?.close();
  await app?.close();
});

describe('an acknowledgement', () => {
  it('is answered with the submission, and checks once the log is signed', async () => {
    const leaf = /event ([0-9a-f]{64})/.exec(made.acknowledgement)![1]!;
    const early = await app.http.get(`/api/v1/log/proofs/${leaf}`);
    expect(early.status).toBe(404);
    await log.signer.turn();
    trust = (await app.http.get('/api/v1/log/trust').expect(200)).text;
    const { text: proof } = await app.http.get(`/api/v1/log/proofs/${leaf}`).expect(200);
    const file = Buffer.from(made.acknowledgement);
    expect(verify({ file, proof, trust })).toMatchObject({ verified: true });
    expect(verify({ file, trust })).toMatchObject({ verified: false, reason: 'altered' });
    expect(verify({ file: Buffer.from(made.acknowledgement.replace('2026', '2025')), proof, trust })).toMatchObject({
      verified: false,
      reason: 'bad_signature',
    });
    expect(made.acknowledgement).toMatch(/at 2026-11-23T23:00:00.000Z\n/);
  });
});

describe('the public pack', () => {
  let pack: Buffer;
  it('holds what is public with its proofs, and nothing that says where it came from', async () => {
    pack = bytesOf(await app.http.get(`/api/v1/observations/${made.code}/pack`).buffer(true).parse(collect).expect(200));
    const entries = readZip(pack);
    expect([...entries.keys()].filter((name) => !name.startsWith('events/'))).toEqual([
      'manifest.json',
      'manifest.note',
      'README.txt',
      'trust.json',
      'fenceline-verify.mjs',
      'record.json',
      expect.stringMatching(/^images\/EVD-.+\.jpg$/),
    ]);
    const everything =
      [...entries]
        .filter(([name]) => name !== 'fenceline-verify.mjs')
        .map(([, bytes]) => bytes.toString('latin1'))
        .join('\n') + [...entries.values()].map((bytes) => unwrapped(bytes)).join('\n');
    for (const trace of ['35.0612', '90.1534', made.receipt, '"actor":"', 'CANARY', 'originals/']) expect(everything).not.toContain(trace);
    expect(JSON.parse(entries.get('record.json')!.toString())).toMatchObject({ text: 'Three stacks.', cell: '35.06/-90.16' });
  });

  it('checks, and with any byte another does not', () => {
    const said = verify({ file: pack });
    expect(said).toMatchObject({ verified: true, reason: null });
    expect(said.said).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^images\/EVD-\w+\.jpg: the bytes are those recorded in event \d+\.$/),
        expect.stringMatching(/0 of 0 named witnesses/),
      ]),
    );
    const places = Array.from({ length: 400 }, (_, i) => Math.floor((i * pack.length) / 400)).concat(pack.length - 1);
    const missed = places.filter((at) => {
      const other = Buffer.from(pack);
      other[at]! ^= 1 << (at % 8);
      return verify({ file: other, name: 'pack.zip' }).verified;
    });
    expect(missed).toEqual([]);
    expect(verify({ file: pack.subarray(0, -1) })).toMatchObject({ verified: false, reason: 'altered' });
    expect(verify({ file: pack, witnessMin: 1 })).toMatchObject({ verified: false, reason: 'policy_not_met' });
  });

  it('is not there for what was never published', async () => {
    const { body } = await app.http.post('/api/v1/observations').set(anybody).send({ kind: 'smell', text: 'Not yet.', facility: 'colossus-1' }).expect(201);
    expect((await app.http.get(`/api/v1/observations/${body.code}/pack`)).status).toBe(404);
  });

  it('checks with the one file that lies in it, which knows no package, and says so with its exit code', async () => {
    const at = path.join(folder, 'pack.zip');
    await writeFile(at, pack);
    const program = path.join(folder, 'fenceline-verify.mjs');
    await writeFile(program, readZip(pack).get('fenceline-verify.mjs')!);
    const run = (...args: string[]) =>
      promisify(execFile)(process.execPath, [program, ...args], { cwd: folder, env: { PATH: process.env.PATH } }).then(
        ({ stdout }) => [0, stdout] as const,
        ({ code, stdout }) => [code, stdout] as const,
      );
    expect(await run(at)).toEqual([0, expect.stringContaining('pack.zip: VERIFIED')]);
    expect((await run(at))[1]).not.toContain('authentic');
    const other = Buffer.from(pack);
    other[other.length >> 1]! ^= 4;
    await writeFile(at, other);
    expect(await run(at)).toEqual([1, expect.stringContaining('NOT VERIFIED (altered)')]);
    expect(await run()).toEqual([2, expect.stringContaining('One file is expected.')]);
    expect(await run(path.join(folder, 'nowhere.zip'))).toEqual([2, expect.stringContaining('cannot be read')]);
    expect(readZip(pack).get('fenceline-verify.mjs')).toEqual(await readFile(path.join(root, 'api/fenceline-verify.mjs')));
  });
});

describe('the sealed pack', () => {
  it('is for auditors with a reason, which is logged; it has originals, the whole chain and a draft declaration, and checks', async () => {
    expect(
      (
        await app.http
          .post(`/api/v1/observations/${made.code}/pack`)
          .set(await as(app, 'eli'))
          .send({ reason: 'To see.' })
      ).status,
    ).toBe(403);
    expect((await app.http.post(`/api/v1/observations/${made.code}/pack`).set(aude).send({})).status).toBe(400);
    const pack = bytesOf(
      await app.http.post(`/api/v1/observations/${made.code}/pack`).set(aude).send({ reason: 'For a hearing.' }).buffer(true).parse(collect).expect(200),
    );
    const entries = readZip(pack);
    const original = [...entries.keys()].find((name) => name.startsWith('originals/'))!;
    expect(entries.get(original)).toEqual(await telltale());
    const said = verify({ file: pack, trust });
    expect(said).toMatchObject({ verified: true });
    expect(said.said).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^originals\/EVD-\w+\.jpg: the bytes are those recorded/),
        expect.stringMatching(/^The 4 events about observations:OBS-\w+ follow one another without a gap\.$/),
      ]),
    );
    const declared = entries.get('declaration.txt')!.toString();
    expect(declared).toContain('DRAFT. NOT SIGNED.');
    expect(declared).toContain(original);
    expect(declared).toMatch(/evidence\.derived .*\n.*tool sharp/);
    const { body } = await app.http.get(`/api/v1/audit?subject=${made.code}&action=observation.exported`).set(aude);
    expect(body.data).toMatchObject([{ actor: 'aude', reason: 'For a hearing.' }]);
  });

  it('says that the log has not signed all of it, where it has not', async () => {
    const answer = await app.http.post(`/api/v1/observations/${made.code}/pack`).set(aude).send({ reason: 'Again.' });
    expect([answer.status, answer.body.detail]).toEqual([503, expect.stringContaining('not signed all of it yet')]);
    await log.signer.turn();
    expect((await app.http.post(`/api/v1/observations/${made.code}/pack`).set(aude).send({ reason: 'Again.' })).status).toBe(200);
  });

  it('does not take the keys of somebody else for its own', async () => {
    await log.signer.turn();
    const pack = bytesOf(await app.http.get(`/api/v1/observations/${made.code}/pack`).buffer(true).parse(collect).expect(200));
    const other = trust.replaceAll('fenceline/log/', 'fenceline/dog/');
    expect(() => verify({ file: pack, trust: '{}' })).not.toThrow();
    expect(verify({ file: pack, trust: other })).toMatchObject({ verified: false, reason: 'bad_signature' });
  });
});

describe('the report', () => {
  it('carries the proof of its exhibit and a square beside it, and checks with its own proof, offline', async () => {
    await step('link', aude, { facility: 'colossus-1', condition: 'schd-01156-opacity' }).expect(200);
    await log.signer.turn();
    const asOf = '2026-11-23T17:00:00-06:00';
    const { body: ordered } = await app.http.post('/api/v1/reports').set(aude).send({ kind: 'permit-status', facility: 'colossus-1', asOf }).expect(202);
    await app.get(ProduceService).produce(ordered.id, async () => true);
    expect((await app.http.get(`/api/v1/reports/${ordered.code}/proof`)).status).toBe(503);
    await log.signer.turn();
    const pdf = bytesOf(await app.http.get(`/api/v1/reports/${ordered.code}/pdf`).buffer(true).parse(collect).expect(200));
    const proof = (await app.http.get(`/api/v1/reports/${ordered.code}/proof`).expect(200)).text;
    const said = verify({ file: pdf, proof });
    expect(said).toMatchObject({ verified: true });
    expect(said.said).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^The photograph of evidence:EVD-\w+ in this report is, byte for byte/),
        expect.stringMatching(/^The bytes of this file are those recorded/),
      ]),
    );
    expect(verify({ file: pdf })).toMatchObject({ verified: false, reason: 'unsupported' });
    const missed = Array.from({ length: 200 }, (_, i) => Math.floor((i * pdf.length) / 200)).filter((at) => {
      const other = Buffer.from(pdf);
      other[at]! ^= 1 << (at % 8);
      return verify({ file: other, proof, name: 'report.pdf' }).verified;
    });
    expect(missed).toEqual([]);
    const kept = path.join(process.env.FENCELINE_KEEP_REPORT ?? folder, 'report.pdf');
    await writeFile(kept, pdf);
    await writeFile(`${kept}.proof.json`, proof);
    const { run } = await import('@fenceline/api/verify/main');
    expect(run([kept])).toMatchObject({ code: 0 });
  }, 30_000);
});

function collect(response: unknown, done: (error: Error | null, body: Buffer) => void) {
  const chunks: Buffer[] = [];
  const stream = response as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
}

/** What is written in base64 inside an event's proof, as text. */
function unwrapped(bytes: Buffer): string {
  try {
    const { envelope, opening } = JSON.parse(bytes.toString());
    return [envelope, opening?.payload].map((part) => Buffer.from(part ?? '', 'base64').toString()).join('\n');
  } catch {
    return '';
  }
}
