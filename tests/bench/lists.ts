import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { claims } from '@fenceline/api/claims/claims.listing';
import type { Listing } from '@fenceline/api/platform/lists/listing';
import { readListRequest } from '@fenceline/api/platform/lists/parameters';
import { selectPage } from '@fenceline/api/platform/lists/select';
import { PUBLIC } from '@fenceline/api/platform/policy/viewer';
import { readings } from '@fenceline/api/readings/readings.listing';
import { unitCounts } from '@fenceline/api/unit-counts/unit-counts.listing';
import pg from 'pg';
import { makeDatabase, type TestDatabase } from '../support/database.ts';
import { type Bench, type Measured, median, ms, times } from './bench.ts';
import { requestsPerSecond } from './load.ts';

const ROUNDS = 3;

const urlOf = ({ user, password, host, port, database }: TestDatabase['app']) => `postgres://${user}:${password}@${host}:${port}/${database}`;

async function serve(file: string, env: Record<string, string>): Promise<ChildProcess> {
  const child = fork(path.join(import.meta.dirname, file), {
    env: { ...process.env, FENCELINE_LOG: 'silent', FENCELINE_RATE_LIMIT: '0', FENCELINE_DATA: process.env.FENCELINE_TEST_FOLDER!, ...env },
  });
  await new Promise((ok, bad) => {
    child.once('message', ok);
    child.once('exit', () => bad(new Error(`${file} ended`)));
  });
  return child;
}

async function against(database: TestDatabase, listing: Listing, query: string, port: number): Promise<Measured> {
  const url = urlOf(database.app);
  const statement = selectPage(listing, readListRequest(listing, query), PUBLIC, null);
  const ours: number[] = [];
  const bare: number[] = [];
  const servers = [
    await serve('serve-app.ts', { DATABASE_URL: url, PORT: String(port) }),
    await serve('serve-bare.ts', { DATABASE_URL: url, PORT: String(port + 1), STATEMENT: JSON.stringify(statement) }),
  ];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await requestsPerSecond(`http://127.0.0.1:${port}/api/v1/${listing.noun}?${query}`));
      bare.push(await requestsPerSecond(`http://127.0.0.1:${port + 1}/`));
    }
  } finally {
    for (const server of servers) server.kill('SIGKILL');
  }
  const ratio = median(ours) / median(bare);
  return {
    name: `GET /${listing.noun}?${query}`,
    ours: `${median(ours).toFixed(0)} requests/s`,
    comparator: `bare pg + node:http ${median(bare).toFixed(0)} requests/s`,
    ratio,
    goal: '≥ 0.60',
    met: ratio >= 0.6,
  };
}

/** Page 1 and page 10,000 by cursor, ten rows each, of readings made for it. */
async function deepPage(database: TestDatabase): Promise<Measured> {
  const owner = new pg.Client(database.owner);
  await owner.connect();
  await owner.query("SELECT make_month('reading', ('2023-01-01'::date + m * interval '1 month')::date) FROM generate_series(0, 24) m");
  await owner.query("INSERT INTO import (state, file_name, started_at, committed_at) VALUES ('committed', 'made for the bench', now(), '2026-11-23')");
  await owner.query(
    "INSERT INTO reading SELECT s.number, '2023-01-01T00:00Z'::timestamptz + h * interval '1 hour', h % 80, (SELECT max(number) FROM import) FROM series s, generate_series(0, 16000) h",
  );
  await owner.query('ANALYZE');
  await owner.end();
  const pool = new pg.Pool({ ...database.app, max: 1 });
  const request = readListRequest(readings, 'limit=10');
  const page = async (after: { value: string | null; id: string } | null) => (await pool.query(selectPage(readings, request, PUBLIC, after))).rows;
  let cursor: { value: string | null; id: string } | null = null;
  const first = await times(30, () => page(null));
  for (let n = 1; n < 10_000; n += 1) {
    const rows = await page(cursor);
    cursor = { value: rows[9]['~sort'], id: rows[9]['~id'] };
  }
  const deep = await times(30, () => page(cursor));
  await pool.end();
  const ratio = median(deep) / median(first);
  return { name: 'page 10,000 by cursor', ours: ms(median(deep)), comparator: `page 1 ${ms(median(first))}`, ratio, goal: '≤ 1.25', met: ratio <= 1.25 };
}

export const lists: Bench = {
  name: 'lists',
  async run() {
    const database = await makeDatabase('colossus');
    try {
      return [
        await against(database, claims, 'limit=100', 3671),
        await against(database, unitCounts, 'facility=southaven-plant', 3673).catch(() => against(database, unitCounts, 'limit=32', 3673)),
        await deepPage(database),
      ];
    } finally {
      await database.drop();
    }
  },
};
