// The law as calculators: anyone sends numbers and gets a result with its proof, or a sentence that says what is wrong.
import { createHash } from 'node:crypto';
import { kinds } from '@fenceline/api/calculations/calculate';
import { calculated, calculationKinds } from '@fenceline/api/calculations/calculations.schema';
import { canonical, replays } from '@fenceline/api/rules';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startApp, type TestApp } from '../support/app.ts';

let app: TestApp;
let book: { kind: string; example: unknown; schema: object; rule: { citation: string } }[];
const post = (kind: string, input: unknown) => app.http.post(`/api/v1/calculations/${kind}`).send(input as object);

beforeAll(async () => {
  app = await startApp({ template: 'empty', env: { FENCELINE_RATE_LIMIT: '0' } });
  book = (await app.http.get('/api/v1/calculations').expect(200)).body.data;
});
afterAll(() => app.close());

const year = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`2026-${String(i + 1).padStart(2, '0')}`, i < 6 ? '5.0' : '10.1']));
const rolling = { monthly: year, from: '2026-12', months: 1, limit: '90' };

describe('the list of calculators', () => {
  it('has every kind with its rule, the schema of its input and what the document says', async () => {
    const { body } = await app.http.get('/api/v1/calculations').expect(200);
    expect(calculationKinds.safeParse(body).error?.issues).toBeUndefined();
    expect(book.map(({ kind }) => kind).sort()).toEqual(kinds);
    for (const one of book) {
      expect([one.kind, one.schema]).toEqual([one.kind, expect.objectContaining({})]);
      expect((await app.http.get(`/api/v1/calculations/${one.kind}`).expect(200)).body).toEqual(one);
    }
  });

  it('has examples that calculate, each with a proof that runs again', async () => {
    const wrong: unknown[] = [];
    for (const { kind, example } of book) {
      if (example === null) continue;
      const { status, body } = await post(kind, example);
      const read = calculated.strict().safeParse(body);
      if (status !== 200 || !read.success || !body.arithmetic.every(replays)) wrong.push({ kind, status, body });
    }
    expect(wrong).toEqual([]);
  });

  it('says which was meant where a kind is misspelt', async () => {
    expect((await app.http.get('/api/v1/calculations/roling12').expect(404)).body.detail).toContain('Did you mean rolling12?');
    expect((await post('nothing-of-the-sort', {}).expect(404)).body.detail).toContain('rolling12');
  });
});

describe('the API document', () => {
  it('has an operation for every kind, with its citation and mark', async () => {
    const { paths } = (await app.http.get('/api/openapi.json').expect(200)).body;
    for (const { kind, rule } of book) {
      const operation = paths[`/api/v1/calculations/${kind}`]?.post;
      expect([kind, operation?.operationId]).toEqual([kind, `calculate-${kind.replaceAll('_', '-')}`]);
      expect(operation.description).toContain(rule.citation);
      expect(operation.description).toMatch(/authoritative source/);
      const { schema } = operation.requestBody.content['application/json'];
      expect(schema.type === 'object' || Array.isArray(schema.oneOf)).toBe(true);
    }
  });
});

describe('twelve months against a limit', () => {
  it('are summed, with the steps in both languages and the hash of what was sent', async () => {
    const { body } = await post('rolling12', rolling).expect(200);
    expect(body.result.rows).toEqual([
      { month: '2026-12', window: ['2026-01', '2026-12'], total: '90.6', missingMonths: [], status: 'complete', exceeds: true },
    ]);
    expect(body.steps.en.at(-1)).toMatch(/^90\.6 ≤ 90 \(limit\): /);
    expect(body.steps.es).toHaveLength(body.steps.en.length);
    expect(body.inputs).toEqual({ count: 15, sha256: createHash('sha256').update(canonical(rolling)).digest('hex') });
    expect(body).toMatchObject({
      kind: 'rolling12',
      ruleVerified: false,
      rule: { id: 'rolling-twelve-months', verified: true },
      sources: [body.rule.citation],
    });
  });

  it('with one that cannot be a number are refused at its place', async () => {
    const { body } = await post('rolling12', { ...rolling, monthly: { ...year, '2026-03': '5,0' } }).expect(400);
    expect(body.errors).toEqual([{ pointer: '/monthly/2026-03', detail: expect.stringContaining('plain decimal number') }]);
  });

  it('say what is missing, what is unknown and what was meant', async () => {
    const { body } = await post('rolling12', { monthy: year, from: '2026-13', months: '1', limit: 90 }).expect(400);
    const said = Object.fromEntries(body.errors.map(({ pointer, detail }: { pointer: string; detail: string }) => [pointer, detail]));
    expect(said['/monthly']).toBe('is needed.');
    expect(said['/monthy']).toBe('is not a field here. Did you mean monthly?');
    expect(said['/from']).toContain('A month from 1900 to 2199');
    expect(said['/months']).toBe('Takes a number, and "1" was given.');
    expect(said['/limit']).toBe('Write the number as text, such as "12.3", so that no digit is lost.');
  });

  it('with a value of a thousand digits are refused', () => post('rolling12', { ...rolling, limit: '9'.repeat(1000) }).expect(400));
});

describe('what has the shape and cannot be calculated with', () => {
  it('is told apart: a machine removed before it came', async () => {
    const { body } = await post('temporary_history', { stays: [{ unit: 'T1', arrived: '2026-02-01', removed: '2026-01-31' }], asOf: '2026-11-23' }).expect(422);
    expect(body.errors).toEqual([{ pointer: '/stays/0/removed', detail: 'a machine that arrived on 2026-02-01 was not removed before that.' }]);
  });
});

describe('a request', () => {
  it('that is no JSON, has no body or is of another type is refused', async () => {
    await app.http.post('/api/v1/calculations/rolling12').type('json').send('{"monthly":').expect(400);
    await app.http.post('/api/v1/calculations/rolling12').expect(400);
    await app.http.post('/api/v1/calculations/rolling12').type('application/xml').send('<x/>').expect(415);
  });

  it('larger than any calculation needs is refused', () => post('rolling12', { ...rolling, limit: '9'.repeat(300_000) }).expect(413));

  it('with half a character in a text is refused, not answered with an error of ours', async () => {
    await app.http
      .post('/api/v1/calculations/temporary_history')
      .type('json')
      .send('{"stays":[{"unit":"\\ud800","arrived":"2026-01-01","removed":null}],"asOf":"2026-11-23"}')
      .expect(400);
  });

  it('needs no account and no header, and pages of other sites may ask, without credentials', async () => {
    const preflight = await app.http.options('/api/v1/calculations/rolling12').set('Origin', 'https://elsewhere.example').expect(204);
    expect(preflight.headers).toMatchObject({ 'access-control-allow-origin': '*', 'access-control-allow-methods': 'GET, POST' });
    expect(preflight.headers['access-control-allow-credentials']).toBeUndefined();
    const { headers } = await post('rolling12', rolling).set({ Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' }).expect(200);
    expect(headers['access-control-allow-origin']).toBe('*');
  });

  it('of another site that would change something is still refused', async () => {
    const preflight = await app.http.options('/api/v1/observations').expect(204);
    expect(preflight.headers['access-control-allow-methods']).toBe('GET');
    await app.http.post('/api/v1/calculations').send({}).expect(403);
    await app.http.delete('/api/v1/calculations/rolling12').expect(403);
  });
});

describe('any JSON at all', () => {
  const scalar = fc.oneof(
    ...['0', '-1', '20.9', '1e9', '', 'NaN', '9'.repeat(61), '0001-01-01', '2026-02-30', '1900-01-01', '2199-12-31', '1900-01', '2199-12', 'T'].map(
      fc.constant,
    ),
    fc.string(),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.integer({ min: 1900, max: 2199 }).map((y) => `${y}-01-01`),
    fc.nat(9999).map((n) => String(n / 100)),
  );
  /** The shape of an example with some leaf or branch of it replaced: it comes past the schema more often than anything at random. */
  const changed = (value: unknown): fc.Arbitrary<unknown> => {
    if (typeof value !== 'object' || value === null) return fc.oneof({ weight: 3, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: scalar });
    if (Array.isArray(value))
      return fc.oneof({ weight: 5, arbitrary: fc.tuple(...value.slice(0, 40).map(changed)) }, { weight: 1, arbitrary: fc.constant([]) });
    return fc.record(Object.fromEntries(Object.entries(value).map(([name, one]) => [name, changed(one)])));
  };

  it('at every kind is answered, or refused with sentences; never an error of ours, never NaN', async () => {
    for (const { kind, example } of book) {
      const input =
        example === null
          ? fc.object({ maxDepth: 3 })
          : fc.oneof({ weight: 4, arbitrary: changed(example) }, { weight: 1, arbitrary: fc.object({ maxDepth: 3 }) });
      await fc.assert(
        fc.asyncProperty(input, async (body) => {
          const answer = await post(kind, body);
          expect([200, 400, 422]).toContain(answer.status);
          if (answer.status === 200) expect(answer.text).not.toMatch(/\bNaN\b|\bInfinity\b|undefined/);
          else expect(answer.body.detail).toMatch(/\w/);
        }),
        { numRuns: 40 },
      );
    }
  }, 120_000);
});
