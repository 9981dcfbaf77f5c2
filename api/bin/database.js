// Makes the database ready for the application: starts the embedded server or takes the one of DATABASE_URL, makes the three
// roles, brings the schema up to date. Runs after the build; plain JavaScript like everything before the application.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { connect, refuseOldServer, signsIn, urlOf } from './connect.js';
import { root } from './paths.js';
import { startPostgres } from './postgres/server.js';
import { derivedPasswords, keptPasswords, makeRoles, openSchema } from './roles.js';
import { Trouble } from './say.js';

const DATABASE = 'fenceline';
const as = (connection, user, passwords) => ({ ...connection, user, password: passwords[user] });

async function libraries() {
  const load = (file) => import(pathToFileURL(path.join(root, file)).href);
  const [{ default: pg }, { parseConnection }, { migrate }] = await Promise.all([
    load('node_modules/pg/esm/index.mjs'),
    load('prisma/dist/src/connection.js'),
    load('prisma/dist/src/migrate.js'),
  ]);
  return { pg, parseConnection, migrate };
}

/** The embedded database: made on first use; later the superuser is not needed. */
async function embedded(pg, folder, server) {
  const passwords = keptPasswords(folder);
  const inside = { host: server.host, port: server.port, database: DATABASE };
  const owner = as(inside, 'fl_owner', passwords);
  const app = as(inside, 'fl_app', passwords);
  const log = as(inside, 'fl_seq', passwords);
  const made = { owner, app, log, note: null };
  if ((await signsIn(pg, owner)) && (await signsIn(pg, app)) && (await signsIn(pg, log))) return made;
  const admin = await connect(pg, { ...inside, database: 'postgres', ...server.superuser });
  try {
    if (!(await admin.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE])).rowCount) await admin.query(`CREATE DATABASE ${DATABASE}`);
    const refused = await makeRoles(admin, passwords, DATABASE);
    if (refused) throw new Error(refused);
  } finally {
    await admin.end();
  }
  const client = await connect(pg, { ...inside, ...server.superuser });
  await openSchema(client).finally(() => client.end());
  return made;
}

/** A server of one's own. What its login may not do is said, and the application then works with that login's rights. */
async function given(pg, login, folder) {
  const passwords = login.password ? derivedPasswords(login) : keptPasswords(folder);
  const [owner, app, log] = ['fl_owner', 'fl_app', 'fl_seq'].map((role) => as(login, role, passwords));
  const client = await connect(pg, login);
  try {
    await refuseOldServer(client, login);
    if (login.user === 'fl_app')
      throw new Trouble('DATABASE_URL signs in as fl_app, the application, which may not prepare the database. Give the address of its owner instead.');
    if (login.user === 'fl_owner') {
      const note = 'The application works with the rights of fl_owner: give it a DATABASE_URL of fl_app to have the database itself guard what was recorded.';
      return { owner: login, app: login, log: login, note };
    }
    if ((await signsIn(pg, owner)) && (await signsIn(pg, app)) && (await signsIn(pg, log))) return { owner, app, log, note: null };
    const refused = await makeRoles(client, passwords, login.database);
    if (!refused) await openSchema(client);
    const note = `This database login may not make roles (${refused}), so the application works with the owner's rights: the database itself does not stop it from changing what was recorded.`;
    return refused ? { owner: login, app: login, log: login, note } : { owner, app, log, note: null };
  } finally {
    await client.end();
  }
}

/**
 * Answers `{ owner, app, log, note, applied, server, stop }`: addresses for whoever migrates and seeds, for the application and for
 * the signer of the custody log, a sentence where something is weaker, the migrations applied now, the embedded server or null, how to stop what was started.
 */
export async function openDatabase(folder, { migrate: wanted = true } = {}) {
  const { pg, parseConnection, migrate } = await libraries();
  const url = process.env.DATABASE_URL;
  let login = null;
  try {
    if (url) login = parseConnection(url);
  } catch (error) {
    throw new Trouble(error.message);
  }
  const server = url ? null : await startPostgres(path.join(folder, 'postgres'));
  try {
    const { owner, app, log, note } = await (server ? embedded(pg, folder, server) : given(pg, login, folder));
    const applied = wanted ? await migrate(owner, path.join(root, 'prisma/migrations')).catch(asTrouble) : [];
    return { owner: urlOf(owner), app: urlOf(app), log: urlOf(log), note, applied, server, stop: async () => server?.stop() };
  } catch (error) {
    await server?.stop().catch(() => {});
    throw error;
  }
}

function asTrouble(error) {
  throw Object.assign(new Trouble(error.message), { cause: error });
}
