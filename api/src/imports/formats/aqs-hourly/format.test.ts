import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { cellsOf } from '../cells.ts';
import { collect, fateOf } from '../collect.ts';
import { aqsHourly as format } from './format.ts';

const file = readFileSync(new URL('./fixtures/hourly.csv', import.meta.url));
const lines = file.toString('utf8').split('\n');
const expectations = lines.flatMap((text, at): [number, string][] => (at > 0 && text ? [[at + 1, (cellsOf(text) as string[]).at(-1) as string]] : []));

describe('an hourly file of AQS', () => {
  const collected = collect(format, file);

  test.each(expectations)('line %s of the fixture: %s', (line, fate) => {
    expect(fateOf(collected, line)).toBe(fate);
  });

  test('describes its sites: place, state, and the offset that local standard time says', () => {
    expect(collected.sites.get('47-157-9001')).toEqual({ lat: '35.1', lon: '-89.9', standardUtcOffset: '-06:00', state: 'TN' });
    expect(collected.sites.get('06-073-9077')).toMatchObject({ standardUtcOffset: '-08:00', state: 'CA' });
    expect(collected.sites.get('CC0019001')).not.toHaveProperty('state');
  });

  test('is known by its first line, with 23 columns or 24, in any order', () => {
    expect(format.detect(file, 'x')).toMatchObject({ fits: true });
    const columns = (cellsOf(lines[0] as string) as string[]).filter((name) => name !== 'Method Code');
    expect(format.detect(Buffer.from(`${columns.join(',')}\n`), 'x')).toMatchObject({ fits: true });
    expect(format.detect(Buffer.from(`${columns.reverse().join(',')}\n`), 'x')).toMatchObject({ fits: true });
    expect(format.detect(Buffer.from(`${columns.filter((name) => name !== 'POC').join(',')}\n`), 'x').why).toBe('its first line lacks the column "POC"');
  });

  test('a run of lines that differ in time and value alone is read like any other, and so is what breaks it', () => {
    const line = (time: string, value: string, tail = '"V","FEM"') =>
      `"47","157","9001","44201",1,35.1,-89.9,"WGS84","Ozone","2025-07-01","${time}","2025-07-01","${time}",${value},"Parts per million",0.005,"",${tail}\n`;
    const first =
      '"State Code","County Code","Site Num","Parameter Code","POC","Latitude","Longitude","Datum","Parameter Name","Date Local","Time Local","Date GMT","Time GMT","Sample Measurement","Units of Measure","MDL","Uncertainty","Qualifier","Method Type"\n';
    const all = [
      line('00:00', '0.01'),
      line('01:00', '0.02'),
      line('02:00', '-0.003'),
      line('03:00', '0.04', '"IT","FEM"'),
      line('24:00', '0.05'),
      line('05:0x', '0.06'),
      line('06:00', '-999'),
      line('07:00', '"0.07"'),
      line('08:00', '0.08,9'),
      line('09:59', '0.09'),
    ];
    const read = collect(format, Buffer.from(first + all.join('')));
    expect(all.map((_, i) => fateOf(read, i + 2).replace('47-157-9001 OZONE 2025-07-01T', ''))).toEqual([
      '00:00Z 0.01 PPM 1',
      '01:00Z 0.02 PPM 1',
      '02:00Z -0.003 PPM 1',
      '03:00Z 0.04 PPM 1',
      'aside Time GMT',
      'aside Time GMT',
      'aside Sample Measurement',
      '07:00Z 0.07 PPM 1',
      'aside line',
      '09:59Z 0.09 PPM 1',
    ]);
  });

  test('reads the same whatever the order of its columns', () => {
    const turned = lines.map((text) => {
      const cells = cellsOf(text);
      return text && Array.isArray(cells)
        ? [...cells]
            .reverse()
            .map((cell) => `"${cell}"`)
            .join(',')
        : text;
    });
    const other = collect(format, Buffer.from(turned.join('\n')));
    for (const [line] of expectations) expect([line, fateOf(other, line)]).toEqual([line, fateOf(collected, line)]);
  });
});
