import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import type { Config } from '../platform/config.ts';
import { hashPassword } from '../session/passwords.ts';

const people = [
  ['advocate', 'Ana (demo)'],
  ['editor', 'Eli (demo)'],
  ['auditor', 'Aude (demo)'],
  ['auditor2', 'Otis (demo)'],
  ['admin', 'Ada (demo)'],
] as const;

/** The password given; else the one made on the first start, kept so that each start can print it. */
export function demoPassword(config: Config, given: string | undefined): string {
  const file = path.join(config.dataFolder, 'demo-password');
  if (given) writeFileSync(file, given, { mode: 0o600 });
  else if (!existsSync(file)) writeFileSync(file, randomBytes(12).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

export const signIns = (password: string): string =>
  ['Demo accounts (an invented group), all with this password:', `  ${password}`, ...people.map(([name]) => `  ${name}@demo.invalid`)].join('\n');

/** Makes the invented group and its accounts, or gives them the password of this start. Answers what it did, or null. */
export async function demoAccounts(db: pg.Client, password: string, given: boolean, config: Config): Promise<string | null> {
  const { rowCount } = await db.query("SELECT 1 FROM working_group WHERE slug = 'demo'");
  if (rowCount && !given) return null;
  const hash = await hashPassword(password);
  await db.query('BEGIN');
  if (!rowCount) {
    const group = randomUUID();
    await db.query(
      "INSERT INTO working_group (id, slug, name, is_default, invented) VALUES ($1, 'demo', 'Demo group (invented)', NOT EXISTS (SELECT FROM working_group WHERE is_default), true)",
      [group],
    );
    for (const [name, shown] of people) {
      await db.query('INSERT INTO account (id, group_id, email, name, role, password_hash, created_at) VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6)', [
        group,
        `${name}@demo.invalid`,
        shown,
        name.replace(/\d$/, ''),
        hash,
        config.now(),
      ]);
    }
  } else {
    await db.query("UPDATE account SET password_hash = $1 WHERE group_id = (SELECT id FROM working_group WHERE slug = 'demo')", [hash]);
  }
  await db.query('COMMIT');
  return rowCount ? 'password of this start' : `${people.length}`;
}
