import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { startApp, type TestApp } from '../support/app.ts';
import { anybody } from '../support/people.ts';

let app: TestApp;
let owner: pg.Client;
beforeAll(async () => {
  app = await startApp({ env: { FENCELINE_RATE_LIMIT: '0' } });
  owner = new pg.Client(app.database.owner);
  await owner.connect();
  await owner.query("SELECT make_month('reading', '2024-04-01'), make_month('reading', '2024-05-01'), make_month('reading', '2024-06-01')");
  await owner.query(
    `INSERT INTO import (state, file_name, started_at, committed_at, flag, format, lines, lines_with_values, values, inserted) VALUES ('committed', 'made', now(), '2026-11-23', 'preliminary', 'test', 12000, 12000, 12000, 12000)`,
  );
  await owner.query(
    `INSERT INTO reading SELECT s.number, '2024-04-01T00:00Z'::timestamptz + h * interval '1 hour', h % 50, (SELECT max(number) FROM import) FROM series s, generate_series(0, 1499) h`,
  );
}, 60_000);
afterAll(async () => {
  await owner.end();
  await app.close();
});

const get = (address: string) => app.http.get(`/api/v1/${address}`);
const errorsOf = async (address: string) => (await get(address).expect(400)).body.errors as { parameter: string; detail: string }[];

describe('the record counts of the case', () => {
  it.each([
    ['sources', 155],
    ['organizations', 26],
    ['facilities', 7],
    ['units', 12],
    ['unit-counts', 32],
    ['permits', 5],
    ['conditions', 23],
    ['events', 65],
    ['claims', 110],
    ['water-draws', 3],
    ['monitors', 7],
    ['conflicts', 29],
    ['documents-wanted', 20],
  ])('%s: %i', async (noun, total) => {
    expect((await get(`${noun}?case=colossus&count=exact`).expect(200)).body.total).toBe(total);
  });

  it('says why there are no inspections', async () => {
    const { body } = await get('inspections').expect(200);
    expect(body.data).toEqual([]);
    expect(body.emptyBecause).toContain('without a date');
  });
});

describe('what cannot be understood', () => {
  it.each([
    ['facilities?nam=x', 'nam', 'is not a parameter here'],
    ['facilities?q=a&q=b', 'q', 'given twice'],
    ['facilities?limit=0', 'limit', 'whole number from 1 to 1,000'],
    ['facilities?limit=1001', 'limit', 'whole number from 1 to 1,000'],
    ['facilities?limit=ten', 'limit', 'whole number'],
    ['facilities?sort=nme', 'sort', 'Did you mean name?'],
    ['facilities?kind=datacenter', 'kind', 'Did you mean data_center?'],
    ['facilities?format=xml', 'format', 'is not one of json'],
    ['facilities?count=yes', 'count', 'the only kind of count'],
    ['facilities?asOf=yesterday', 'asOf', 'is not a date'],
    ['facilities?q=%00', 'q', 'NUL'],
    ['facilities?q=%E0%A4', 'q=%E0%A4', 'percent-encoding'],
    ['facilities?q=', 'q', 'is empty'],
    ['facilities?offset=10001', 'offset', 'from 0 to 10,000'],
    ['unit-counts?from=2026-02-30', 'from', 'is not a date'],
    ['unit-counts?from=2026-02-01&to=2026-01-01', 'to', 'later than from'],
    ['unit-counts?facility=colossus-3', 'facility', 'Did you mean colossus-1?'],
    ['findings?state=exceded', 'state', 'Did you mean exceeded?'],
    ['findings?disputed=maybe', 'disputed', 'neither true nor false'],
    ['units?after=abc', 'after', 'not a place in this list'],
  ])('%s', async (address, parameter, detail) => {
    expect(await errorsOf(address)).toEqual(expect.arrayContaining([{ parameter, detail: expect.stringContaining(detail) }]));
  });

  it('is a cursor of another list, order or filter', async () => {
    const { body } = await get('claims?limit=5').expect(200);
    const after = new URL(body.next).searchParams.get('after');
    for (const other of ['units?limit=5', 'claims?limit=5&sort=-slug', 'claims?limit=5&facility=colossus-1'])
      expect((await get(`${other}&after=${after}`)).status).toBe(400);
    expect((await get(`claims?limit=5&after=${after}`)).status).toBe(200);
  });

  it('tells everything that is wrong at once', async () => {
    expect(await errorsOf('facilities?limit=x&sort=y&count=z')).toHaveLength(3);
  });

  it('never ends in a fault of ours, whatever is sent', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('q', 'sort', 'limit', 'from', 'facility', 'after', 'asOf', 'basis', 'x'),
        fc.string({ unit: 'binary', maxLength: 60 }),
        async (name, value) => {
          const { status } = await get(`unit-counts?${encodeURIComponent(name)}=${encodeURIComponent(value.toWellFormed())}`);
          expect([200, 400]).toContain(status);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is a body of a megabyte, of another type, of NULs, or nested without end', async () => {
    const post = (body: string, type = 'application/json') =>
      app.http
        .post('/api/v1/observations')
        .set({ ...anybody, 'Content-Type': type })
        .send(body);
    expect((await post(JSON.stringify({ kind: 'noise', text: 'x'.repeat(1 << 20) }))).status).toBe(413);
    expect((await post('kind=noise', 'application/x-www-form-urlencoded')).status).toBe(415);
    expect((await post('{"kind":"noise"')).status).toBe(400);
    expect((await post(JSON.stringify({ kind: 'noise', text: 'a\u0000b' }))).body.errors[0].pointer).toBe('/text');
    expect((await post('{"kind":"noise","text":"\\ud800"}')).status).toBe(400);
    expect((await post('['.repeat(50_000))).status).toBe(400);
    expect((await post('{"kind":1e400}')).status).toBe(400);
    expect((await post('{"__proto__":{"kind":"noise"}}')).status).toBe(400);
    expect((await post('{"constructor":{"prototype":{}}}')).status).toBe(400);
  });
});

describe('paging', () => {
  const follow = async (first: string, between?: () => Promise<unknown>) => {
    const seen: Record<string, unknown>[] = [];
    for (let next: string | null = first; next; ) {
      const { body }: { body: { data: Record<string, unknown>[]; next: string | null } } = await app.http
        .get(next.replace(/^https?:\/\/[^/]+/, ''))
        .expect(200);
      seen.push(...body.data);
      next = body.next;
      await between?.();
    }
    return seen;
  };

  it('follows next through 12,000 readings without gap or repeat while rows come in', async () => {
    let hour = 0;
    const insert = () =>
      owner.query(
        `INSERT INTO reading SELECT s.number, '2024-06-20T00:00Z'::timestamptz + $1 * interval '1 hour', 1, (SELECT max(number) FROM import) FROM series s`,
        [hour++],
      );
    const rows = await follow('/api/v1/readings?limit=1000', insert);
    const keys = rows.map((row) => `${row.series} ${row.startsAt}`);
    expect(new Set(keys).size).toBe(keys.length);
    const old = rows.filter((row) => String(row.startsAt) < '2024-06-20');
    expect(old).toHaveLength(12_000);
  });

  it('gives the rows of one long page', async () => {
    for (const query of ['claims?sort=date', 'claims?sort=-date', 'events?sort=-date', 'sources?sort=publishedOn', 'unit-counts?sort=date']) {
      const whole = (await get(`${query}&limit=1000`)).body.data.map((row: { id: string }) => row.id);
      const paged = (await follow(`/api/v1/${query}&limit=7`)).map((row) => row.id);
      expect(paged).toEqual(whole);
    }
  });

  it('counts only when asked, and says how many have no date', async () => {
    expect((await get('events?limit=1')).body.total).toBeUndefined();
    const { body } = await get('events?from=2026-01-01&to=2026-11-24&count=exact&limit=1000');
    expect(body.total).toBe(body.data.length);
    expect(body.undated).toBe(3);
  });
});

describe('times', () => {
  it('include their start and not their end', async () => {
    const span = async (from: string, to: string) =>
      (await get(`readings?series=marion-ozone-airnow&from=${from}&to=${to}`)).body.data.map((row: { startsAt: string }) => row.startsAt);
    expect(await span('2024-04-02T00:00:00Z', '2024-04-02T02:00:00Z')).toEqual(['2024-04-02T00:00:00.000Z', '2024-04-02T01:00:00.000Z']);
    expect(await span('2024-04-02', '2024-04-03')).toHaveLength(24);
  });

  it('match a month by what it spans', async () => {
    const found = async (from: string, to: string) =>
      (await get(`unit-counts?facility=southaven-plant&from=${from}&to=${to}`)).body.data.map((row: { slug: string }) => row.slug);
    expect(await found('2025-08-20', '2025-08-21')).toContain('sh-2025-08-on-site');
    expect(await found('2025-09-01', '2025-09-02')).not.toContain('sh-2025-08-on-site');
  });
});

describe('the same rows in every format', () => {
  it('for random filters', async () => {
    const filters = [
      '',
      'facility=colossus-1',
      'facility=southaven-plant&basis=observed_on_site,reported_on_site',
      'method=press_report',
      'confidence=medium&subject=turbines',
      'q=sh-2026',
    ];
    for (const filter of filters) {
      const json = (await get(`unit-counts?${filter}`)).body.data;
      const ndjson = (await get(`unit-counts?${filter}&format=ndjson`)).text
        .trimEnd()
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
      expect(ndjson).toEqual(json);
      const csv = (await get(`unit-counts?${filter}`).set('Accept', 'text/csv')).text.trimEnd().split('\r\n');
      expect(csv).toHaveLength(json.length + 1);
      expect(csv[0]).toContain('citation.url');
    }
    const places = (await get('facilities?format=geojson')).body;
    expect(places.features.map((feature: { properties: { slug: string } }) => feature.properties.slug)).toEqual(
      (await get('facilities')).body.data.map((row: { slug: string }) => row.slug),
    );
    expect(places.features.find((feature: { properties: { slug: string } }) => feature.properties.slug === 'colossus-1').geometry).toEqual({
      type: 'Point',
      coordinates: [-90.15639, 35.05759],
    });
  });
});

describe('conditional requests', () => {
  it('answer 304 while nothing has changed', async () => {
    const first = await get('facilities');
    expect((await get('facilities').set('If-None-Match', String(first.headers.etag))).status).toBe(304);
    const one = await get('facilities/colossus-1');
    expect((await get('facilities/colossus-1').set('If-None-Match', String(one.headers.etag))).status).toBe(304);
  });
});

describe('a record', () => {
  it('is found by slug, code and id, and 404 has one body for absent and invisible', async () => {
    const { body } = await get('facilities/colossus-1').expect(200);
    for (const name of [body.code, body.code.toLowerCase(), body.id]) expect((await get(`facilities/${name}`).expect(200)).body.slug).toBe('colossus-1');
    const absent = await get('facilities/nowhere').expect(404);
    const random = await get('observations/00000000-0000-4000-8000-000000000000').expect(404);
    expect(absent.body.detail).toBe(random.body.detail);
  });

  it('can be cited: text, CSL-JSON, BibTeX, versioned address, licence', async () => {
    const { body } = await get('facilities/southaven-plant').expect(200);
    expect(body.license).toBe('CC-BY-4.0');
    expect(body.citation.url).toBe(`${body.permalink}?v=1`);
    expect(body.citation.csl).toMatchObject({ type: 'webpage', URL: body.citation.url });
    expect(body.citation.bibtex).toContain(body.citation.url);
    const cited = await app.http.get(new URL(body.citation.url).pathname + new URL(body.citation.url).search).expect(200);
    expect(cited.headers['content-type']).toContain('text/html');
  });
});
