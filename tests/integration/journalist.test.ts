// Journey C: a reporter on a deadline, without an account, from the API page to a citation.
import { EvaluateService } from '@fenceline/api/findings/evaluate.service';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { startApp, type TestApp } from '../support/app.ts';

type Row = Record<string, unknown>;

let app: TestApp;
let url: string;
beforeAll(async () => {
  app = await startApp({ env: { PUBLIC_URL: 'http://localhost:3999', FENCELINE_RATE_LIMIT: '0' } });
  await app.get(EvaluateService).evaluate();
  url = 'http://localhost:3999';
});
afterAll(() => app.close());

const here = (address: string) => address.replace(url, '');
const get = (address: string) => app.http.get(here(address)).set('Origin', 'https://newsroom.example');
const rows = async (address: string): Promise<Row[]> => (await get(address).expect(200)).body.data;

describe('the API page', () => {
  const curls = async () =>
    [...String((await get('/api/openapi.json').expect(200)).body.info.description).matchAll(/curl '([^']+)'/g)].map(([, address]) => address!);

  it('is a page that anybody may open', async () => {
    const page = await get('/api/docs').redirects(1).expect(200);
    expect(page.text).toContain('<title>Fenceline API</title>');
  });

  it('shows commands that answer 200 as they are written, with rows, from any origin', async () => {
    const addresses = await curls();
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of addresses) {
      expect(address.startsWith(`${url}/api/v1/`)).toBe(true);
      const answer = await get(address);
      expect([address, answer.status, answer.headers['access-control-allow-origin']]).toEqual([address, 200, '*']);
    }
  });
});

describe('a story', () => {
  it('begins with both sites, in different states, under other names', async () => {
    const found = await rows('/api/v1/facilities?q=colossus');
    expect(found.map(({ slug }) => slug)).toEqual(expect.arrayContaining(['colossus-1', 'southaven-plant']));
    for (const one of found)
      expect(one).toMatchObject({ id: expect.any(String), otherNames: expect.any(Array), agencyIds: expect.any(Array), license: 'CC-BY-4.0' });
    const states = found.filter(({ slug }) => ['colossus-1', 'southaven-plant'].includes(String(slug))).map(({ state }) => state);
    expect(new Set(states).size).toBe(2);
  });

  it('meets a mistyped parameter with a suggestion, not with silence', async () => {
    const { body, headers } = await get('/api/v1/findings?form=2026-01-01').expect(400);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body.errors).toEqual([{ parameter: 'form', detail: expect.stringContaining('Did you mean from?') }]);
  });

  it('asks for states, and what is not known stays out of them', async () => {
    const chosen = await rows('/api/v1/findings?state=exceeded,unpermitted,overdue&limit=1000');
    expect(chosen.length).toBeGreaterThan(0);
    expect(new Set(chosen.map(({ state }) => state))).toEqual(new Set(['unpermitted']));
    const all = (await get('/api/v1/findings?count=exact&limit=1000')).body;
    const unknown = (await get('/api/v1/findings?state=insufficient_data&count=exact')).body.total;
    const none = (await get('/api/v1/findings?state=not_applicable&count=exact')).body.total;
    expect(chosen.length + unknown + none).toBe(all.total);
  });

  it('opens in a spreadsheet with the same rows and values', async () => {
    const json = await rows('/api/v1/findings?facility=colossus-1&limit=1000');
    const answer = await get('/api/v1/findings?facility=colossus-1&limit=1000&format=csv').expect(200);
    expect(answer.headers.link).toContain('rel="describedby"');
    const table = parse<Record<string, string>>(answer.text, { columns: true, bom: true });
    expect(table).toHaveLength(json.length);
    for (const [i, row] of table.entries()) {
      const of = json[i] as Row & { summary: { en: string }; sources: string[]; period: { from: string } };
      expect(row).toMatchObject({ id: of.id, code: of.code, state: of.state, 'summary.en': of.summary.en, sources: of.sources.join('; ') });
      expect(row['period.from'] ?? '').toBe(of.period.from ?? '');
    }
  });

  it('counts only when asked', async () => {
    expect((await get('/api/v1/claims?limit=1')).body).not.toHaveProperty('total');
    expect((await get('/api/v1/claims?limit=1&count=exact')).body.total).toBe(110);
  });

  it('has counts by cohort, basis, date and source, and no number of turbines', async () => {
    for (const count of await rows('/api/v1/unit-counts?facility=southaven-plant')) {
      expect(count).toMatchObject({ cohort: count.subject === 'turbines' ? expect.any(String) : null, basis: expect.any(String), sources: expect.any(Array) });
      expect((count.sources as string[]).length).toBeGreaterThan(0);
    }
    const { body } = await get('/api/v1/facilities/southaven-plant').expect(200);
    expect(Object.keys(body).filter((key) => /units?Count|turbines|units$/i.test(key))).toEqual([]);
  });

  it('ends with a citation that still says the same thing', async () => {
    const [first] = await rows('/api/v1/findings?facility=colossus-1&state=unpermitted&limit=1');
    const { body } = await get(`/api/v1/findings/${first!.code}`).expect(200);
    expect(body.citation).toMatchObject({
      url: `${url}/r/${first!.code}?v=1`,
      csl: { URL: `${url}/r/${first!.code}?v=1` },
      bibtex: expect.stringContaining(`${first!.code}`),
      text: expect.stringMatching(/version 1.*|as of/i),
    });
    expect(body.license).toBe('CC-BY-4.0');
    const data = await get(body.citation.url).set('Accept', 'application/json').expect(200);
    expect(data.body.summary).toEqual(body.summary);
    const page = await get(body.citation.url).set('Accept', 'text/html').expect(200);
    expect(page.text).toContain('<html lang="en"');
  });
});

describe('times', () => {
  it('name UTC intervals whose start belongs to them and whose end does not', async () => {
    for (const reading of await rows('/api/v1/readings?limit=50')) {
      expect(reading.startsAt).toMatch(/Z$/);
      expect(Date.parse(String(reading.endsAt)) - Date.parse(String(reading.startsAt))).toBe(3600_000);
    }
  });
});

describe('too many requests', () => {
  it('are told how long to wait, in numbers a program reads', async () => {
    const tight = await startApp({ template: 'empty', env: { FENCELINE_RATE_LIMIT: '3' } });
    try {
      for (let i = 0; i < 3; i++) await tight.http.get('/api/v1/sources').expect(200);
      const { headers, body } = await tight.http.get('/api/v1/sources').expect(429);
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
      expect(body.detail).toContain('Try again in');
    } finally {
      await tight.close();
    }
  });
});
