import { type Action, rights } from '@fenceline/api/platform/policy/table';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.ts';
import { addPeople, anybody, as } from '../support/people.ts';

interface Operation {
  operationId: string;
  'x-action'?: Action;
}

let app: TestApp;
let operations: { method: string; path: string; operation: Operation }[];
let who: Record<string, Record<string, string>>;
beforeAll(async () => {
  app = await startApp({ env: { FENCELINE_RATE_LIMIT: '0' } });
  await addPeople(app);
  const { paths } = (await app.http.get('/api/openapi.json').expect(200)).body as { paths: Record<string, Record<string, Operation>> };
  operations = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ method, path, operation })));
  who = { public: anybody, advocate: await as(app, 'ana'), editor: await as(app, 'eli'), auditor: await as(app, 'aude'), admin: await as(app, 'ada') };
});
afterAll(() => app.close());

// No such record, and a body that says nothing: whoever may do it is told that; whoever may not is told so first.
const NOBODY = '00000000-0000-4000-8000-000000000000';

describe('the policy table', () => {
  it('names every route', () => {
    expect(
      operations.filter(({ operation }) => !operation['x-action'] || !(operation['x-action'] in rights)).map(({ operation }) => operation.operationId),
    ).toEqual([]);
  });

  it('is what every route does, for everybody', async () => {
    const wrong: unknown[] = [];
    for (const { method, path, operation } of operations) {
      for (const [role, headers] of Object.entries(who)) {
        const address = path.replace(/\{[^}]+\}/g, NOBODY);
        if (operation.operationId === 'sign-out') continue;
        const verb = method as 'get' | 'post' | 'put' | 'patch' | 'delete';
        const sent = app.http[verb](address).set(headers);
        const { status } = verb === 'get' ? await sent : await sent.send({});
        const allowed = (rights[operation['x-action'] as Action].who as readonly string[]).includes(role);
        const refused = status === 403 || (status === 401 && operation.operationId !== 'who-am-i');
        if (status >= 500 || refused === allowed) wrong.push({ operation: operation.operationId, role, allowed, status });
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('a page of another site', () => {
  it('changes nothing, with or without a session', async () => {
    await app.http.post('/api/v1/observations').send({ kind: 'noise' }).expect(403);
    await app.http
      .post('/api/v1/observations')
      .set({ ...who.editor, 'Sec-Fetch-Site': 'cross-site' })
      .send({ kind: 'noise' })
      .expect(403);
  });
});

describe('a session', () => {
  it('ends at once when it is signed out or the account is disabled', async () => {
    const eli = await as(app, 'eli');
    await app.http.delete('/api/v1/session').set(eli).expect(204);
    await app.http.get('/api/v1/session').set(eli).expect(401);
    const zoe = await as(app, 'zoe');
    const pg = (await import('pg')).default;
    const db = new pg.Client(app.database.owner);
    await db.connect();
    await db.query("UPDATE account SET disabled_at = now() WHERE name = 'zoe'");
    await db.end();
    await app.http.get('/api/v1/imports').set(zoe).expect(401);
  });

  it('is refused in the same words for a wrong password and an unknown address', async () => {
    const wrong = await app.http.post('/api/v1/session').set(anybody).send({ email: 'ana@test.invalid', password: 'no' }).expect(401);
    const unknown = await app.http.post('/api/v1/session').set(anybody).send({ email: 'nobody@test.invalid', password: 'no' }).expect(401);
    expect(unknown.body.detail).toBe(wrong.body.detail);
  });

  it('sets a cookie that scripts cannot read and other sites do not send', async () => {
    const { headers } = await app.http.post('/api/v1/session').set(anybody).send({ email: 'ana@test.invalid', password: 'a password for tests' }).expect(200);
    expect(String(headers['set-cookie'])).toMatch(/^fl_sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  });
});
