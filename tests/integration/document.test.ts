import { EvaluateService } from '@fenceline/api/findings/evaluate.service';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { startApp, type TestApp } from '../support/app.ts';
import { addPeople, as } from '../support/people.ts';

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string }[];
}

let app: TestApp;
let document: { openapi: string; paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, unknown> } };
beforeAll(async () => {
  app = await startApp();
  await addPeople(app);
  await app.get(EvaluateService).evaluate();
  document = (await app.http.get('/api/openapi.json').expect(200)).body;
});
afterAll(() => app.close());

describe('the API document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(structuredClone(document));
    expect(result.errors ?? []).toEqual([]);
    expect(document.openapi).toMatch(/^3\.1/);
  });

  it('has a list and a record for every noun of the design', () => {
    const nouns =
      'facilities units unit-counts permits conditions inspections events monitors series readings emissions unit-hours water-draws observations evidence findings reports sources claims conflicts organizations documents-wanted record-searches replies jobs imports audit'.split(
        ' ',
      );
    expect(nouns.filter((noun) => !document.paths[`/api/v1/${noun}`]?.get)).toEqual([]);
  });

  it('names every operation once', () => {
    const ids = Object.values(document.paths).flatMap((path) => Object.values(path).map((operation) => operation.operationId));
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('shows no scalar number of units anywhere', () => {
    expect(JSON.stringify(document)).not.toMatch(/"(unitCount|turbineCount|numberOfTurbines|turbines)":/);
  });
});

describe('every documented reading', () => {
  it('answers as it is written down, from any origin, and in every format it offers', async () => {
    const auditor = await as(app, 'aude');
    for (const [path, { get }] of Object.entries(document.paths)) {
      if (!get || path.includes('{')) continue;
      const answer = await app.http.get(path).set(auditor).set('Origin', 'https://elsewhere.example');
      expect([path, answer.status]).toEqual([path, ['/api/v1/receipt', '/api/v1/log/checkpoint'].includes(path) ? 404 : 200]);
      expect([path, answer.headers['access-control-allow-origin']]).toEqual([path, '*']);
      if (!get.operationId.startsWith('list-')) continue;
      const formats = (get.parameters?.find((one) => one.name === 'format') as { schema?: { enum: string[] } } | undefined)?.schema?.enum ?? [];
      for (const format of formats) expect([path, format, (await app.http.get(`${path}?format=${format}`).set(auditor)).status]).toEqual([path, format, 200]);
      if (!formats.includes('geojson')) expect([path, (await app.http.get(`${path}?format=geojson`).set(auditor)).status]).toEqual([path, 406]);
    }
  });

  it('gives rows that are what the document says', async () => {
    const { published } = await import('@fenceline/api/listings');
    for (const listing of published) {
      const { body } = await app.http.get(`/api/v1/${listing.noun}?limit=1000`).expect(200);
      for (const row of body.data) {
        const checked = listing.schema.strict().safeParse(row);
        expect([listing.noun, row.code, checked.error?.issues]).toEqual([listing.noun, row.code, undefined]);
      }
    }
  });
});
