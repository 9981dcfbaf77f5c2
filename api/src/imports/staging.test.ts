import { beforeEach, describe, expect, test } from '@jest/globals';
import { FileRefused } from './formats/format.ts';
import { type Quantity, quantityOf } from './formats/quantities.ts';
import { SeriesBook } from './series-book.ts';
import { Staging } from './staging.ts';
import { Tally } from './tally.ts';

const ozone = quantityOf('OZONE|PPB') as Quantity;
const pm25 = quantityOf('PM2.5|UG/M3') as Quantity;
const hour = (n: number) => Date.UTC(2024, 3, 8, n) / 60_000;

describe('staging', () => {
  let book: SeriesBook;
  let staging: Staging;
  beforeEach(() => {
    book = new SeriesBook('airnow');
    staging = new Staging(book, new Tally());
  });
  const rows = () => staging.take(true)?.toString().trim().split('\n') ?? [];

  test('a known series goes in under its number, an unknown one under its place in the book', () => {
    const site = staging.site('471570075');
    book.add(site, ozone).number = 7;
    staging.value(site, ozone, hour(0), '48', 1);
    staging.value(site, pm25, hour(0), '8.60', 2);
    expect(rows()).toEqual([`7\t${hour(0) * 60}\t48\t1`, `-2\t${hour(0) * 60}\t8.60\t2`]);
    expect([...staging.unknown].map((ref) => ref.quantity)).toEqual([pm25]);
  });

  test('one site has one series, whether its id came with nine or twelve characters', () => {
    staging.value(staging.site('471570075'), ozone, hour(0), '48', 1);
    staging.value(staging.site('840471570075'), ozone, hour(1), '49', 2);
    expect(rows().map((row) => row.split('\t')[0])).toEqual(['-1', '-1']);
    expect(staging.used()).toHaveLength(1);
  });

  test('an hour can only come twice where a series does not go forward', () => {
    const site = staging.site('471570075');
    for (const n of [0, 1, 5]) staging.value(site, ozone, hour(n), '48', n + 1);
    staging.value(site, pm25, hour(0), '8', 9);
    expect(staging.mayRepeat).toBe(false);
    staging.value(site, ozone, hour(5), '48', 10);
    expect(staging.mayRepeat).toBe(true);
  });

  test('knows the span and the months of its values', () => {
    const site = staging.site('471570075');
    staging.value(site, ozone, Date.UTC(2024, 4, 1) / 60_000, '1', 1);
    staging.value(site, ozone, Date.UTC(2024, 3, 30, 23, 30) / 60_000, '1', 2);
    expect(new Date(staging.first * 1000).toISOString()).toBe('2024-04-30T23:30:00.000Z');
    expect([...staging.months].map((second) => new Date(second * 1000).toISOString().slice(0, 10)).sort()).toEqual(['2024-04-01', '2024-05-01']);
  });

  test('sends what it has once it is worth it', () => {
    const site = staging.site('471570075');
    staging.value(site, ozone, hour(0), '48', 1);
    expect(staging.take()).toBeNull();
    for (let line = 2; line < 5_000; line++) staging.value(site, ozone, hour(line), '48', line);
    expect(staging.take()?.length).toBeGreaterThan(64 * 1024);
    expect(staging.take(true)).toBeNull();
  });

  test('more unknown sites than the world has is refused', () => {
    expect(() => {
      for (let n = 0; n <= 100_000; n++) staging.site(`X${String(n).padStart(8, '0')}`);
    }).toThrow(FileRefused);
  });
});
