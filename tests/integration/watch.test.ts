// Sources that are watched, against a server that plays the agency.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addressAt, ListProblem, readList, shownAddress } from '@fenceline/api/watch/list';
import { type Looked, round } from '@fenceline/api/watch/watcher';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hour, hourlyData } from '../support/airnow.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { type Desk, openDesk } from '../support/imports.ts';

let app: TestApp;
let desk: Desk;
let agency: Server;
let url = '';
let asked: IncomingMessage[] = [];
let answer = (_request: IncomingMessage, response: ServerResponse): unknown => response.end();
let now = new Date('2026-11-24T12:00:00Z');
const folder = mkdtempSync(path.join(process.env.FENCELINE_TEST_FOLDER ?? tmpdir(), 'watch-'));

beforeAll(async () => {
  app = await startApp({ template: 'empty', env: { FENCELINE_RATE_LIMIT: '0' } });
  desk = await openDesk(app.database);
  agency = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((ok) => agency.listen(0, '127.0.0.1', ok));
  url = `http://127.0.0.1:${(agency.address() as AddressInfo).port}`;
});
beforeEach(async () => {
  await desk.clear();
  await desk.owner.query('TRUNCATE watched_source');
  asked = [];
  now = new Date('2026-11-24T12:00:00Z');
});
afterAll(async () => {
  agency.closeAllConnections();
  agency.close();
  await desk.close();
  await app.close();
  rmSync(folder, { recursive: true });
});

/** A port where nobody listens any more. */
const closedPort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((ok) => server.once('listening', ok));
  const { port } = server.address() as AddressInfo;
  await new Promise((ok) => server.close(ok));
  return port;
};
const listed = (...sources: object[]) => {
  const file = path.join(folder, 'list.json');
  writeFileSync(file, JSON.stringify(sources));
  return readList(file);
};
const airnow = (more: object = {}) =>
  listed({ name: 'airnow', address: `${url}/HourlyData_{YYYYMMDDHH}.dat?key=secret`, lagMinutes: 60, everyMinutes: 60, ...more });
const look = async (sources: ReturnType<typeof listed>): Promise<Looked[]> => [
  ...(await round(sources, { pool: desk.pool, now: () => now, told() {} })).values(),
];
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
const standing = async () => {
  const { rows } = await desk.owner.query('SELECT name, failures, error, checked_at, succeeded_at, changed_at, next_at FROM watched_source');
  return rows[0];
};
const imports = async () => (await desk.owner.query('SELECT count(*)::int AS n FROM import')).rows[0].n;

describe('an address that is watched', () => {
  it('is asked for the hour that should be there, and brings one import a change', async () => {
    let body = hourlyData(hour());
    answer = (request, response) => {
      const etag = `"${body.length}"`;
      if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
      else response.writeHead(200, { etag, 'last-modified': 'Tue, 24 Nov 2026 11:50:00 GMT' }).end(body);
    };
    const sources = airnow();
    expect(await look(sources)).toMatchObject([{ is: 'imported', summaries: [{ state: 'committed', inserted: 1, fileName: 'HourlyData_2026112411.dat' }] }]);
    expect(asked[0]!.url).toBe('/HourlyData_2026112411.dat?key=secret');
    expect(await look(sources)).toEqual([]);
    later(60);
    expect(await look(sources)).toEqual([{ is: 'nothing new' }]);
    expect([asked[1]!.headers['if-none-match'], asked[1]!.headers['if-modified-since']]).toEqual([`"${body.length}"`, 'Tue, 24 Nov 2026 11:50:00 GMT']);
    body = hourlyData(hour(), hour(48, { time: '01:00' }));
    later(60);
    expect(await look(sources)).toMatchObject([{ is: 'imported', summaries: [{ inserted: 1, unchanged: 1 }] }]);
    expect(await imports()).toBe(2);
  });

  it('that knows no conditional requests brings no import where the bytes are the same', async () => {
    answer = (_request, response) => response.end(hourlyData(hour()));
    const sources = airnow();
    await look(sources);
    later(60);
    expect(await look(sources)).toEqual([{ is: 'nothing new' }]);
    expect(await imports()).toBe(1);
  });

  it('that fails is tried again, later each time, and not sooner than it asks for', async () => {
    answer = (_request, response) => response.writeHead(503, 'Down').end();
    const sources = airnow();
    const waits: number[] = [];
    for (let tries = 0; tries < 8; tries++) {
      expect(await look(sources)).toEqual([{ is: 'failure', reason: 'it answered 503 Down' }]);
      const { next_at } = await standing();
      waits.push((next_at.getTime() - now.getTime()) / 60_000);
      now = next_at;
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    answer = (_request, response) => response.writeHead(429, { 'retry-after': '7200' }).end();
    await look(sources);
    expect(((await standing()).next_at.getTime() - now.getTime()) / 60_000).toBe(120);
    later(120);
    answer = (_request, response) => response.end(hourlyData(hour()));
    expect(await look(sources)).toMatchObject([{ is: 'imported' }]);
    expect(await standing()).toMatchObject({ failures: 0, error: null });
  });

  it('where nobody listens, or that is cut off in the middle, is a failure in words', async () => {
    expect(await look(listed({ name: 'gone', address: `http://127.0.0.1:${await closedPort()}/x.dat` }))).toEqual([
      { is: 'failure', reason: 'it cannot be reached (ECONNREFUSED)' },
    ]);
    answer = (_request, response) => {
      response.writeHead(200, { 'content-length': '1000000' });
      response.write(hourlyData(hour()));
      setTimeout(() => response.destroy(), 50);
    };
    expect(await look(airnow())).toMatchObject([{ is: 'failure', reason: expect.stringMatching(/^it cannot be reached/) }]);
    expect(await imports()).toBe(0);
  });

  it('that gives a page of words is a failure, once, until it gives something else', async () => {
    answer = (_request, response) => response.end('<!DOCTYPE html><html><body>maintenance</body></html>');
    const sources = airnow();
    expect(await look(sources)).toMatchObject([{ is: 'failure', reason: expect.stringMatching(/^refused\. .*looks like a web page/) }]);
    later(60);
    expect(await look(sources)).toEqual([{ is: 'nothing new' }]);
    expect(await imports()).toBe(1);
  });

  it('is looked at by one of two watchers', async () => {
    answer = (_request, response) => setTimeout(() => response.end(hourlyData(hour())), 100);
    const sources = airnow();
    const both = await Promise.all([look(sources), look(sources)]);
    expect(both.map((one) => one.length).sort()).toEqual([0, 1]);
    expect(asked).toHaveLength(1);
  });

  it('that has gone silent is shown so, with its last success, and never with its key', async () => {
    answer = (request, response) =>
      request.headers['if-none-match'] ? response.writeHead(304).end() : response.writeHead(200, { etag: '"1"' }).end(hourlyData(hour()));
    const sources = airnow({ staleAfterHours: 6 });
    const shown = async () => {
      await desk.owner.query('UPDATE watched_source SET stale_after_seconds = stale_after_seconds');
      return (await app.http.get('/api/v1/watched-sources').expect(200)).body.data[0];
    };
    now = app.config.now();
    await look(sources);
    expect(await shown()).toMatchObject({ name: 'airnow', standing: 'fresh', address: `${url}/HourlyData_{YYYYMMDDHH}.dat`, changedAt: now.toISOString() });
    await desk.owner.query("UPDATE watched_source SET changed_at = changed_at - interval '7 hours', listed_at = listed_at - interval '7 hours'");
    later(60);
    await look(sources);
    expect(await shown()).toMatchObject({ standing: 'silent', succeededAt: now.toISOString(), error: null });
    expect(JSON.stringify(await shown())).not.toContain('secret');
  });
});

describe('a folder that is watched', () => {
  const box = path.join(folder, 'box');
  const put = (name: string, text: string, seconds = 60) => {
    writeFileSync(path.join(box, name), text);
    const time = new Date(Date.now() - seconds * 1000);
    utimesSync(path.join(box, name), time, time);
  };

  it('brings each file once, again when it has changed, and none that is still written to', async () => {
    mkdirSync(box, { recursive: true });
    const sources = listed({ name: 'box', address: 'box', match: '*.dat', everyMinutes: 5 });
    put('a.dat', hourlyData(hour()));
    put('b.dat', hourlyData(hour(48, { time: '01:00' })), 0);
    put('notes.txt', 'nothing');
    expect(await look(sources)).toMatchObject([{ is: 'imported', summaries: [{ fileName: 'a.dat', inserted: 1 }] }]);
    put('b.dat', hourlyData(hour(48, { time: '01:00' })));
    later(5);
    expect(await look(sources)).toMatchObject([{ is: 'imported', summaries: [{ fileName: 'b.dat' }] }]);
    later(5);
    expect(await look(sources)).toEqual([{ is: 'nothing new' }]);
    put('a.dat', hourlyData(hour(), hour(48, { time: '02:00' })), 30);
    put('c.dat', 'Dear Sir');
    later(5);
    expect(await look(sources)).toMatchObject([{ is: 'failure', reason: expect.stringMatching(/^c\.dat: refused\./) }]);
    expect((await desk.held()).readings).toBe(3);
    later(5);
    expect(await look(sources)).toEqual([{ is: 'nothing new' }]);
  });

  it('that is not there is a failure in words', async () => {
    expect(await look(listed({ name: 'none', address: './nowhere' }))).toEqual([{ is: 'failure', reason: 'the folder cannot be read (ENOENT)' }]);
  });
});

describe('a list of sources', () => {
  it.each<[unknown, RegExp]>([
    [[], /names no source/],
    [{ name: 'x' }, /expected array/i],
    [[{ name: 'A B', address: 'x' }], /source 1, name: is small letters, digits and hyphens/],
    [[{ name: 'a', address: 'x', format: 'airnow' }], /source 1, format: is no format/],
    [[{ name: 'a', address: 'x', every: 5 }], /source 1.*every/],
    [
      [
        { name: 'a', address: 'x' },
        { name: 'a', address: 'y' },
      ],
      /"a" stands twice/,
    ],
    [[{ name: 'a', address: 'https://' }], /"https:\/\/" is no address/],
  ])('%j is refused with its place', (sources, sentence) => {
    const file = path.join(folder, 'bad.json');
    writeFileSync(file, JSON.stringify(sources));
    expect(() => readList(file)).toThrow(ListProblem);
    expect(() => readList(file)).toThrow(sentence);
  });

  it('that is not there, or no JSON, is one sentence', () => {
    expect(() => readList(path.join(folder, 'no.json'))).toThrow(/there is no such file/);
    writeFileSync(path.join(folder, 'bad.json'), '[{');
    expect(() => readList(path.join(folder, 'bad.json'))).toThrow(/is no JSON/);
  });

  it('names addresses by their time, and shows them without what may be a key', () => {
    expect(addressAt({ address: 'https://a/{YYYY}/{YYYYMMDD}/x_{YYYYMMDDHH}.dat', lagMinutes: 90 }, new Date('2026-01-01T00:30:00Z'))).toBe(
      'https://a/2025/20251231/x_2025123123.dat',
    );
    expect(shownAddress({ address: 'https://me:secret@a/x?key=secret#y', isFolder: false })).toBe('https://a/x');
  });
});
