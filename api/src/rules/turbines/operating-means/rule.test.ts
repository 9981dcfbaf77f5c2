import { expect, describe as group, test } from '@jest/globals';
import fc from 'fast-check';
import { replays } from '../../arithmetic.ts';
import { rolling4 } from './rolling4.ts';
import { FourHourMeans, fourHourMeans, limitOfHour, operatingDay, ThirtyDayMeans } from './rule.ts';

const ran = (...ppm: (string | null)[]) => ppm.map((one) => ({ op: '1', ppm: one }));
const stopped = { op: '0', ppm: null };
const averages = (hours: { op: string | null; ppm: string | null }[], limit = '25') =>
  rolling4.calculate({ hours, limit }).result.rows.map((row) => row.average);

group('four operating hours (vectors rolling4)', () => {
  test('the stopped hour is skipped: exactly 25 against 25 is no excess, 25.5 is', () => {
    const { result, arithmetic } = rolling4.calculate({ hours: [...ran('24', '26'), stopped, ...ran('25', '25', '26')], limit: '25' });
    expect(result).toEqual({
      rows: [
        { hour: 0, average: null, excess: null },
        { hour: 1, average: null, excess: null },
        { hour: 3, average: null, excess: null },
        { hour: 4, average: '25', excess: false },
        { hour: 5, average: '25.5', excess: true },
      ],
      excessHours: 1,
    });
    expect(arithmetic).toHaveLength(2);
    expect(arithmetic.every(replays)).toBe(true);
  });

  test('three valid hours of four are enough, also where the newest is the invalid one; two are not', () => {
    expect(averages(ran('20', '22', null, '27'))).toEqual([null, null, null, '23']);
    expect(averages(ran('20', '22', '27', null))).toEqual([null, null, null, '23']);
    expect(averages(ran('20', null, null, '27'))).toEqual([null, null, null, null]);
    expect(averages(ran('20', null, '22', '24', '26', null))).toEqual([null, null, null, '22', '24', '24']);
  });

  test('three invalid hours at the start still count as operating hours', () => {
    expect(averages(ran(null, '20', '22', '24'))).toEqual([null, null, null, '22']);
  });

  test('a third stays a third, and one digit more than the limit is above it', () => {
    expect(averages(ran('25', '25', null, '25.0000000000000000001'), '25')).toEqual([null, null, null, '25']);
    expect(rolling4.calculate({ hours: ran('25', '25', null, '25.0000000000000000001'), limit: '25.00' }).result.excessHours).toBe(1);
    expect(averages(ran('10', '10', null, '11'))).toEqual([null, null, null, '10.33333333']);
  });

  test('a minute of operation weighs as much as an hour, negative readings are data, and what a stopped turbine shows is not', () => {
    const hours = [{ op: '0.01', ppm: '40' }, { op: '1', ppm: '-2' }, { op: '0.00', ppm: '900' }, ...ran('0', '2')];
    expect(averages(hours)).toEqual([null, null, null, '10']);
  });

  test('where it is not known whether the turbine ran, the window begins anew', () => {
    const { result, remarks } = rolling4.calculate({ hours: [...ran('1', '2', '3', '4'), { op: null, ppm: null }, ...ran('5', '6', '7', '8')], limit: '25' });
    expect(result.rows.map(({ hour, average }) => [hour, average])).toEqual([
      [0, null],
      [1, null],
      [2, null],
      [3, '2.5'],
      [5, null],
      [6, null],
      [7, null],
      [8, '6.5'],
    ]);
    expect(remarks).toHaveLength(1);
  });

  test('a turbine that never ran has no row, nor has an empty record', () => {
    expect(rolling4.calculate({ hours: [stopped, stopped], limit: '25' }).result).toEqual({ rows: [], excessHours: 0 });
    expect(rolling4.calculate({ hours: [], limit: '25' }).result).toEqual({ rows: [], excessHours: 0 });
  });

  test('an operating time that is no fraction of an hour is refused with its place', () => {
    expect(() => rolling4.calculate({ hours: [...ran('1'), { op: '1.01', ppm: '1' }], limit: '25' })).toThrow('/hours/1/op');
    expect(() => rolling4.calculate({ hours: [{ op: '-0.5', ppm: '1' }], limit: '25' })).toThrow('/hours/0/op');
  });
});

group('years of hours', () => {
  const hour = fc.record({ op: fc.constantFrom(0, 1, 60), value: fc.option(fc.integer({ min: -50, max: 900 })) });

  test('stream to what looking back from each hour gives, in numbers as in text', () => {
    fc.assert(
      fc.property(fc.array(hour, { maxLength: 60 }), fc.integer({ min: 0, max: 900 }), (hours, limit) => {
        const rows = fourHourMeans<number>(
          hours.map(({ op }) => op),
          hours.map(({ value }) => value),
          limit,
        );
        rows.forEach((row, i) => {
          const window = hours
            .slice(0, i + 1)
            .filter(({ op }) => op > 0)
            .slice(-4);
          const valid = window.flatMap(({ value }) => (value === null ? [] : [value]));
          const sum = valid.reduce((a, b) => a + b, 0);
          const isMean = window.length === 4 && valid.length >= 3;
          if (hours[i]?.op === 0) expect(row).toBeNull();
          else expect(row).toMatchObject({ sum: isMean ? sum : null, excess: isMean ? sum > limit * valid.length : null });
        });
        const asText = hours
          .map(({ op, value }) => ({ op: String(op / 60), ppm: value === null ? null : String(value) }))
          .map((one) => ({ ...one, op: one.op.slice(0, 20) }));
        const kind = rolling4.calculate({ hours: asText, limit: String(limit) }).result.rows;
        expect(kind.map(({ excess }) => excess)).toEqual(rows.flatMap((row) => (row === null ? [] : [row.excess])));
      }),
    );
  });

  test('a limit that changed inside the window is the mean of the hourly limits, of the valid hours', () => {
    const op = [1, 1, 1, 1];
    expect(fourHourMeans(op, [60, 60, 60, 60], [25, 25, 96, 96])[3]).toMatchObject({ sum: 240, limitSum: 242, excess: false });
    expect(fourHourMeans(op, [61, 61, 61, 60], [25, 25, 96, 96])[3]).toMatchObject({ excess: true });
    expect(fourHourMeans(op, [60, 60, null, 60], [25, 25, 96, 96])[3]).toMatchObject({ sum: 180, valid: 3, limitSum: 146, excess: true });
  });

  test('a limit that is not known leaves the mean and opens the excess; in an hour without a valid value it is not needed', () => {
    const op = [1, 1, 1, 1];
    expect(fourHourMeans(op, [1, 1, 1, 1], [25, null, 25, 25])[3]).toEqual({ sum: 4, valid: 4, limitSum: null, excess: null });
    expect(fourHourMeans(op, [1, null, 1, 1], [25, null, 25, 25])[3]).toMatchObject({ sum: 3, excess: false });
    expect(fourHourMeans<number>(op, [1, 1, 1, 1], null)[3]).toMatchObject({ sum: 4, excess: null });
  });

  test('of several limits in one hour the highest holds, and one that is not known may be it', () => {
    expect(limitOfHour([25, 96, 42])).toBe(96);
    expect(limitOfHour([25n])).toBe(25n);
    expect(limitOfHour([25, null])).toBeNull();
    expect(limitOfHour([null, 25])).toBeNull();
    expect(limitOfHour([])).toBeNull();
  });

  test('big numbers in text and in the stream are the same code', () => {
    const means = new FourHourMeans<bigint>();
    const rows = [1n, 2n, 3n, 4n].map((value) => means.push(true, value, 2n));
    expect(rows.at(-1)).toEqual({ sum: 10n, valid: 4, limitSum: 8n, excess: true });
  });
});

group('thirty operating days', () => {
  const day = (operatingHours: number, validHours = operatingHours, value = 10, limit: number | null = 10) => ({
    operatingHours,
    validHours,
    sum: validHours * value,
    limitSum: limit === null ? null : validHours * limit,
  });
  const last = (days: ReturnType<typeof day>[]) => {
    const means = new ThirtyDayMeans<number>();
    return days.map((one) => means.push(one)).at(-1);
  };
  const days = (n: number, one = day(24)) => Array.from({ length: n }, () => one);

  test('the first 29 have no mean, the thirtieth has, and days without operation are skipped', () => {
    expect(last(days(29))).toMatchObject({ sum: null, excess: null });
    expect(last(days(30))).toMatchObject({ sum: 7200, validHours: 720, excess: false });
    expect(last([...days(29), day(0)])).toBeNull();
    expect(last([...days(29), day(0), day(1)])).toMatchObject({ operatingHours: 697, sum: 6970 });
  });

  test('75 % of the operating hours are enough, one hour less is not', () => {
    expect(last(days(30, day(24, 18)))).toMatchObject({ validHours: 540, sum: 5400, excess: false });
    expect(last([...days(29, day(24, 18)), day(24, 17)])).toMatchObject({ validHours: 539, sum: null, excess: null });
  });

  test('every hour weighs the same, the day thirty before is gone, and equal to the limit is no excess', () => {
    expect(last([day(24, 24, 900), ...days(30)])).toMatchObject({ sum: 7200, excess: false });
    expect(last([...days(29), { ...day(24), sum: 241 }])).toMatchObject({ sum: 7201, excess: true });
    expect(last([...days(29), day(24, 24, 10, null)])).toMatchObject({ sum: 7200, limitSum: null, excess: null });
  });

  test('a day is made of its operating hours, valid or not', () => {
    const hours = [
      { operating: true, value: 5, limit: 25 },
      { operating: true, value: null, limit: null },
      { operating: false, value: 900, limit: 25 },
    ];
    expect(operatingDay(hours, 0)).toEqual({ operatingHours: 2, validHours: 1, sum: 5, limitSum: 25 });
    expect(operatingDay([], 0)).toEqual({ operatingHours: 0, validHours: 0, sum: 0, limitSum: 0 });
    expect(operatingDay([{ operating: true, value: 5, limit: null }], 0)).toMatchObject({ sum: 5, limitSum: null });
  });
});
