import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { makeDatabase, server } from '../support/database.ts';
import { bin, freePort, freshFolder, sentenceOf } from './support.ts';

const start = async (DATABASE_URL: string) =>
  sentenceOf(await bin('start.js', [], { FENCELINE_DATA: freshFolder(), PORT: String(await freePort()), DATABASE_URL }).ended);

const { host, port, user, password } = server();

describe('DATABASE_URL that leads nowhere is one sentence that says what to do', () => {
  it('nobody listens there', async () => {
    const closed = await freePort();
    expect(await start(`postgres://a:b@127.0.0.1:${closed}/fenceline`)).toBe(
      `The database at 127.0.0.1:${closed} cannot be reached (ECONNREFUSED). Check DATABASE_URL and that the server runs.`,
    );
  });

  it('the host does not exist', async () => {
    expect(await start('postgres://a:b@database.invalid/fenceline')).toBe(
      'The host "database.invalid" of DATABASE_URL is not known here. Check its spelling and the network.',
    );
  });

  it('the password is wrong', async () => {
    expect(await start(`postgres://${user}:wrong@${host}:${port}/postgres`)).toBe(
      `The database at ${host}:${port} refused the user "${user}" or its password. Check user and password in DATABASE_URL.`,
    );
  });

  it('the password is missing', async () => {
    expect(await start(`postgres://${user}@${host}:${port}/postgres`)).toMatch(/^The database at .* (asks for a password|refused the user)/);
  });

  it('the database is missing', async () => {
    expect(await start(`postgres://${user}:${password}@${host}:${port}/nowhere`)).toBe(
      `The server at ${host}:${port} has no database "nowhere". Create it, or name another in DATABASE_URL.`,
    );
  });

  it('the server is PostgreSQL 15', async () => {
    const { port: old, close } = await oldServer();
    expect(await start(`postgres://a:b@127.0.0.1:${old}/fenceline`)).toBe(
      `The database at 127.0.0.1:${old} is PostgreSQL 15.18; Fenceline needs PostgreSQL 18 or newer. Upgrade it, or name another in DATABASE_URL.`,
    );
    close();
  });

  it('the login is the application itself, which may not prepare anything', async () => {
    const database = await makeDatabase('empty');
    const { user: app, password: secret, database: name } = database.app;
    expect(await start(`postgres://${app}:${secret}@${host}:${port}/${name}`)).toBe(
      'DATABASE_URL signs in as fl_app, the application, which may not prepare the database. Give the address of its owner instead.',
    );
    await database.drop();
  });

  it('the database belongs to a newer Fenceline', async () => {
    const database = await makeDatabase('empty');
    const { default: pg } = await import('pg');
    const db = new pg.Client(database.owner);
    await db.connect();
    await db.query(`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '20991231_hovercraft', now())`);
    await db.end();
    const { user: owner, password: secret, database: name } = database.owner;
    expect(await start(`postgres://${owner}:${secret}@${host}:${port}/${name}`)).toMatch(
      /^The database was made by a newer Fenceline: it has the migration 20991231_hovercraft.*Bring this copy up to date, or use another database\.$/,
    );
    await database.drop();
  });
});

/** Speaks just enough of PostgreSQL's protocol to say how old it is. */
function oldServer(): Promise<{ port: number; close(): void }> {
  const message = (type: string, ...parts: Buffer[]) => {
    const body = Buffer.concat(parts);
    const head = Buffer.alloc(5);
    head.write(type);
    head.writeInt32BE(body.length + 4, 1);
    return Buffer.concat([head, body]);
  };
  const int16 = (value: number) => Buffer.from([value >> 8, value & 255]);
  const int32 = (value: number) => Buffer.from([value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255]);
  const text = (value: string) => Buffer.from(`${value}\0`);
  const column = (name: string, type: number) => Buffer.concat([text(name), int32(0), int16(0), int32(type), int16(-1 & 0xffff), int32(-1), int16(0)]);
  const cell = (value: string) => Buffer.concat([int32(value.length), Buffer.from(value)]);
  const ready = message('Z', Buffer.from('I'));
  const answer = Buffer.concat([
    message('T', int16(2), column('number', 23), column('name', 25)),
    message('D', int16(2), cell('150018'), cell('15.18')),
    message('C', text('SELECT 1')),
    ready,
  ]);
  const fake = createServer((socket) => {
    let greeted = false;
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      if (!greeted) socket.write(Buffer.concat([message('R', int32(0)), ready]));
      else if (chunk[0] === 'Q'.charCodeAt(0)) socket.write(answer);
      greeted = true;
    });
  });
  return new Promise((ok) => fake.listen(0, '127.0.0.1', () => ok({ port: (fake.address() as { port: number }).port, close: () => fake.close() })));
}
