// A million readings out: as CSV over HTTP against COPY of the same statement by a bare client; and, on request, lists of fifty million.
import { type ChildProcess, fork } from 'node:child_process';
import { get } from 'node:http';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readPage } from '@fenceline/api/platform/lists/months';
import { readListRequest } from '@fenceline/api/platform/lists/parameters';
import { selectAll } from '@fenceline/api/platform/lists/select';
import { PUBLIC } from '@fenceline/api/platform/policy/viewer';
import { readings } from '@fenceline/api/readings/readings.listing';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { makeDatabase, type TestDatabase } from '../support/database.ts';
import { type Bench, type Measured, median, ms, times } from './bench.ts';
import { fillReadings } from './generated.ts';

const ROUNDS = 5;
const count = (n: number) => n.toLocaleString('en-US');

/** One import that all readings made here rest on. */
async function withImport(database: TestDatabase) {
  const owner = new pg.Client(database.superuser);
  await owner.connect();
  await owner.query(
    "INSERT INTO import (number, state, file_name, started_at, committed_at, flag) VALUES (1, 'committed', 'made for the bench', now(), now(), 'preliminary') ON CONFLICT DO NOTHING",
  );
  return owner;
}

async function drained(stream: NodeJS.ReadableStream): Promise<number> {
  let bytes = 0;
  const sink = new PassThrough({ highWaterMark: 1 << 20 });
  sink.on('data', (piece: Buffer) => {
    bytes += piece.length;
  });
  await pipeline(stream, sink);
  return bytes;
}

async function outOver(database: TestDatabase, rows: number): Promise<Measured> {
  const { user, password, host, port: at, database: name } = database.app;
  const port = 3681;
  const child: ChildProcess = fork(path.join(import.meta.dirname, 'serve-app.ts'), {
    env: {
      ...process.env,
      FENCELINE_LOG: 'silent',
      FENCELINE_RATE_LIMIT: '0',
      FENCELINE_DATA: process.env.FENCELINE_TEST_FOLDER!,
      DATABASE_URL: `postgres://${user}:${password}@${host}:${at}/${name}`,
      PORT: String(port),
    },
  });
  await new Promise((ok, bad) => {
    child.once('message', ok);
    child.once('exit', () => bad(new Error('the application ended')));
  });
  const bare = new pg.Client(database.app);
  await bare.connect();
  await bare.query('SET statement_timeout = 0');
  const { text } = selectAll(readings, readListRequest(readings, 'limit=all&format=csv'), PUBLIC, true);
  const overHttp = () =>
    new Promise<number>((ok, bad) => {
      get(`http://127.0.0.1:${port}/api/v1/readings?limit=all&format=csv`, (answer) => drained(answer).then(ok, bad)).on('error', bad);
    });
  const overCopy = () => drained(bare.query(copyTo(`COPY (${text}) TO STDOUT (FORMAT csv, HEADER)`)));
  try {
    const took = { ours: [] as number[], bare: [] as number[] };
    for (let round = 0; round <= ROUNDS; round += 1) {
      const [ours] = await times(1, overHttp);
      const [copied] = await times(1, overCopy);
      if (round > 0) {
        took.ours.push(ours as number);
        took.bare.push(copied as number);
      }
    }
    const ratio = median(took.ours) / median(took.bare);
    return {
      name: `${count(rows)} readings out as CSV over HTTP`,
      ours: ms(median(took.ours)),
      comparator: `COPY of the same statement, bare client ${ms(median(took.bare))}`,
      ratio,
      goal: '≤ 1.30',
      met: ratio <= 1.3,
    };
  } finally {
    child.kill('SIGKILL');
    await bare.end();
  }
}

export const exports: Bench = {
  name: 'exports',
  async run() {
    const database = await makeDatabase('empty');
    const owner = await withImport(database);
    try {
      const { rows } = await fillReadings(database, 120, '2025-01-01T00:00Z', '2025-12-25T00:00Z');
      return [await outOver(database, rows)];
    } finally {
      await owner.end();
      await database.drop();
    }
  },
};

/** Fifty million readings take some ten minutes to make: `npm run bench -- large-lists`. */
export const largeLists: Bench = {
  name: 'large-lists',
  async run() {
    const [small, big] = [await makeDatabase('empty'), await makeDatabase('empty')];
    const owners = [await withImport(small), await withImport(big)];
    try {
      const few = await fillReadings(small, 120, '2025-01-01T00:00Z', '2025-12-25T00:00Z');
      const many = await fillReadings(big, 250, '2002-06-01T00:00Z', '2026-01-01T00:00Z');
      const query = 'parameter=OZONE&limit=100';
      const request = readListRequest(readings, query);
      const first = async (database: TestDatabase) => {
        const pool = new pg.Pool({ ...database.app, max: 1 });
        const page = (after: { value: string | null; id: string } | null) => readPage(pool, readings, request, PUBLIC, after);
        await times(5, () => page(null));
        const taken = median(await times(30, () => page(null)));
        await pool.end();
        return taken;
      };
      const [one, fifty] = [await first(small), await first(big)];
      const pool = new pg.Pool({ ...big.app, max: 1 });
      const plain = readListRequest(readings, 'limit=100');
      const page = (after: { value: string | null; id: string } | null) => readPage(pool, readings, plain, PUBLIC, after);
      const firstPage = median(await times(30, () => page(null)));
      let cursor: { value: string | null; id: string } | null = null;
      for (let n = 1; n < 10_000; n += 1) {
        const rows = await page(cursor);
        cursor = { value: rows[99]!['~sort'] as string, id: rows[99]!['~id'] as string };
      }
      const deep = median(await times(30, () => page(cursor)));
      await pool.end();
      return [
        {
          name: `first page of ?${query}, ${count(many.rows)} readings`,
          ours: ms(fifty),
          comparator: `${count(few.rows)} readings ${ms(one)}`,
          ratio: fifty / one,
          goal: '≤ 1.50',
          met: fifty / one <= 1.5,
        },
        {
          name: `page 10,000 by cursor, ${count(many.rows)} readings`,
          ours: ms(deep),
          comparator: `page 1 ${ms(firstPage)}`,
          ratio: deep / firstPage,
          goal: '≤ 1.00',
          met: deep / firstPage <= 1,
        },
      ];
    } finally {
      await Promise.all(owners.map((owner) => owner.end()));
      await Promise.all([small.drop(), big.drop()]);
    }
  },
};
