import { EvaluateService } from '@fenceline/api/findings/evaluate.service';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.ts';

let app: TestApp;
let nouns: string[];
beforeAll(async () => {
  app = await startApp({ env: { FENCELINE_RATE_LIMIT: '0' } });
  await app.get(EvaluateService).evaluate(null, new Date('2026-11-23T00:00:00Z'));
  const { body } = await app.http.get('/api/openapi.json').expect(200);
  nouns = Object.keys(body.paths).flatMap((path) => /^\/api\/v1\/([a-z-]+)\/\{id\}$/.exec(path)?.[1] ?? []);
}, 60_000);
afterAll(() => app.close());

const page = (address: string) => app.http.get(address).set('Accept', 'text/html');
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');

describe('the address that a newspaper prints', () => {
  it('opens a page for every record that has a code, with its heading, its versions and how to cite it', async () => {
    let pages = 0;
    for (const noun of nouns) {
      const { body, status } = await app.http.get(`/api/v1/${noun}?limit=200`);
      if (status !== 200) continue;
      for (const { code, citation } of body.data) {
        const { text } = await page(`/r/${code}`).expect(200);
        expect(text).toMatch(/<h1>[^<]{3,}<\/h1>/);
        // The nonce of the page is random, and spells NaN now and then.
        expect(text.replace(/nonce="[^"]*"/g, '')).not.toMatch(/undefined|\[object Object\]|NaN/);
        expect(text).toContain(escaped(citation.text));
        expect(text).toContain(`/r/${code}?v=1`);
        pages += 1;
      }
    }
    expect(pages).toBeGreaterThan(400);
  }, 60_000);

  it('is the same record as JSON for a program, and as it was at ?v=', async () => {
    const { body } = await app.http.get('/api/v1/unit-counts?limit=1').expect(200);
    const [count] = body.data;
    const shown = (await app.http.get(`/r/${count.code}`).set('Accept', 'application/json').expect(200)).body;
    expect(shown).toMatchObject(count);
    expect((await app.http.get(`/r/${count.code.toLowerCase()}?v=1`).set('Accept', 'application/json').expect(200)).body.version).toBe(1);
    await app.http.get(`/r/${count.code}?v=9`).expect(404);
    await app.http.get(`/r/${count.code}?v=one`).expect(400);
  });

  it.each(['/r/FND-ZZZZZZ', '/r/XYZ-7K2Q9F', '/r/nothing', '/r/%00'])('%s is not found', (address) => page(address).expect(404));
});
