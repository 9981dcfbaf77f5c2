// Makes the database ready for the application: starts the embedded server or takes the one of DATABASE_URL, makes the two
// roles, brings the schema up to date. Runs after the build; plain JavaScript like everything before the application.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.js';
import { startPostgres } from './postgres.js';
import { Trouble } from './say.js';

const DATABASE = 'fenceline';
const OLDEST = 180000;

const load = (file) => import(pathToFileURL(path.join(root, file)).href);

/** Passwords of the two roles: made once, kept in the data folder for its owner alone. */
function rolePasswords(folder) {
  const file = path.join(folder, 'roles.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const made = { fl_owner: randomBytes(24).toString('base64url'), fl_app: randomBytes(24).toString('base64url') };
  writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}

const url = (c) =>
  `postgres://${encodeURIComponent(c.user)}:${encodeURIComponent(c.password)}@${c.host.includes(':') ? `[${c.host}]` : c.host}:${c.port}/${encodeURIComponent(c.database)}${c.ssl ? '?sslmode=require' : ''}`;

async function connect(pg, connection) {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    const where = `${connection.host}:${connection.port}`;
    if (/28P01|28000/.test(error.code))
      throw new Trouble(`The database at ${where} refused user "${connection.user}" (${error.message}). Check user and password in DATABASE_URL.`);
    if (error.code === '3D000')
      throw new Trouble(`The server at ${where} has no database "${connection.database}". Create it, or name another in DATABASE_URL.`);
    throw new Trouble(`The database at ${where} cannot be reached (${error.code ?? error.message}). Check DATABASE_URL and that the server runs.`);
  }
  return client;
}

/** Makes the roles and the grants between them. Answers false, with the reason, where this login may not. */
async function makeRoles(admin, passwords, database) {
  try {
    for (const [role, password] of Object.entries(passwords)) {
      const { rowCount } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
      const quoted = admin.escapeLiteral(password);
      await admin.query(rowCount ? `ALTER ROLE ${role} LOGIN PASSWORD ${quoted}` : `CREATE ROLE ${role} LOGIN PASSWORD ${quoted}`);
    }
    await admin.query(`GRANT fl_owner TO ${admin.escapeIdentifier(admin.user)} WITH SET TRUE`).catch(() => {});
    await admin.query(`GRANT CREATE, CONNECT, TEMPORARY ON DATABASE ${admin.escapeIdentifier(database)} TO fl_owner`);
    await admin.query(`GRANT CONNECT, TEMPORARY ON DATABASE ${admin.escapeIdentifier(database)} TO fl_app`);
    await admin.query('GRANT CREATE, USAGE ON SCHEMA public TO fl_owner');
    return null;
  } catch (error) {
    return error.message;
  }
}

async function checkVersion(admin, where) {
  const { rows } = await admin.query("SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name");
  if (rows[0].number < OLDEST) throw new Trouble(`The database at ${where} is PostgreSQL ${rows[0].name}; Fenceline needs 18 or newer.`);
}

/**
 * Answers `{ owner, app, note, stop }`: addresses for whoever migrates and seeds and for the application, a sentence where
 * something is weaker, and how to stop what was started here.
 */
export async function openDatabase(folder, options = {}) {
  const { default: pg } = await load('node_modules/pg/esm/index.mjs');
  const { parseConnection, migrate } = await load('prisma/dist/src/index.js');
  const given = process.env.DATABASE_URL;
  let server = null;
  let admin;
  if (given) {
    let connection;
    try {
      connection = parseConnection(given);
    } catch (error) {
      throw new Trouble(error.message);
    }
    admin = connection;
  } else {
    server = options.running ?? (await startPostgres(path.join(folder, 'postgres')));
    admin = { host: server.host, port: server.port, database: 'postgres', ...server.superuser };
  }
  const stop = server && !options.running ? server.stop : async () => {};
  try {
    const client = await connect(pg, admin);
    await checkVersion(client, `${admin.host}:${admin.port}`);
    const passwords = rolePasswords(folder);
    const database = given ? admin.database : DATABASE;
    let refused = null;
    try {
      if (!given && !(await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE])).rowCount) await client.query(`CREATE DATABASE ${DATABASE}`);
      refused = await makeRoles(client, passwords, database);
    } finally {
      await client.end();
    }
    if (!given) {
      // Rights inside the new database are given from inside it.
      const inside = await connect(pg, { ...admin, database });
      await inside.query('GRANT CREATE, USAGE ON SCHEMA public TO fl_owner').finally(() => inside.end());
    }
    const owner = refused ? admin : { ...admin, database, user: 'fl_owner', password: passwords.fl_owner };
    const app = refused ? admin : { ...admin, database, user: 'fl_app', password: passwords.fl_app };
    const applied =
      options.migrate === false
        ? []
        : await migrate(owner, path.join(root, 'prisma/migrations')).catch((error) => {
            throw new Trouble(error.message);
          });
    const note = refused
      ? `This database login may not make roles (${refused}), so the application works with the owner's rights: the database itself does not stop it from changing what was recorded.`
      : null;
    return { owner: url(owner), app: url(app), superuser: url({ ...admin, database }), note, applied, stop, server };
  } catch (error) {
    await stop().catch(() => {});
    throw error;
  }
}
