// A million rows of an hourly AQS file: from the file to the committed merge, against one bare COPY of the same rows into a table without a key.
import { takeIn } from '@fenceline/api/imports/index';
import pg from 'pg';
import { aqsYear } from '../support/aqs-year.ts';
import { makeDatabase } from '../support/database.ts';
import { type Bench, type Measured, median, ms, times } from './bench.ts';
import { bareCopy } from './imports.ts';

const ROUNDS = 3;
/** Sites of 8,760 hours. */
const SITES = 114;

export const aqs: Bench = {
  name: 'aqs',
  async run() {
    const database = await makeDatabase('empty');
    const [pool, bare, superuser] = [new pg.Pool({ ...database.app, max: 2 }), new pg.Client(database.app), new pg.Client(database.superuser)];
    await Promise.all([bare.connect(), superuser.connect()]);
    try {
      await superuser.query('CREATE TABLE bare (series_number int, starts_at timestamptz(0), value numeric, import_number int); GRANT ALL ON bare TO fl_app');
      const pieces = [...aqsYear(SITES, 2025)];
      const file = async (dryRun = false) => {
        async function* stream() {
          yield* pieces;
        }
        const { state, reason } = await takeIn({ db: pool, stream: stream(), fileName: 'hourly_44201_2025.csv', now: () => new Date(), dryRun });
        if (reason !== null) throw new Error(reason ?? state);
      };
      await file();
      const { rows } = await superuser.query<{ text: string; n: number }>(
        `SELECT string_agg(format(E'%s\\t%s\\t%s\\t%s\\n', series_number, starts_at, value, import_number), '' ORDER BY series_number, starts_at) AS text, count(*)::int AS n FROM reading GROUP BY date_trunc('month', starts_at)`,
      );
      const text = Buffer.from(rows.map((row) => row.text).join(''));
      const count = rows.reduce((sum, { n }) => sum + n, 0).toLocaleString('en-US');
      const clear = () => superuser.query('TRUNCATE bare, reading, reading_revision, import CASCADE; CHECKPOINT');
      /** As it is before the first file of a year comes. */
      const dropMonths = async () => {
        const { rows: months } = await superuser.query<{ name: string }>(
          "SELECT relname AS name FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid WHERE inhparent = 'reading'::regclass",
        );
        await superuser.query(`${months.map(({ name }) => `DROP TABLE ${name}`).join('; ')}; CHECKPOINT`);
      };
      const took: Record<'fresh' | 'overlap' | 'again' | 'staged' | 'bare' | 'keyed', number[]> = {
        fresh: [],
        overlap: [],
        again: [],
        staged: [],
        bare: [],
        keyed: [],
      };
      for (let round = 0; round <= ROUNDS; round += 1) {
        const note = (name: keyof typeof took, [time]: number[]) => (round > 0 ? took[name].push(time as number) : 0);
        await clear();
        note('bare', await times(1, () => bareCopy(bare, text, 'bare')));
        await clear();
        note('keyed', await times(1, () => bareCopy(bare, text, 'reading')));
        await clear();
        note('staged', await times(1, () => file(true)));
        await dropMonths();
        note('fresh', await times(1, () => file()));
        await superuser.query('VACUUM ANALYZE reading');
        await clear();
        note('overlap', await times(1, () => file()));
        await superuser.query('VACUUM ANALYZE reading');
        await superuser.query('CHECKPOINT');
        note('again', await times(1, () => file()));
      }
      const of = (name: keyof typeof took) => median(took[name]);
      const keyed = `a bare COPY into the keyed, partitioned table takes ${ms(of('keyed'))}`;
      const row = (name: string, key: 'fresh' | 'overlap' | 'again' | 'staged', goal: number, note: string): Measured => {
        const ratio = of(key) / of('bare');
        return { name, ours: ms(of(key)), comparator: `one bare COPY ${ms(of('bare'))}`, ratio, goal: `≤ ${goal.toFixed(2)}`, met: ratio <= goal, note };
      };
      await dropMonths();
      await file();
      await superuser.query('VACUUM ANALYZE reading');
      const { rows: sizes } = await superuser.query<{ each: number; bare: number }>(
        "SELECT sum(pg_total_relation_size(c.oid))::float8 / (SELECT count(*) FROM reading) AS each, sum(pg_relation_size(c.oid))::float8 / (SELECT count(*) FROM reading) AS bare FROM pg_class c JOIN pg_inherits i ON i.inhrelid = c.oid WHERE i.inhparent = 'reading'::regclass",
      );
      const { each = 0, bare: heap = 0 } = sizes[0] ?? {};
      return [
        {
          name: `a reading on disk, of ${count}`,
          ours: `${each.toFixed(0)} bytes with its key`,
          comparator: `${heap.toFixed(0)} without`,
          ratio: each / 100,
          goal: '≤ 100 bytes',
          met: each <= 100,
        },
        row(
          `hourly AQS file, ${count} rows, into months that nobody has made yet`,
          'fresh',
          1.5,
          `staging, then INSERT into months without a key, then their keys, on two cores that one process of the server and one of ours share; ${keyed}`,
        ),
        row('the same into months that are there, and empty', 'overlap', 2, `${keyed}, and the staging comes before it`),
        row('the same once more, nothing changed', 'again', 1.5, 'staging, then a join of what is staged with what stands: as long again'),
        row(
          'the same as a dry run into an empty table: parse, check, COPY to staging',
          'staged',
          1,
          'reading takes two thirds of it on one core: the hash a fifth, cutting lines and telling them apart the rest; the server takes COPY on the other',
        ),
      ];
    } finally {
      await Promise.all([pool.end(), bare.end(), superuser.end()]);
      await database.drop();
    }
  },
};
