import { makeDatabase } from '../support/database.ts';
import { type Bench, type Measured, ms } from './bench.ts';
import { fillReadings, fillUnitHours } from './generated.ts';
import { once } from './once.ts';

const count = (rows: number) => rows.toLocaleString('en-US');
const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`;

async function years(): Promise<Measured[]> {
  const database = await makeDatabase('empty');
  try {
    const { rows } = await fillReadings(database, 100, '2022-12-31T00:00Z', '2026-01-02T00:00Z');
    const { ours, comparator, peak } = await once('air-years.ts', { database: database.app, year: 2025 });
    const ratio = ours / comparator;
    const name = `design values, index and exceedance days of 100 monitors over 3 years, ${count(rows)} readings`;
    return [
      { name, ours: ms(ours), comparator: `the same rows by COPY, dropped ${ms(comparator)}`, ratio, goal: '≤ 1.50', met: ratio <= 1.5 },
      {
        name: 'peak memory of that process, the comparator in it',
        ours: megabytes(peak),
        comparator: '512 MB',
        ratio: peak / 2 ** 29,
        goal: '≤ 512 MB',
        met: peak <= 2 ** 29,
      },
    ];
  } finally {
    await database.drop();
  }
}

async function units(): Promise<Measured> {
  const database = await makeDatabase('colossus');
  try {
    const { ids, rows } = await fillUnitHours(database, 15, '2021-01-01T00:00Z', '2026-01-02T00:00Z');
    const { ours, comparator } = await once('unit-years.ts', { database: database.app, ids, from: '2021-01-01', until: '2026-01-01' });
    const ratio = ours / comparator;
    return {
      name: `rolling totals, 4-hour means and startups of 15 turbines over 5 years, ${count(rows)} unit-hours`,
      ours: ms(ours),
      comparator: `the same rows by COPY, dropped ${ms(comparator)}`,
      ratio,
      goal: '≤ 1.50',
      met: ratio <= 1.5,
    };
  } finally {
    await database.drop();
  }
}

export const air: Bench = { name: 'air', run: years };
export const unitHours: Bench = { name: 'unit-hours', run: async () => [await units()] };

/** Twenty million readings take minutes to make: `npm run bench -- large`. */
export const large: Bench = {
  name: 'large',
  async run() {
    const [small, big] = [await makeDatabase('empty'), await makeDatabase('empty')];
    try {
      // 417 days and 23 years of 100 monitors, both with the day that is asked for.
      const few = await fillReadings(small, 100, '2024-11-10T00:00Z', '2026-01-02T00:00Z');
      const many = await fillReadings(big, 100, '2002-09-01T00:00Z', '2026-01-02T00:00Z');
      const { ours, comparator } = await once('air-day.ts', { database: big.app, other: small.app, day: '2025-12-30' });
      const ratio = ours / comparator;
      return [
        {
          name: `days of 100 monitors after one more day, ${count(many.rows)} readings stored`,
          ours: ms(ours / 20),
          comparator: `${count(few.rows)} stored ${ms(comparator / 20)}`,
          ratio,
          goal: '≤ 1.20',
          met: ratio <= 1.2,
        },
      ];
    } finally {
      await Promise.all([small.drop(), big.drop()]);
    }
  },
};
