import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

describe('a journalist looks for the sites', () => {
  it('finds both by one word, among them the plant in the other state', async () => {
    const { body } = await app.http.get('/api/v1/facilities?q=colossus').expect(200);
    const slugs = body.data.map((facility: { slug: string }) => facility.slug);
    expect(slugs).toEqual(expect.arrayContaining(['colossus-1', 'colossus-2', 'southaven-plant']));
    expect(body.next).toBeNull();
  });

  it('finds one by the number an agency gives it', async () => {
    const { body } = await app.http.get('/api/v1/facilities?q=110071992829').expect(200);
    expect(body.data.map((facility: { slug: string }) => facility.slug)).toEqual(['colossus-1']);
  });

  it('is told what was meant when a parameter is mistyped', async () => {
    const { body, headers } = await app.http.get('/api/v1/unit-counts?form=2026-01-01').expect(400);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(body.errors).toEqual([{ parameter: 'form', detail: expect.stringContaining('Did you mean from?') }]);
  });

  it('gets the same rows as CSV', async () => {
    const json = await app.http.get('/api/v1/unit-counts?case=colossus').expect(200);
    const csv = await app.http.get('/api/v1/unit-counts?case=colossus&format=csv').expect(200);
    const [, ...lines] = csv.text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(json.body.data.length);
  });
});
