import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { DeriveService } from '@fenceline/api/evidence/derive.service';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { startApp, type TestApp } from '../support/app.ts';
import { addPeople, anybody, as } from '../support/people.ts';

let app: TestApp;
let port: number;
beforeAll(async () => {
  app = await startApp({ env: { FENCELINE_RATE_LIMIT: '0' } });
  await addPeople(app);
  await app.listen(0);
  port = (app.server.address() as net.AddressInfo).port;
});
afterAll(() => app.close());

const submit = async () =>
  (await app.http.post('/api/v1/observations').set(anybody).send({ kind: 'running', facility: 'colossus-1' }).expect(201)).body as {
    id: string;
    code: string;
    receipt: string;
  };
const put = (made: { id: string; receipt: string }, bytes: Buffer, headers: Record<string, string> = {}) =>
  app.http
    .put(`/api/v1/observations/${made.id}/evidence`)
    .set({ ...anybody, 'Fenceline-Receipt': made.receipt, 'Content-Type': 'image/jpeg', ...headers })
    .send(bytes);
const filesOf = async (receipt: string) => (await app.http.get('/api/v1/receipt').set('Fenceline-Receipt', receipt).expect(200)).body.evidence;
const kept = () => {
  const blobs = path.join(app.config.dataFolder, 'blobs');
  return existsSync(blobs) ? readdirSync(blobs, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length : 0;
};
const photo = () =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: '#567' } })
    .jpeg()
    .toBuffer();

/** A PNG of so many pixels that it would not fit into memory, in a few kilobytes. */
function hugePng(edge: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(data.length);
    const tail = Buffer.alloc(4);
    tail.writeUInt32BE(crc32(body));
    return Buffer.concat([head, body, tail]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(edge, 0);
  header.writeUInt32BE(edge, 4);
  header[8] = 1;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(edge * (Math.ceil(edge / 8) + 1)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('a file that arrives', () => {
  it('is kept bit for bit, and its digest stands in the receipt alone', async () => {
    const made = await submit();
    const bytes = await photo();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { body } = await put(made, bytes, { 'Repr-Digest': `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:` }).expect(201);
    expect(body).toMatchObject({ kind: 'photo', mediaType: 'image/jpeg', sha256, bytes: bytes.length });
    expect(await filesOf(made.receipt)).toMatchObject([{ sha256 }]);
    const aude = await as(app, 'aude');
    const original = await app.http
      .post(`/api/v1/evidence/${body.code}/original`)
      .set(aude)
      .send({ reason: 'A test compares.' })
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
      });
    expect(original.body.equals(bytes)).toBe(true);
    expect(original.headers['content-disposition']).toBe(`attachment; filename="evidence-${body.code}"`);
    const looks = await app.http.get(`/api/v1/audit?subject=${body.code}&action=evidence.viewed_original`).set(aude).expect(200);
    expect(looks.body.data).toMatchObject([{ actor: 'aude', reason: 'A test compares.' }]);
  });

  it('sent twice is one file', async () => {
    const made = await submit();
    const bytes = await photo();
    const first = await put(made, bytes).expect(201);
    const again = await put(made, bytes).expect(201);
    expect(again.body.code).toBe(first.body.code);
    expect(await filesOf(made.receipt)).toHaveLength(1);
  });

  it('cut off at half leaves nothing', async () => {
    const made = await submit();
    const before = kept();
    await new Promise<void>((ok) => {
      const socket = net.connect(port, '127.0.0.1', () => {
        socket.write(
          `PUT /api/v1/observations/${made.id}/evidence HTTP/1.1\r\nHost: localhost\r\nX-Fenceline: 1\r\nFenceline-Receipt: ${made.receipt}\r\nContent-Type: image/jpeg\r\nContent-Length: 1000000\r\n\r\n`,
        );
        photo().then((bytes) => {
          socket.write(Buffer.concat([bytes, Buffer.alloc(100_000)]));
          setTimeout(() => socket.destroy(), 200);
        });
      });
      socket.on('error', () => {}).on('close', () => setTimeout(ok, 300));
    });
    expect(kept()).toBe(before);
    expect(await filesOf(made.receipt)).toEqual([]);
  });
});

describe('a photograph that is dangerous or damaged', () => {
  const stateOf = async (bytes: Buffer) => {
    const made = await submit();
    await put(made, bytes).expect(201);
    await app.get(DeriveService).sweep();
    return (await filesOf(made.receipt))[0];
  };

  it('of 400 megapixels in a few kilobytes is quarantined', async () => {
    const bytes = hugePng(20_000);
    expect(bytes.length).toBeLessThan(200_000);
    expect(await stateOf(bytes)).toMatchObject({ state: 'quarantined', stateReason: 'Quarantined: more than 100 megapixels.' });
  });

  it('that ends in the middle is quarantined', async () => {
    const bytes = await photo();
    expect(await stateOf(bytes.subarray(0, bytes.length >> 1))).toMatchObject({
      state: 'quarantined',
      stateReason: expect.stringContaining('damaged or cut off'),
    });
  });

  it('in HEIC is kept sealed and says so', async () => {
    const heic = Buffer.concat([Buffer.from('0000001c6674797068656963000000006d69663168656963', 'hex'), Buffer.alloc(8000)]);
    expect(await stateOf(heic)).toMatchObject({ state: 'needs_manual_derivative', stateReason: expect.stringContaining('HEIC') });
  });

  it('is never served to anybody but who handed it in and auditors', async () => {
    const made = await submit();
    const { body } = await put(made, await photo()).expect(201);
    await app.get(DeriveService).sweep();
    await app.http.get(`/api/v1/evidence/${body.code}/image`).expect(404);
    await app.http.post(`/api/v1/evidence/${body.code}/original`).set(anybody).send({ reason: 'Curious.' }).expect(401);
    await app.http
      .post(`/api/v1/evidence/${body.code}/original`)
      .set(await as(app, 'eli'))
      .send({ reason: 'Curious.' })
      .expect(403);
    await app.http
      .post(`/api/v1/evidence/${body.code}/original`)
      .set(await as(app, 'ana'))
      .send({ reason: 'Curious.' })
      .expect(404);
    await app.http
      .get(`/api/v1/evidence/${body.code}/image`)
      .set(await as(app, 'eli'))
      .expect(200);
  });
});
