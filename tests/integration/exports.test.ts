// All rows of a noun at once, as they come out of COPY: the same as its pages say, in three formats, and ended by whoever goes away.
import { request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { hour, hourlyData } from '../support/airnow.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { campdHours } from '../support/campd-hours.ts';
import { type Desk, openDesk } from '../support/imports.ts';

let app: TestApp;
let desk: Desk;
let port = 0;
beforeAll(async () => {
  app = await startApp({ template: 'empty', env: { FENCELINE_RATE_LIMIT: '0' } });
  desk = await openDesk(app.database);
  await desk.take('a.dat', hourlyData(...Array.from({ length: 24 }, (_, n) => hour(n - 3, { time: `${String(n).padStart(2, '0')}:00` }))), {
    label: '=HYPERLINK("x")',
  });
  await desk.take('hours.csv', campdHours(2, 3));
  await app.listen(0);
  port = (app.server.address() as AddressInfo).port;
});
afterAll(async () => {
  await desk.close();
  await app.close();
});

const get = async (route: string) => (await app.http.get(`/api/v1/${route}`).expect(200)).body;
const all = (noun: string, more: string) =>
  app.http
    .get(`/api/v1/${noun}?limit=all&${more}`)
    .buffer(true)
    .parse((answer, done) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('end', () => done(null, Buffer.concat(pieces).toString()));
    });

describe.each(['readings', 'unit-hours'])('all %s', (noun) => {
  it('as JSON and NDJSON are what the pages say', async () => {
    const { data } = await get(`${noun}?limit=1000`);
    expect(data.length).toBeGreaterThan(20);
    const json = await all(noun, 'format=json').expect(200);
    expect(JSON.parse(json.body)).toEqual({ data, next: null });
    const ndjson = await all(noun, 'format=ndjson').expect(200);
    expect(
      (ndjson.body as string)
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(data);
    expect(ndjson.headers['content-disposition']).toBe(`attachment; filename="fenceline-${noun}.ndjson"`);
  });

  it('as CSV are the cells of the pages, and what a spreadsheet would run carries an apostrophe', async () => {
    const page = (await app.http.get(`/api/v1/${noun}?limit=1000&format=csv`).expect(200)).text;
    const whole = await all(noun, 'format=csv').expect(200);
    expect(parse(whole.body, { columns: true })).toEqual(parse(page, { columns: true }));
    if (noun === 'readings') expect(whole.body).toContain(`,"'=HYPERLINK(""x"")",`);
  });

  it('take filters, order and a moment, and refuse what belongs to pages', async () => {
    const [first] = (await get(`${noun}?limit=1`)).data;
    const filter = noun === 'readings' ? `series=${first.series}` : `unit=${first.unit}`;
    const { data } = await get(`${noun}?limit=1000&${filter}`);
    expect(JSON.parse((await all(noun, `format=json&${filter}`)).body).data).toEqual(data);
    expect(JSON.parse((await all(noun, 'format=json&asOf=2001-01-01')).body)).toEqual({ data: [], next: null });
    expect((await all(noun, 'format=ndjson&asOf=2001-01-01')).body).toBe('');
    await app.http.get(`/api/v1/${noun}?limit=all&count=exact`).expect(400);
    await app.http.get(`/api/v1/${noun}?limit=all&format=geojson`).expect(406);
    const wrong = await app.http.get(`/api/v1/${noun}?limit=all&${filter.split('=')[0]}=nobody`).expect(400);
    expect(wrong.body.errors[0].detail).toMatch(/nobody/);
  });
});

it('only where there are too many for pages', async () => {
  await app.http.get('/api/v1/facilities?limit=all').expect(400);
});

describe('whoever goes away in the middle', () => {
  it('ends the statement, and the next one is served', async () => {
    await desk.owner.query(
      `INSERT INTO reading (series_number, starts_at, value, import_number) SELECT s.number, '2024-04-10'::timestamptz + n * interval '1 second', n, i.number
       FROM generate_series(1, 300000) n, (SELECT number FROM series LIMIT 1) s, (SELECT number FROM import LIMIT 1) i`,
    );
    const running = async () =>
      (
        await desk.owner.query(
          "SELECT count(*)::int AS n FROM pg_stat_activity WHERE query LIKE 'COPY (%' AND state = 'active' AND datname = current_database()",
        )
      ).rows[0].n;
    for (let times = 0; times < 5; times++) {
      await new Promise<void>((ok, bad) => {
        const asked = ask({ port, host: '127.0.0.1', path: '/api/v1/readings?limit=all&format=ndjson' }, (answer) => {
          answer.once('data', () => {
            asked.destroy();
            ok();
          });
        });
        asked.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' ? ok() : bad(error)));
        asked.end();
      });
    }
    for (let tries = 0; tries < 100 && (await running()) > 0; tries++) await pause(50);
    expect(await running()).toBe(0);
    expect((await all('readings', 'format=ndjson')).body.split('\n')).toHaveLength(300_000 + 24 + 1);
  });

  it('and whoever reads slowly costs no memory', async () => {
    const before = process.memoryUsage().rss;
    await new Promise<void>((ok, bad) => {
      const asked = ask({ port, host: '127.0.0.1', path: '/api/v1/readings?limit=all&format=json' }, async (answer) => {
        answer.pause();
        await pause(1500);
        expect((process.memoryUsage().rss - before) / (1 << 20)).toBeLessThan(100);
        asked.destroy();
        ok();
      });
      asked.on('error', bad);
      asked.end();
    });
  });
});
