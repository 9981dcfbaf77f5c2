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
      const took: Record<'fresh' | 'again' | 'staged' | 'bare' | 'keyed', number[]> = { fresh: [], again: [], staged: [], bare: [], keyed: [] };
      for (let round = 0; round <= ROUNDS; round += 1) {
        const note = (name: keyof typeof took, [time]: number[]) => (round > 0 ? took[name].push(time as number) : 0);
        await clear();
        note('bare', await times(1, () => bareCopy(bare, text, 'bare')));
        await clear();
        note('keyed', await times(1, () => bareCopy(bare, text, 'reading')));
        await clear();
        note('staged', await times(1, () => file(true)));
        note('fresh', await times(1, () => file()));
        await superuser.query('VACUUM ANALYZE reading');
        await superuser.query('CHECKPOINT');
        note('again', await times(1, () => file()));
      }
      const of = (name: keyof typeof took) => median(took[name]);
      const held = `a bare COPY into the keyed, partitioned table takes ${ms(of('keyed'))}`;
      const row = (name: string, key: 'fresh' | 'again' | 'staged', goal: number): Measured => {
        const ratio = of(key) / of('bare');
        return { name, ours: ms(of(key)), comparator: `one bare COPY ${ms(of('bare'))}`, ratio, goal: `≤ ${goal.toFixed(2)}`, met: ratio <= goal, note: held };
      };
      return [
        row(`hourly AQS file, ${count} rows, into months that hold none`, 'fresh', 1.5),
        row('the same once more, nothing changed', 'again', 1.5),
        row('the same as a dry run into an empty table: parse, check, COPY to staging', 'staged', 1),
      ];
    } finally {
      await Promise.all([pool.end(), bare.end(), superuser.end()]);
      await database.drop();
    }
  },
};
