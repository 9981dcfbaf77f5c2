// The child of the bench `unit-hours`: years of hours of units into starts, four-hour means and rolling totals, against the same rows streamed and dropped.
import { rollingTotals } from '@fenceline/api/rules';
import { unitHoursOf } from '@fenceline/api/unit-hours/unit-hours';
import pg from 'pg';
import { type Order, report } from './once.ts';
import { streamed } from './stream.ts';

await report(async ({ database, ids, from, until }: Order & { ids: string[]; from: string; until: string }) => {
  const client = new pg.Client(database);
  await client.connect();
  const select = `SELECT unit_id, starts_at, operating_time, nox_pound FROM unit_hour WHERE unit_id = ANY ('{${ids.join(',')}}')
    AND starts_at >= '${from}T06:00Z' AND starts_at < '${until}T06:00Z'`;
  const ours = async () => {
    const { units } = await unitHoursOf(client, ids, from, until, '25');
    return units.map(({ years, months }) => ({
      years,
      totals: rollingTotals({
        monthly: Object.fromEntries(months.map(({ month, noxShortTon }) => [month, noxShortTon])),
        from: months[11]!.month,
        months: months.length - 11,
        limit: '40',
      }),
    }));
  };
  return { ours, comparator: () => streamed(client, select), end: () => client.end() };
});
