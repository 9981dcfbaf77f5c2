import { calculations, rollingTotals } from '@fenceline/api/rules';
import { unitHoursOf } from '@fenceline/api/unit-hours/unit-hours';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { makeDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let db: pg.Client;
let unit: string;

beforeAll(async () => {
  database = await makeDatabase('colossus');
  db = new pg.Client(database.superuser);
  await db.connect();
  await db.query("SELECT make_month('unit_hour', d::date) FROM generate_series('2023-12-01'::timestamptz, '2026-02-01', '1 month') d");
  const { rows } = await db.query(
    "SELECT u.id FROM unit u JOIN facility f ON f.id = u.facility_id WHERE f.standard_utc_offset = '-06:00' ORDER BY u.slug LIMIT 1",
  );
  unit = rows[0].id;
});
beforeEach(() => db.query('DELETE FROM unit_hour'));
afterAll(async () => {
  await db.end();
  await database.drop();
});

/** Hours in a row from an instant on: operating time and pounds of NOx. */
const record = (from: string, hours: readonly (readonly [string | null, string | null])[]) =>
  db.query(
    `INSERT INTO unit_hour (unit_id, starts_at, operating_time, nox_pound, import_number)
     SELECT $1, $2::timestamptz + (n - 1) * interval '1 hour', op, nox, 1 FROM unnest($3::numeric[], $4::numeric[]) WITH ORDINALITY x (op, nox, n)`,
    [unit, from, hours.map(([op]) => op), hours.map(([, nox]) => nox)],
  );

describe('the hours of a unit', () => {
  it('make a start and a stop, and operating time to the last hundredth', async () => {
    await record('2025-01-01T06:00Z', [
      ['0', null],
      ['0.4', '10'],
      ['1', '20'],
      ['0.37', '5'],
      ['0', null],
    ]);
    const { units, rows } = await unitHoursOf(db, [unit], '2025-01-01', '2025-01-02');
    expect(rows).toBe(5);
    expect(units[0]!.years).toEqual([
      { year: 2025, starts: 1, stops: 1, operatingHours: 3, operatingTime: '1.77', unknownHours: 19, meanHours: 0, excessHours: null },
    ]);
  });

  it('do not start again at New Year, which comes six hours later than in UTC', async () => {
    await record(
      '2025-01-01T04:00Z',
      ['0', '1', '1', '1'].map((op) => [op, '1']),
    );
    const { units } = await unitHoursOf(db, [unit], '2024-12-31', '2025-01-02');
    expect(units[0]!.years.map(({ year, starts, operatingHours }) => [year, starts, operatingHours])).toEqual([
      [2024, 1, 1],
      [2025, 0, 2],
    ]);
  });

  it('have a four-hour mean from the fourth operating hour on, and an excess only above the limit', async () => {
    await record('2025-01-01T06:00Z', [
      ['1', '24'],
      ['1', '26'],
      ['0', null],
      ['1', '25'],
      ['1', '25'],
      ['1', '26'],
    ]);
    const year = async (limit: string) => (await unitHoursOf(db, [unit], '2025-01-01', '2025-01-02', limit)).units[0]!.years[0]!;
    expect(await year('25')).toMatchObject({ meanHours: 2, excessHours: 1 });
    expect(await year('25.5')).toMatchObject({ excessHours: 0 });
    expect(await year('25.49999999')).toMatchObject({ excessHours: 1 });
  });

  it('give a month its mass in short tons exactly, and none where an hour of operation has no value', async () => {
    const day = (pound: string) => Array.from({ length: 31 * 24 }, () => ['1', pound] as const);
    await record('2025-01-01T06:00Z', day('1.001'));
    const month = async () => (await unitHoursOf(db, [unit], '2025-01-01', '2025-02-01')).units[0]!.months[0];
    // 744 × 1.001 / 2000
    expect(await month()).toEqual({ month: '2025-01', noxShortTon: '0.372372', heldShortTon: '0.372372', missingHours: 0 });
    await db.query("UPDATE unit_hour SET nox_pound = NULL WHERE starts_at = '2025-01-10T06:00Z'");
    expect(await month()).toEqual({ month: '2025-01', noxShortTon: null, heldShortTon: '0.3718715', missingHours: 1 });
    await db.query("UPDATE unit_hour SET operating_time = 0 WHERE starts_at = '2025-01-10T06:00Z'");
    expect(await month()).toMatchObject({ noxShortTon: '0.3718715', missingHours: 0 });
  });

  it('leave a rolling total undecided while one of its months has a gap', async () => {
    await db.query(
      `INSERT INTO unit_hour (unit_id, starts_at, operating_time, nox_pound, import_number) SELECT $1, t, 1, 10, 1 FROM generate_series('2025-01-01T06:00Z'::timestamptz, '2026-01-01T05:00Z', '1 hour') t`,
      [unit],
    );
    const total = async () => {
      const { units } = await unitHoursOf(db, [unit], '2025-01-01', '2026-01-01');
      const monthly = Object.fromEntries(units[0]!.months.map(({ month, noxShortTon }) => [month, noxShortTon]));
      return rollingTotals({ monthly, from: '2025-12', months: 1, limit: '43.8' })[0];
    };
    expect(await total()).toMatchObject({ total: '43.8', status: 'complete', exceeds: false });
    await db.query("DELETE FROM unit_hour WHERE starts_at = '2025-06-10T12:00Z'");
    expect(await total()).toMatchObject({ status: 'incomplete', exceeds: null });
  });

  it('agree with the rule of startups and of four hours, hour by hour, for any record', async () => {
    const hour = fc.tuple(fc.constantFrom(null, '0', '0', '0.25', '1', '1'), fc.constantFrom(null, '0.1', '7.25', '24.999', '25', '26.3'));
    const limit = '25';
    await fc.assert(
      fc.asyncProperty(fc.array(hour, { minLength: 1, maxLength: 48 }), async (hours) => {
        await db.query('DELETE FROM unit_hour');
        await record('2025-06-01T06:00Z', hours);
        const { years } = (await unitHoursOf(db, [unit], '2025-06-01', '2025-06-03', limit)).units[0]!;
        const all = [...hours, ...Array.from({ length: 48 - hours.length }, () => [null, null] as const)];
        const started = calculations.get('startups')!.calculation.calculate({ op: all.map(([op]) => op) }).result;
        const { rows, excessHours } = calculations.get('rolling4')!.calculation.calculate({ hours: all.map(([op, ppm]) => ({ op, ppm })), limit }).result;
        const meanHours = rows.filter(({ average }: { average: string | null }) => average !== null).length;
        expect(years).toEqual([{ year: 2025, ...started, meanHours, excessHours }]);
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  it('are refused for a unit that is not there, a span that ends before it begins, and a limit below zero', async () => {
    await expect(unitHoursOf(db, ['00000000-0000-4000-8000-000000000000'], '2025-01-01', '2025-01-02')).rejects.toThrow('no unit has the id');
    await expect(unitHoursOf(db, [unit], '2025-01-02', '2025-01-01')).rejects.toThrow('must end after it begins');
    await expect(unitHoursOf(db, [unit], '2025-01-01', '2025-01-02', '-1')).rejects.toThrow('not below zero');
    await expect(unitHoursOf(db, [unit], '2025-01-01', '2025-01-02', '0.123456789')).rejects.toThrow('more than eight decimals');
    expect(await unitHoursOf(db, [], '2025-01-01', '2025-01-02')).toEqual({ units: [], rows: 0 });
  });
});
