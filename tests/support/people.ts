// People with names and roles, and what they need to speak to the API.

import { hashPassword } from '@fenceline/api/session/passwords';
import pg from 'pg';
import type { TestApp } from './app.ts';

export const PASSWORD = 'a password for tests';

export type Name = 'ana' | 'eli' | 'aude' | 'otis' | 'ada' | 'zoe';

/** ana advocates, eli edits, aude and otis audit, ada administers, all in one group; zoe edits in another. */
const people: [Name, 'advocate' | 'editor' | 'auditor' | 'admin', 'home' | 'away'][] = [
  ['ana', 'advocate', 'home'],
  ['eli', 'editor', 'home'],
  ['aude', 'auditor', 'home'],
  ['otis', 'auditor', 'home'],
  ['ada', 'admin', 'home'],
  ['zoe', 'editor', 'away'],
];

export async function addPeople(app: TestApp): Promise<void> {
  const db = new pg.Client(app.database.owner);
  await db.connect();
  const hash = await hashPassword(PASSWORD);
  for (const [slug, isDefault] of [
    ['home', true],
    ['away', false],
  ] as const)
    await db.query('INSERT INTO working_group (slug, name, is_default) VALUES ($1, $1, $2)', [slug, isDefault]);
  for (const [name, role, group] of people) {
    await db.query(
      'INSERT INTO account (group_id, email, name, role, password_hash, created_at) SELECT id, $1, $2, $3::role, $4, now() FROM working_group WHERE slug = $5',
      [`${name}@test.invalid`, name, role, hash, group],
    );
  }
  await db.end();
}

/** Signs somebody in and answers the headers that say so. */
export async function as(app: TestApp, name: Name): Promise<Record<string, string>> {
  const { headers } = await app.http
    .post('/api/v1/session')
    .set('X-Fenceline', '1')
    .send({ email: `${name}@test.invalid`, password: PASSWORD })
    .expect(200);
  return { Cookie: String(headers['set-cookie']).split(';')[0]!, 'X-Fenceline': '1' };
}

export const anybody = { 'X-Fenceline': '1' };
