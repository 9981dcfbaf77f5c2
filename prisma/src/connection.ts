/** Where a database is and as whom to speak to it. Shape of `pg`'s own settings, all parts named. */
export interface Connection {
  host: string;
  port: number;
  database: string;
  user: string;
  password: string;
  ssl?: boolean;
}

/** Reads `postgres://user:password@host:port/database`. Throws with the part that is missing. */
export function parseConnection(url: string): Connection {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    throw new Error('DATABASE_URL is not an address such as postgres://user:password@host:5432/database');
  }
  if (!/^postgres(ql)?:$/.test(parsed.protocol)) throw new Error(`DATABASE_URL begins with ${parsed.protocol} and must begin with postgres:`);
  const database = decodeURIComponent(parsed.pathname.slice(1));
  if (!database) throw new Error('DATABASE_URL names no database: add /name at its end');
  const mode = parsed.searchParams.get('sslmode');
  return {
    host: parsed.hostname,
    port: Number(parsed.port || 5432),
    database,
    user: decodeURIComponent(parsed.username || 'postgres'),
    password: decodeURIComponent(parsed.password),
    ...(mode && mode !== 'disable' ? { ssl: true } : {}),
  };
}
