import { copyOut, EXACT, exactNumeric, truncatedNumeric } from '@fenceline/api/platform/copy-out';
import { replays } from '@fenceline/api/rules';
import { daysOf } from '@fenceline/api/series/days';
import { dayNumber, hoursOf } from '@fenceline/api/series/hours.queries';
import { quantityOf } from '@fenceline/api/series/quantity';
import { recordOf, truncatedText } from '@fenceline/api/series/record.queries';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { startApp, type TestApp } from '../support/app.ts';

let app: TestApp;
let db: pg.Client;
const get = (path: string) => app.http.get(`/api/v1/series/${path}`);
const read = async (path: string) => (await get(path).expect(200)).body;

/** A monitor in Memphis (UTC-6 all year) with one series, and its number. */
async function series(slug: string, parameter: string, unit: string, monitorClass = 'regulatory', interval = 3600): Promise<number> {
  await db.query(
    `INSERT INTO monitor (slug, recorded_at, name, class, state, standard_utc_offset) VALUES ($1, now(), $1, $2::monitor_class, 'TN', '-06:00') ON CONFLICT (slug) DO NOTHING`,
    [`at-${slug}`, monitorClass],
  );
  const { rows } = await db.query(
    `INSERT INTO series (slug, recorded_at, monitor_id, parameter, unit, kind, interval_seconds) SELECT $1, now(), id, $2, $3, 'airnow', $4 FROM monitor WHERE slug = $5 RETURNING number`,
    [slug, parameter, unit, interval, `at-${slug}`],
  );
  return rows[0].number;
}

/** Hours from one instant up to another; `value` is SQL that may use the instant `t`. */
const fill = (number: number, from: string, until: string, value: string) =>
  db.query(
    `INSERT INTO reading (series_number, starts_at, value, import_number) SELECT $1, t, ${value}, 1 FROM generate_series($2::timestamptz, $3::timestamptz - interval '1 second', '1 hour') t`,
    [number, from, until],
  );

beforeAll(async () => {
  app = await startApp({ template: 'empty' });
  db = new pg.Client(app.database.superuser);
  await db.connect();
  await db.query("SELECT make_month('reading', d::date) FROM generate_series('2021-12-01'::timestamptz, '2026-03-01', '1 month') d");
  await fill(await series('steady-pm', 'PM2.5', 'UG/M3'), '2023-01-01T06:00Z', '2026-01-01T06:00Z', '8.96');
  await fill(
    await series('hot-ozone', 'OZONE', 'PPB'),
    '2023-01-01T06:00Z',
    '2026-01-01T13:00Z',
    "CASE WHEN extract(hour FROM t AT TIME ZONE 'UTC' - interval '6 hours') BETWEEN 10 AND 18 THEN 71 ELSE 30 END",
  );
  await fill(await series('no2', 'NO2', 'PPB'), '2023-01-01T06:00Z', '2026-01-01T06:00Z', '40.19');
  await fill(await series('so2', 'SO2', 'PPB'), '2023-01-01T06:00Z', '2026-01-01T06:00Z', '75.4');
  await fill(
    await series('dust', 'PM10', 'UG/M3'),
    '2023-01-01T06:00Z',
    '2026-01-01T06:00Z',
    "CASE WHEN t >= '2024-07-01T06:00Z' AND t < '2024-07-05T06:00Z' THEN 155 ELSE 60 END",
  );
  await series('empty-pm', 'PM2.5', 'UG/M3');
  await series('sensor', 'PM2.5', 'UG/M3', 'low_cost_raw');
  await series('warmth', 'TEMP', 'C');
  await series('carbon', 'CO', 'PPM');
  await series('minutes', 'PM2.5', 'UG/M3', 'regulatory', 300);
});
afterAll(async () => {
  await db.end();
  await app.close();
});

describe('days of a series', () => {
  it('have 24 hours on the days on which clocks on the wall change', async () => {
    for (const day of ['2025-03-09', '2025-11-02']) {
      const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
      const { data } = await read(`steady-pm/days?from=${day}&to=${next}`);
      expect(data).toEqual([expect.objectContaining({ day, hours: 24, value: '8.9', valid: true, exceeds: false })]);
    }
  });

  it('run from midnight to midnight of standard time, also in July', async () => {
    await db.query(
      "UPDATE reading SET value = 100 WHERE starts_at = '2025-07-02T05:00Z' AND series_number = (SELECT number FROM series WHERE slug = 'steady-pm')",
    );
    const { data } = await read('steady-pm/days?from=2025-07-01&to=2025-07-03');
    // 23 hours of 8.9 and one of 100.0 are 304.7: 12.69 in the mean. It is the last hour of 1 July in Memphis.
    expect(data.map(({ value }: { value: string }) => value)).toEqual(['12.6', '8.9']);
  });

  it('list a day without any hour rather than leave it out', async () => {
    const { data } = await read('empty-pm/days?from=2025-07-01&to=2025-07-03');
    expect(data.map(({ day, hours, value, exceeds }: Record<string, unknown>) => [day, hours, value, exceeds])).toEqual([
      ['2025-07-01', 0, null, null],
      ['2025-07-02', 0, null, null],
    ]);
  });

  it('tell ozone by its highest eight hours and where they begin', async () => {
    const { data, remarks } = await read('hot-ozone/days?from=2025-07-01&to=2025-07-02');
    expect(data[0]).toMatchObject({ value: '0.071', unit: 'ppm', windows: 17, startHour: 10, valid: true, exceeds: true });
    expect(remarks[0].en).toContain('no violation of the standard');
  });

  it('come as CSV and ndjson with the same rows', async () => {
    const csv = await get('no2/days?from=2025-07-01&to=2025-07-03&format=csv').expect(200);
    expect(csv.text.split('\r\n')[1]).toMatch(/^2025-07-01,24,40.1,ppb,true,/);
    const lines = await get('no2/days?from=2025-07-01&to=2025-07-03').set('accept', 'application/x-ndjson').expect(200);
    expect(lines.text.trim().split('\n')).toHaveLength(2);
    await get('no2/days?format=geojson').expect(406);
  });

  it('refuse a span that ends before it starts, a day that is none and ten years at once', async () => {
    for (const query of ['from=2025-07-02&to=2025-07-01', 'from=2025-02-30&to=2025-03-02', 'from=2000-01-01&to=2025-01-01', 'from=2025-07-02&format=xml'])
      expect((await get(`no2/days?${query}`).expect(400)).body.errors).toHaveLength(1);
  });

  it('refuse a parameter without a standard, intervals other than hours and a series that is not there, with the reason', async () => {
    expect((await get('warmth/days').expect(422)).body.detail).toContain('no national standard gives a daily value');
    expect((await get('minutes/days').expect(422)).body.detail).toContain('made from hours');
    await get('nowhere/days').expect(404);
  });
});

describe('the design value of a series', () => {
  it('is the mean of three years with the digits of the law, and its arithmetic runs again', async () => {
    const answer = await read('so2/design-value?year=2025');
    expect(answer.standards[0]).toMatchObject({
      standard: 'SO2_1H',
      level: '75',
      unrounded: '75.4',
      designValue: '75',
      valid: true,
      meets: true,
      reason: 'complete',
    });
    expect(answer.standards[0].rule.verified).toBe(false);
    for (const slug of ['so2', 'no2', 'hot-ozone', 'dust'])
      for (const { arithmetic, steps } of (await read(`${slug}/design-value?year=2025`)).standards) {
        expect(arithmetic.every(replays)).toBe(true);
        expect(steps.es).toHaveLength(steps.en.length);
      }
  });

  it('of ozone is above the level where every day reaches 71 ppb', async () => {
    const { standards } = await read('hot-ozone/design-value?year=2025');
    expect(standards).toEqual([expect.objectContaining({ designValue: '0.071', level: '0.070', meets: false, reason: 'above_level' })]);
  });

  it('of PM10 counts four days of 155 in one quarter as 1.3 a year', async () => {
    // 4 x 92 / 92 = 4.00 in one year: 4.0 / 3 = 1.333.
    const { standards } = await read('dust/design-value?year=2025');
    expect(standards[0]).toMatchObject({ designValue: '1.3', level: '150', meets: false });
  });

  it('is not decided any more once a month of readings is gone', async () => {
    const before = await read('steady-pm/design-value?year=2025');
    expect(before.standards.map(({ meets }: { meets: boolean }) => meets)).toEqual([true, true, true]);
    expect(before.inputs.count).toBe(26_304);
    await db.query(
      "DELETE FROM reading WHERE starts_at >= '2024-08-01T06:00Z' AND starts_at < '2024-09-01T06:00Z' AND series_number = (SELECT number FROM series WHERE slug = 'steady-pm')",
    );
    const after = await read('steady-pm/design-value?year=2025');
    // Sixty-seven per cent of the quarter is left: filled with the highest day held, the annual mean would still meet. The 24-hour form has no such test.
    expect(after.standards.map(({ standard, meets, reason }: Record<string, unknown>) => [standard, meets, reason])).toEqual([
      ['PM25_ANNUAL', true, 'maximum_quarterly_value_test'],
      ['PM25_ANNUAL_SECONDARY', true, 'maximum_quarterly_value_test'],
      ['PM25_24H', null, 'incomplete'],
    ]);
    expect(after.inputs.sha256).not.toBe(before.inputs.sha256);
  });

  it('is refused for a year that has not ended and for none', async () => {
    expect((await get('so2/design-value?year=2026').expect(400)).body.detail).toContain('has not ended');
    for (const query of ['', '?year=25', '?year=soon']) await get(`so2/design-value${query}`).expect(400);
    await get('nowhere/design-value?year=2025').expect(404);
    await get('warmth/design-value?year=2025').expect(422);
  });

  it('is none for a low-cost sensor, nor where the standard goes by one year, and says why', async () => {
    const sensor = await read('sensor/design-value?year=2025');
    expect([sensor.standards, sensor.noDesignValue.en]).toEqual([[], expect.stringContaining('only regulatory monitors make a design value')]);
    expect((await read('carbon/design-value?year=2025')).noDesignValue.en).toContain('second-highest');
  });

  it('says that one day or sensor above the number is no violation of the standard', async () => {
    expect((await read('hot-ozone/design-value?year=2025')).remarks[0].en).toContain('no violation of the standard');
  });
});

describe('a year of every series', () => {
  const list = async (query: string) => (await app.http.get(`/api/v1/series-years?${query}`).expect(200)).body;

  it('says what each series says of itself', async () => {
    const { data, next, remarks } = await list('year=2025&limit=100');
    expect(next).toBeNull();
    expect(remarks[0].en).toContain('no violation of the standard');
    const hot = data.find(({ series }: { series: string }) => series === 'hot-ozone');
    expect(hot).toMatchObject({
      exceedanceDays: 365,
      validDays: 365,
      highest: { value: '0.071', aqi: 101 },
      categories: { 'Unhealthy for Sensitive Groups': 365 },
    });
    for (const { series, standards } of data) {
      const own = (await read(`${series}/design-value?year=2025`)).standards as Record<string, unknown>[];
      expect(standards).toEqual(
        own.map(({ standard, level, unit, designValue, valid, meets, reason, rule }) => ({
          standard,
          level,
          unit,
          designValue,
          valid,
          meets,
          reason,
          verified: (rule as { verified: boolean }).verified,
        })),
      );
    }
    expect(data.find(({ series }: { series: string }) => series === 'sensor').standards).toEqual([]);
  });

  it('comes in pages that leave none out', async () => {
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page: { data: { series: string }[]; next: string | null } = await list(`year=2025&limit=2${after ? `&after=${after}` : ''}`);
      seen.push(...page.data.map(({ series }) => series));
      after = page.next;
    }
    expect(seen).toEqual((await list('year=2025&limit=100')).data.map(({ series }: { series: string }) => series));
  });

  it('refuses a year that is none or has not ended, and a page of a thousand, together', async () => {
    const { body } = await app.http.get('/api/v1/series-years?year=2026&limit=1000').expect(400);
    expect(body.errors.map(({ parameter }: { parameter: string }) => parameter)).toEqual(['limit', 'year']);
    await app.http.get('/api/v1/series-years?year=').expect(400);
    expect((await list('')).data[0].year).toBe(2025);
  });
});

describe('a value that no instrument measures', () => {
  it('leaves its series out, in words, and no other one', async () => {
    const number = await series('mad', 'OZONE', 'PPB');
    await fill(number, '2025-05-01T06:00Z', '2025-05-02T06:00Z', '40');
    await db.query("UPDATE reading SET value = 99999999999 WHERE series_number = $1 AND starts_at = '2025-05-01T08:00Z'", [number]);
    expect((await get('mad/days?from=2025-05-01&to=2025-05-02').expect(422)).body.detail).toContain('mad holds 99999999999, which is larger than anything');
    const { body } = await app.http.get('/api/v1/series-years?year=2025&limit=100').expect(200);
    expect(body.leftOut).toEqual(['mad']);
    expect(body.data.map((one: { series: string }) => one.series)).toContain('hot-ozone');
    await db.query('DELETE FROM reading WHERE series_number = $1', [number]);
  });
});

describe('hours that begin at 26 past', () => {
  it('make the same day one by one as in a list', async () => {
    const number = await series('late', 'PM2.5', 'UG/M3');
    await fill(number, '2025-05-01T06:26Z', '2025-05-02T06:26Z', '12.3');
    expect((await read('late/days?from=2025-05-01&to=2025-05-02')).data[0]).toMatchObject({ hours: 24, value: '12.3' });
    const { body } = await app.http.get('/api/v1/series-years?year=2025&limit=100').expect(200);
    expect(body.data.find((one: { series: string }) => one.series === 'late')).toMatchObject({ validDays: 1, highest: { value: '12.3' } });
    expect((await read('late/design-value?year=2025')).inputs.count).toBe(24);
  });
});

describe('the two ways to the hours', () => {
  it('give the same days for any readings, and PostgreSQL the same sums', async () => {
    const quantities = [
      ['PM2.5', 'UG/M3'],
      ['OZONE', 'PPM'],
      ['NO2', 'PPM'],
    ] as const;
    const numbers: number[] = [];
    for (const [i, [parameter, unit]] of quantities.entries()) numbers.push(await series(`any-${i}`, parameter, unit));
    const hour = fc.tuple(fc.integer({ min: 0, max: 24 * 3 + 8 }), fc.integer({ min: -99_999, max: 9_999_999 }), fc.integer({ min: 0, max: 7 }));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(hour, { selector: ([at]) => at, maxLength: 80 }), async (hours) => {
        await db.query('DELETE FROM reading WHERE series_number = ANY($1)', [numbers]);
        const text = ([, n, places]: [number, number, number]) =>
          `${n < 0 ? '-' : ''}${String(Math.abs(n))
            .padStart(places + 1, '0')
            .replace(new RegExp(`(\\d{${places}})$`), places ? '.$1' : '$1')}`;
        const readings = hours.filter(([, n, places]) => Math.abs(n) / 10 ** places < 10_000);
        await db.query(
          `INSERT INTO reading (series_number, starts_at, value, import_number) SELECT s, '2025-03-08T06:00Z'::timestamptz + h * interval '1 hour', v, 1 FROM unnest($1::int[]) s, unnest($2::int[], $3::numeric[]) x (h, v)`,
          [numbers, readings.map(([at]) => at), readings.map(text)],
        );
        const list = quantities.map(([parameter, unit], i) => ({ number: numbers[i]!, quantity: quantityOf(parameter, unit)!, offsetMinutes: -360 }));
        const packed = await hoursOf(db, list, dayNumber('2025-03-08'), 3);
        for (const { number, quantity } of list) {
          const facts = {
            number,
            parameter: quantity.pollutant === 'O3' ? 'OZONE' : quantity.pollutant,
            offset: '-06:00',
            unit: quantity.pollutant === 'PM2.5' ? 'UG/M3' : 'PPM',
          };
          const record = await recordOf(db, facts as never, '2025-03-08', '2025-03-11');
          expect(Array.from(packed.of.get(number)!)).toEqual(Array.from(record.hours));
          const { rows } = await db.query<{ day: string; n: number; sum: string }>(
            `SELECT (starts_at AT TIME ZONE 'UTC' - interval '6 hours')::date::text AS day, count(*)::int AS n, sum(trunc(value * 10 ^ $2::numeric)::int)::int AS sum FROM reading
             WHERE series_number = $1 AND starts_at < '2025-03-11T06:00Z' GROUP BY 1 ORDER BY 1`,
            [number, quantity.decimals],
          );
          const days = daysOf(quantity, record.hours, record.firstDay).filter(({ hours: n }) => n > 0);
          expect(days.map(({ hours: n }) => n)).toEqual(rows.map(({ n }) => n));
          if (quantity.pollutant === 'PM2.5')
            days.forEach(({ hours: n, value }, i) => {
              if (n >= 18) expect(value).toBe(Math.trunc(Number(rows[i]!.sum) / n) + 0);
            });
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('read every number that PostgreSQL can send, or say that they cannot', async () => {
    const texts = ['0', '0.1', '-0.1', '0.09999', '0.00009', '-0.00000001', '10000', '9999.9999', '50000000', '123456.78901', '-54321.5', '40.1900'];
    const seen: [number, number][] = [];
    await copyOut(db, `SELECT v::numeric FROM unnest('{${texts.join(',')}}'::text[]) v`, (chunk, at) =>
      seen.push([truncatedNumeric(chunk, at + 4, 1), exactNumeric(chunk, at + 4)]),
    );
    expect(seen).toEqual(texts.map((text) => [truncatedText(text, 1), Math.round(Number(text) * EXACT)]));
    for (const text of ['0.000000001', 'Infinity', '1e30']) {
      await expect(
        copyOut(db, `SELECT ${text === 'Infinity' ? "'Infinity'" : text}::numeric`, (chunk, at) => void exactNumeric(chunk, at + 4)),
      ).rejects.toThrow(RangeError);
      expect((await db.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    }
    await expect(copyOut(db, 'SELECT 1 / 0', () => {})).rejects.toThrow('division by zero');
    expect(await copyOut(db, 'SELECT 1 WHERE false', () => {})).toBe(0);
  });
});
