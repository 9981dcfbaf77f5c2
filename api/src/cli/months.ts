import { parseArgs } from 'node:util';
import { parseConnection } from '@fenceline/prisma';
import pg from 'pg';
import { type Command, Trouble, Usage } from './command.ts';

/** Parts are `reading_2024_04`, and before 2000 a decade, `reading_1990s`; detached they are `detached_reading_2024_04`. */
const PART = /^(reading|unit_hour)_(\d{4})(?:_(\d\d)|s)$/;

export const months: Command = {
  name: 'months',
  usage: 'months [--detach PART | --attach PART]',
  about:
    'Lists the months that readings and hours lie in, with what they take on disk. --detach takes one out of every list and export and keeps it as a table of its own; --attach brings it back.',
  async run(args, { context, out }) {
    const { values } = parseArgs({ args, options: { detach: { type: 'string' }, attach: { type: 'string' } } });
    if (values.detach && values.attach) throw new Usage('Detach one or attach one, not both.');
    const client = new pg.Client(parseConnection(context.ownerUrl));
    await client.connect();
    try {
      if (values.detach) await detach(client, values.detach);
      else if (values.attach) await attach(client, values.attach);
      else return await list(client, out);
      out(values.detach ? `${values.detach} is detached: it is in no list and no export, and lies in detached_${values.detach}.` : `${values.attach} is back.`);
      return 0;
    } finally {
      await client.end();
    }
  },
};

async function list(client: pg.Client, out: (line: string) => void): Promise<number> {
  const { rows } = await client.query<{ name: string; rows: number; bytes: number }>(
    `SELECT c.relname AS name, greatest(c.reltuples, 0)::float8 AS rows, pg_total_relation_size(c.oid)::float8 AS bytes FROM pg_class c
     WHERE c.relkind = 'r' AND c.relname ~ '^(detached_)?(reading|unit_hour)_\\d{4}(_\\d\\d|s)$' ORDER BY 1`,
  );
  for (const { name, rows: count, bytes } of rows)
    out(`${name.padEnd(32)}${`about ${count.toLocaleString('en-US')} rows`.padEnd(28)}${Math.round(bytes / 1024).toLocaleString('en-US')} kB`);
  if (!rows.length) out('There are no months yet: nothing was taken in.');
  return 0;
}

async function detach(client: pg.Client, name: string) {
  const parent = parentOf(name);
  const { rowCount } = await client.query('SELECT FROM pg_inherits WHERE inhrelid = to_regclass($1) AND inhparent = to_regclass($2)', [
    `public.${name}`,
    `public.${parent}`,
  ]);
  if (!rowCount) throw new Trouble(`${name} is no month that is attached: npx fenceline months lists them.`);
  await client.query(`BEGIN; ALTER TABLE ${parent} DETACH PARTITION ${name}; ALTER TABLE ${name} RENAME TO detached_${name}; COMMIT`);
}

async function attach(client: pg.Client, name: string) {
  const parent = parentOf(name);
  const { rows } = await client.query<{ detached: boolean; there: boolean }>(
    'SELECT to_regclass($1) IS NOT NULL AS detached, to_regclass($2) IS NOT NULL AS there',
    [`public.detached_${name}`, `public.${name}`],
  );
  if (!rows[0]?.detached) throw new Trouble(`${name} is no month that was detached: npx fenceline months lists them.`);
  if (rows[0].there) throw new Trouble(`An import has made ${name} anew since it was detached, and both cannot be the month: nothing was changed.`);
  const [, , year = '', month] = PART.exec(name) as RegExpExecArray;
  const first = `${year}-${month ?? '01'}-01`;
  await client.query(
    `DO $$ DECLARE span record := part_span('${first}'); BEGIN
       ALTER TABLE detached_${name} RENAME TO ${name};
       EXECUTE format('ALTER TABLE ${parent} ATTACH PARTITION ${name} FOR VALUES FROM (%L) TO (%L)', span.first || ' 00:00Z', span.after || ' 00:00Z');
     END $$`,
  );
}

function parentOf(name: string): string {
  const match = PART.exec(name);
  if (!match) throw new Usage(`"${name}" is no month: it is called reading_2024_04 or unit_hour_2024_04.`);
  return match[1] as string;
}
