// The comparator: the same SQL through bare `pg` and `node:http`, nothing checked, nothing added.
import http from 'node:http';
import pg from 'pg';

const { DATABASE_URL, PORT, STATEMENT } = process.env as Record<string, string>;
const statement = JSON.parse(STATEMENT!);
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });
http
  .createServer(async (_request, response) => {
    const { rows } = await pool.query(statement);
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(JSON.stringify({ data: rows, next: null }));
  })
  .listen(Number(PORT), '127.0.0.1', () => process.send?.({ ready: true }));
