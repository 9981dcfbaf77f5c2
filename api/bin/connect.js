// Signing in to a database, with a sentence for each way in which that fails.
import { pause } from './processes.js';
import { Trouble } from './say.js';

const OLDEST = 180000;
const STARTING_UP = '57P03';

export const urlOf = (c) =>
  `postgres://${encodeURIComponent(c.user)}:${encodeURIComponent(c.password)}@${c.host.includes(':') ? `[${c.host}]` : c.host}:${c.port}/${encodeURIComponent(c.database)}${c.ssl ? '?sslmode=require' : ''}`;

function why(error, { host, port, user, database }) {
  const where = `${host}:${port}`;
  const { code, message } = error;
  if (code === '28P01' || code === '28000')
    return `The database at ${where} refused the user "${user}" or its password. Check user and password in DATABASE_URL.`;
  if (/password must be a string|SASL/.test(message)) return `The database at ${where} asks for a password and DATABASE_URL has none for "${user}". Add it.`;
  if (code === '3D000') return `The server at ${where} has no database "${database}". Create it, or name another in DATABASE_URL.`;
  if (code === '53300') return `The database at ${where} has no connection left. Close other programs that use it, or raise its max_connections.`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `The host "${host}" of DATABASE_URL is not known here. Check its spelling and the network.`;
  if (/does not support SSL/.test(message)) return `The database at ${where} speaks no TLS. Take sslmode out of DATABASE_URL, or switch TLS on there.`;
  if (/certificate|SELF_SIGNED/i.test(`${code} ${message}`)) return `The TLS certificate of the database at ${where} is not trusted here (${message}).`;
  return `The database at ${where} cannot be reached (${code ?? message}). Check DATABASE_URL and that the server runs.`;
}

/** A client that is signed in. A server that is just starting is given half a minute. */
export async function connect(pg, connection) {
  for (const until = Date.now() + 30_000; ; await pause(500)) {
    const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 });
    client.on('error', () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      client.connection?.stream?.destroy();
      if (error.code !== STARTING_UP || Date.now() > until) throw Object.assign(new Trouble(why(error, connection)), { cause: error });
    }
  }
}

/** The settings of the first that can sign in, or null. */
export async function signsIn(pg, connection) {
  try {
    const client = await connect(pg, connection);
    await client.end();
    return true;
  } catch {
    return false;
  }
}

export async function refuseOldServer(client, { host, port }) {
  const { rows } = await client.query("SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name");
  if (rows[0].number < OLDEST)
    throw new Trouble(
      `The database at ${host}:${port} is PostgreSQL ${rows[0].name}; Fenceline needs PostgreSQL 18 or newer. Upgrade it, or name another in DATABASE_URL.`,
    );
}
