import { gzipSync } from 'node:zlib';
import { UnknownFormat } from '@fenceline/api/imports/index';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hour, hourlyAqobs, hourlyData, obs, obsHeader } from '../support/airnow.ts';
import { nationalData } from '../support/airnow-day.ts';
import { type Desk, openDesk } from '../support/imports.ts';
import { zip } from '../support/zip.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const day = gzipSync(nationalData(0, 1_500));
const damaged = Buffer.from(day);
damaged[damaged.length >> 1]! ^= 0xff;
const aqobs = hourlyAqobs(obs({ OZONE: '48.0' }));

const table = (name: string) => ({ name, data: `${hour()}\n` });

const wrong: [string, string, string | Buffer, RegExp, object?][] = [
  [
    'a gzip cut off in the middle',
    'HourlyData_cut.dat.gz',
    day.subarray(0, day.length >> 1),
    /is a gzip file that ends in the middle, after [\d,]+ bytes: it was cut off on its way\. Fetch it again\.$/,
  ],
  ['a gzip cut off in its first bytes', 'HourlyData_cut.dat.gz', day.subarray(0, 5), /ends in the middle, after 5 bytes/],
  ['a damaged gzip', 'HourlyData_bad.dat.gz', damaged, /is a damaged gzip file/],
  ['the error page of a web server', 'HourlyData_2024040801.dat', '<!DOCTYPE html><html><body>503</body></html>', /is not: .* It looks like a web page/],
  [
    'another product under the name of HourlyData',
    'HourlyData_2024040802.dat',
    '04/16/24|471570075|SHELBY|OZONE-8HR|PPB|44|8|Agency\n'.repeat(3),
    /AirNow daily_data/,
  ],
  [
    'HourlyAQObs under the name of HourlyData',
    'HourlyData_2024040803.dat',
    aqobs,
    /has the name of AirNow HourlyData and looks like AirNow HourlyAQObs: rename it, or say that its format is airnow-hourly-aqobs/,
  ],
  ['HourlyAQObs that is said to be HourlyData', 'x.dat', aqobs, /is not AirNow HourlyData/, { format: 'airnow-hourly-data' }],
  ['HourlyAQObs without one of its columns', 'HourlyAQObs_1.dat', `${obsHeader('ValidTime')}\n`, /lacks the column "ValidTime"/],
  ['an empty file', 'HourlyData_0.dat', '', /HourlyData_0\.dat is empty\./],
  ['one line that does not end', 'HourlyData_l.dat', '1'.repeat(200_000), /one line of more than 64 KiB/],
  ['a picture', 'HourlyData_p.dat', '\x89PNG\r\n\x1a\n\0\0\0', /a PNG picture/],
  ['text in UTF-16', 'HourlyData_u.dat', Buffer.from(`\ufeff${hour()}`, 'utf16le'), /text in UTF-16: save it as UTF-8/],
  ['a zip archive that is cut off', 'HourlyData.zip', 'PK\x03\x04xxxx', /is a zip archive that is damaged or cut off .*: fetch it again/],
  ['an empty zip archive', 'x.zip', zip([]), /is a zip archive without a file in it/],
  [
    'a zip archive with two tables',
    'x.zip',
    zip([table('a.dat'), table('b/b.dat')]),
    /holds 2 files \(a\.dat, b\/b\.dat\): unpack it, and send them one by one/,
  ],
  ['a zip archive whose file would land elsewhere', 'x.zip', zip([table('../../etc/cron.d/x')]), /holds a file whose path leads out of the archive/],
  ['a zip archive whose file is named from the root', 'x.zip', zip([table('/etc/passwd')]), /holds a file whose path leads out of the archive/],
  [
    'a zip archive that unpacks ten thousandfold',
    'x.zip',
    zip([{ name: 'a.dat', data: 'x', size: 50_000_000 }]),
    /would unpack to 50,000,000 bytes, [\d,]+ times its size, which no table does/,
  ],
  ['a zip archive of zeros', 'x.zip', zip([{ name: 'a.dat', data: Buffer.alloc(20_000_000) }]), /would unpack to 20,000,000 bytes, 1,0\d\d times its size/],
  ['a zip archive that lies about its size', 'x.zip', zip([{ name: 'a.dat', data: `${hour()}\n`.repeat(1000), size: 10 }]), /damaged or cut off/],
  ['an encrypted zip archive', 'x.zip', zip([{ ...table('a.dat'), encrypted: true }]), /is encrypted: unpack it with its password/],
  ['a zip archive in another', 'x.zip', zip([{ name: 'a.zip', data: zip([table('a.dat')]) }]), /a zip archive inside another: unpack it once/],
  ['an .obs matrix in gzip', 'a.obs', gzipSync('! comment\nFILENAME,x\n'), /an AirNow \.obs matrix/],
  ['a letter', 'letter.txt', 'Dear Sir or Madam,\n', /text that begins "Dear Sir or Madam,", which is none of the \d+ formats that can be taken in/],
  [
    'a small gzip that unpacks to more than an upload may have',
    'HourlyData_b.dat.gz',
    gzipSync(`${hour()}\n`.repeat(200_000)),
    /unpacks to more than 1,000,000 bytes: import it from the command line/,
    { maxUnpackedBytes: 1_000_000 },
  ],
];

describe('a file that is not what it claims to be', () => {
  it.each(wrong)('is refused whole, in a sentence: %s', async (_, fileName, file, sentence, settings = {}) => {
    const summary = await desk.take(fileName, file, settings);
    expect(summary).toMatchObject({ state: 'refused', reason: expect.stringMatching(sentence), inserted: 0, rejects: [] });
    const { rows } = await desk.owner.query('SELECT state, reason FROM import WHERE number = $1', [summary.number]);
    expect(rows).toEqual([{ state: 'refused', reason: summary.reason }]);
    expect(await desk.held()).toEqual({ readings: 0, series: 0, monitors: 0 });
  });

  it('says which formats there are, where somebody asks for another, and writes nothing down', async () => {
    await expect(desk.take('x.dat', hour(), { format: 'airnow' })).rejects.toThrow(UnknownFormat);
    expect((await desk.owner.query("SELECT count(*)::int AS n FROM import WHERE file_name = 'x.dat' AND format IS NULL AND state = 'running'")).rows[0].n).toBe(
      0,
    );
  });

  it('keeps nothing of a file whose last line turns out to be the one too many', async () => {
    const file = gzipSync(`${nationalData(1, 500)}${hourlyData(hour(1))}`);
    expect(await desk.take('HourlyData_2024040801.dat.gz', file.subarray(0, file.length - 6))).toMatchObject({ state: 'refused' });
    expect(await desk.held()).toEqual({ readings: 0, series: 0, monitors: 0 });
  });
});

describe('a line that does not end', () => {
  const MEGABYTES = 1 << 20;
  async function* around(length: number): AsyncGenerator<Buffer> {
    yield Buffer.from(hourlyData(hour(1)));
    const piece = Buffer.alloc(1 << 16, 'x');
    for (let sent = 0; sent < length; sent += piece.length) yield piece;
    yield Buffer.from(`\n${hourlyData(hour(2, { time: '01:00' }))}`);
  }

  it('of 50 MB is set aside with its number, and the lines around it go in', async () => {
    const summary = await desk.take('HourlyData_long.dat', around(50 * MEGABYTES));
    expect(summary).toMatchObject({ state: 'committed', lines: 3, inserted: 2, linesSetAside: 1 });
    expect(summary.rejects).toMatchObject([
      { line: 2, column: null, rawText: 'x'.repeat(200), reason: expect.stringMatching(/^has 52,428,800 characters, and a line has at most 65,536/) },
    ]);
  });

  it('costs no memory, however long it is', async () => {
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss);
    }, 10);
    await desk.take('HourlyData_longer.dat', around(600 * MEGABYTES));
    clearInterval(watch);
    expect((most - before) / MEGABYTES).toBeLessThan(200);
  });
});
