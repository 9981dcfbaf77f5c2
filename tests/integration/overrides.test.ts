// Two auditors set another verdict than the rule's: with a reason, a scope and an end, both verdicts visible.
import { EvaluateService } from '@fenceline/api/findings/evaluate.service';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.ts';
import { addPeople, anybody, as } from '../support/people.ts';

let app: TestApp;
let aude: Record<string, string>;
let second: Record<string, string>;
let eli: Record<string, string>;
let finding: { code: string; version: number; state: string };
beforeAll(async () => {
  app = await startApp();
  await addPeople(app);
  aude = await as(app, 'aude');
  second = await as(app, 'otis');
  eli = await as(app, 'eli');
  await app.get(EvaluateService).evaluate();
  [finding] = (await app.http.get('/api/v1/findings?subject=schd-01156-minimise').expect(200)).body.data;
});
afterAll(() => app.close());

const reason = 'The department found no departure from this duty in its inspection of June.';
const body = () => ({ finding: finding.code, state: 'met', reason, scope: 'subject', expiresOn: '2027-06-30' });
const propose = (who: Record<string, string>, given: object = {}) =>
  app.http
    .post('/api/v1/overrides')
    .set(who)
    .send({ ...body(), ...given });
const step = (code: string, what: string, who: Record<string, string>, given: object = {}) =>
  app.http.post(`/api/v1/overrides/${code}/${what}`).set(who).send(given);
const shown = async () => (await app.http.get(`/api/v1/findings/${finding.code}`).expect(200)).body;

describe('an override cannot be proposed', () => {
  it.each<[string, object, number, string]>([
    ['without a reason that says something', { reason: 'Because.' }, 400, '/reason'],
    ['without an end', { expiresOn: undefined }, 400, '/expiresOn'],
    ['with an end that has passed', { expiresOn: '2026-11-22' }, 422, '/expiresOn'],
    ['with an end years away', { expiresOn: '2028-11-24' }, 422, '/expiresOn'],
    ['on a day that does not exist', { expiresOn: '2027-02-29' }, 400, '/expiresOn'],
    ['to what the rule says already', { state: 'insufficient_data' }, 422, '/state'],
    ['to a verdict that there is not', { state: 'compliant' }, 400, '/state'],
    ['on no finding', { finding: 'FND-000000' }, 422, '/finding'],
  ])('%s: it says where and why', async (_, given, status, pointer) => {
    const answer = await propose(aude, given);
    expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([status, pointer]);
  });

  it('by an editor, nor by anybody', async () => {
    expect([(await propose(eli)).status, (await propose(anybody)).status]).toEqual([403, 401]);
  });
});

describe('an override', () => {
  let code: string;

  it('is proposed by one auditor, and nobody else sees it', async () => {
    const made = await propose(aude).expect(201);
    code = made.body.code;
    expect(made.body).toMatchObject({ stage: 'proposed', version: 0, state: 'met', finding: finding.code, mine: true });
    await app.http.get(`/api/v1/overrides/${code}`).expect(404);
    expect((await shown()).override).toBeNull();
    expect((await propose(second)).status).toBe(409);
  });

  it('is not confirmed by the one who proposed it, but by a second auditor', async () => {
    const own = await step(code, 'confirm', aude);
    expect([own.status, own.body.detail]).toEqual([409, expect.stringContaining('A second auditor')]);
    expect((await step(code, 'confirm', eli)).status).toBe(403);
    const { body: confirmed } = await step(code, 'confirm', second).expect(200);
    expect(confirmed).toMatchObject({ stage: 'confirmed', version: 1, mine: false });
    expect(confirmed.signedBy.length).toBeGreaterThan(0);
  });

  it('stands beside the verdict of the rule, which stays', async () => {
    expect(await shown()).toMatchObject({
      state: 'insufficient_data',
      version: finding.version,
      override: { code, state: 'met', reason, scope: 'subject', expiresOn: '2027-06-30' },
    });
    const page = await app.http.get(`/r/${finding.code}`).expect(200);
    expect(page.text).toContain('Set by people to “met”');
    expect(page.text).toContain('The rule says “not enough to say”');
    expect(page.text).toContain(reason);
    expect((await app.http.get(`/r/${code}`).expect(200)).text).toContain(reason);
    expect((await app.http.get('/api/v1/findings?asOf=2026-11-23T22:00:00Z&subject=schd-01156-minimise')).body.data[0]?.override ?? null).toBeNull();
  });

  it('ends when it is withdrawn, with a reason; its permalink says so', async () => {
    await step(code, 'withdraw', second).expect(400);
    const { body: ended } = await step(code, 'withdraw', second, { reason: 'The inspection was of another plant.' }).expect(200);
    expect(ended).toMatchObject({ stage: 'withdrawn', version: 2, endedBecause: 'The inspection was of another plant.' });
    expect((await shown()).override).toBeNull();
    expect((await step(code, 'confirm', second)).status).toBe(409);
    expect((await app.http.get(`/api/v1/overrides/${code}?v=1`).expect(200)).body).toMatchObject({ stage: 'confirmed' });
    const { body: audit } = await app.http.get('/api/v1/audit?limit=100').set(aude).expect(200);
    expect(audit.data.map((line: { action: string }) => line.action)).toEqual(
      expect.arrayContaining(['override.proposed', 'override.confirmed', 'override.ended']),
    );
  });

  it('of one version does not reach the next', async () => {
    const { body: made } = await propose(aude, { scope: 'version' }).expect(201);
    await step(made.code, 'confirm', second).expect(200);
    expect((await shown()).override).toMatchObject({ scope: 'version' });
    await app.http
      .patch('/api/v1/conditions/schd-01156-minimise')
      .set({ ...eli, 'If-Match': '*' })
      .send({ name: 'Minimise all emissions', reason: 'Clearer.' })
      .expect(200);
    await app.get(EvaluateService).evaluate();
    expect(await shown()).toMatchObject({ version: finding.version + 1, override: null });
  });
});
