import { EvaluateService } from '@fenceline/api/findings/evaluate.service';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startApp, type TestApp } from '../support/app.ts';

interface Row {
  subject: string;
  state: string;
  disputed: boolean;
  summary: { en: string; es: string };
  code: string;
  version: number;
}

let app: TestApp;
const evaluate = () => app.get(EvaluateService).evaluate();
const findings = async (query: string): Promise<Row[]> => (await app.http.get(`/api/v1/findings?${query}`).expect(200)).body.data;
const verdicts = async (query: string) =>
  Object.fromEntries((await findings(query)).map((row) => [row.subject, `${row.state}${row.disputed ? ', disputed' : ''}`]));

beforeAll(async () => {
  app = await startApp();
  await evaluate();
});
afterAll(() => app.close());

describe('what the first rule says of the case', () => {
  it('says of Memphis what the README of the case says', async () => {
    expect(await verdicts('facility=colossus-1&rule=counted-units')).toEqual({
      'c1-2024-07-engines': 'insufficient_data',
      'c1-2025-03-31-on-site': 'unpermitted, disputed',
      'c1-2025-04-mayor-on-site': 'unpermitted, disputed',
      'c1-2025-04-mayor-running': 'unpermitted, disputed',
      'c1-2025-04-running': 'unpermitted, disputed',
      'c1-2025-06-15-on-site': 'unpermitted, disputed',
      'c1-2025-06-mayor-running': 'unpermitted, disputed',
      'c1-2025-07-01-on-site': 'unpermitted, disputed',
      'c1-2025-07-smt130-before-permit': 'insufficient_data',
      'c1-2025-07-temporary-left': 'not_applicable',
    });
  });

  it('says of every on-site and running count at Southaven that no permit was in force, disputed', async () => {
    const said = await verdicts('facility=southaven-plant&rule=counted-units');
    expect(Object.keys(said)).toHaveLength(11);
    expect(new Set(Object.values(said))).toEqual(new Set(['unpermitted, disputed']));
  });

  it('names the position of the agency in the same sentence', async () => {
    for (const row of await findings('state=unpermitted'))
      expect(row.summary.en).toMatch(/No air permit covering (them|it) was in force .*(none is needed|no permit is needed)/);
  });

  it('calls nothing met, exceeded or overdue', async () => {
    expect(await findings('state=met,exceeded,overdue')).toEqual([]);
  });

  it('counts down to the end of the Memphis permit', async () => {
    const [row] = await findings('subject=schd-01156-01pc');
    expect(row!.summary.en).toContain('2 Jan 2027, in 40 days');
    expect(row!.summary.es).toContain('2 ene 2027');
  });
});

describe('a finding is kept', () => {
  it('once, however often it is evaluated and by how many at once', async () => {
    const before = await findings('limit=1000');
    const again = await Promise.all([evaluate(), evaluate(), evaluate()]);
    expect(again.map(({ inserted, changed }) => inserted + changed)).toEqual([0, 0, 0]);
    expect(await findings('limit=1000')).toEqual(before);
  });

  it('as a new version when a record it rests on changes, with the old one readable', async () => {
    const [before] = await findings('subject=c1-2025-03-31-on-site');
    const db = new pg.Client(app.database.owner);
    await db.connect();
    await db.query(
      "UPDATE unit_count SET observer = 'SELC, second look', version = version + 1, recorded_at = '2026-11-23T22:00:00Z' WHERE slug = 'c1-2025-03-31-on-site'",
    );
    await db.end();
    expect((await evaluate()).changed).toBe(1);
    const [after] = await findings('subject=c1-2025-03-31-on-site');
    expect(after).toMatchObject({ code: before!.code, version: 2 });
    expect(after!.summary.en).toContain('second look');
    const old = await app.http.get(`/r/${before!.code}?v=1`).set('Accept', 'application/json').expect(200);
    expect(old.body).toMatchObject({ version: 1, summary: before!.summary });
    const page = await app.http.get(`/r/${before!.code}?v=1`).expect(200);
    expect(page.text).toContain('This is version 1, as it was cited');
  });

  it('with a proof whose inputs hash to what it says', async () => {
    const [row] = await findings('subject=c1-2025-07-01-on-site');
    const { body } = await app.http.get(`/api/v1/findings/${row!.code}/proof`).expect(200);
    const { createHash } = await import('node:crypto');
    expect(createHash('sha256').update(body.inputs.text).digest('hex')).toBe(body.inputs.sha256);
    expect(body.inputs.records.map((record: { slug: string }) => record.slug)).toContain('schd-no-permit-for-mobile');
    expect(body.rule.citation).not.toBe('');
  });
});

describe('the same rows in every format', () => {
  it('as CSV', async () => {
    const json = await app.http.get('/api/v1/findings?facility=colossus-1&limit=1000').expect(200);
    const csv = await app.http.get('/api/v1/findings?facility=colossus-1&limit=1000&format=csv').expect(200);
    const codes = csv.text.match(/^[0-9a-f-]{36},(FND-\w+)/gm)!.map((line) => line.slice(37));
    expect(codes).toEqual(json.body.data.map((row: Row) => row.code));
  });
});
