// The child of the bench `air`: years of many series, against the same rows streamed and dropped.
import { seriesAfter } from '@fenceline/api/series/record.queries';
import { seriesYears } from '@fenceline/api/series/years';
import pg from 'pg';
import { type Order, report } from './once.ts';
import { streamed } from './stream.ts';

await report(async ({ database, year }: Order & { year: number }) => {
  const client = new pg.Client(database);
  await client.connect();
  const list = await seriesAfter(client, 'made-', 1_000);
  // The very rows that ours asks for: three years in standard time of six hours behind, and seven hours more.
  const select = `SELECT series_number, starts_at, value FROM reading WHERE starts_at >= '${year - 2}-01-01T06:00Z' AND starts_at < '${year + 1}-01-01T13:00Z' AND series_number = ANY ('{${list.map(({ number }) => number).join(',')}}')`;
  return { ours: () => seriesYears(client, list, year), comparator: () => streamed(client, select), end: () => client.end() };
});
