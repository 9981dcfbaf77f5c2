// Three roles: fl_owner owns, migrates and seeds; fl_app is the application, which owns nothing; fl_seq gives events of the custody
// log their place and signs. The login that was given, or the embedded server's superuser, makes them and is used for nothing else.
import { randomBytes, scryptSync } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROLES = ['fl_owner', 'fl_app', 'fl_seq'];

/** The embedded server's role passwords: made once, kept in the data folder for its owner alone. A role that came later is added. */
export function keptPasswords(folder) {
  const file = path.join(folder, 'roles.json');
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  if (ROLES.every((role) => kept[role])) return kept;
  const made = Object.fromEntries(ROLES.map((role) => [role, kept[role] ?? randomBytes(24).toString('base64url')]));
  writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}

/** On a server of one's own several machines may start Fenceline: from the same login they come to the same passwords. */
export const derivedPasswords = (login) =>
  Object.fromEntries(ROLES.map((role) => [role, scryptSync(login.password, `fenceline ${role} ${login.user}`, 24).toString('base64url')]));

/** Makes the roles and the grants between them, all or nothing. Answers null, or why this login may not. */
export async function makeRoles(admin, passwords, database) {
  const name = admin.escapeIdentifier(database);
  try {
    await admin.query('BEGIN');
    for (const [role, password] of Object.entries(passwords)) {
      const { rowCount } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
      await admin.query(`${rowCount ? 'ALTER' : 'CREATE'} ROLE ${role} LOGIN PASSWORD ${admin.escapeLiteral(password)}`);
    }
    await admin.query(`GRANT CREATE, CONNECT, TEMPORARY ON DATABASE ${name} TO fl_owner`);
    await admin.query(`GRANT CONNECT, TEMPORARY ON DATABASE ${name} TO fl_app`);
    await admin.query(`GRANT CONNECT ON DATABASE ${name} TO fl_seq`);
    await admin.query('COMMIT');
  } catch (error) {
    await admin.query('ROLLBACK');
    return error.message;
  }
  // A login that is no superuser needs this to work on what fl_owner owns.
  await admin.query(`GRANT fl_owner TO ${admin.escapeIdentifier(admin.user)} WITH SET TRUE`).catch(() => {});
  return null;
}

/** Inside the database itself; as the schema's owner, where that is somebody else. */
export const openSchema = (client) => client.query('GRANT CREATE, USAGE ON SCHEMA public TO fl_owner');
