import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { collect, fateOf } from '../collect.ts';
import { FileRefused } from '../format.ts';
import { fencelineReadings as format } from './format.ts';

const file = readFileSync(new URL('./fixtures/readings.csv', import.meta.url));
const expectations = file
  .toString('utf8')
  .split('\r\n')
  .flatMap((text, at): [number, string][] => (at > 0 && text ? [[at + 1, text.replaceAll('"', '').split(',').at(-1) as string]] : []));

describe('readings in the form of a case', () => {
  const collected = collect(format, file);

  test.each(expectations)('line %s of the fixture: %s', (line, fate) => {
    expect(fateOf(collected, line)).toBe(fate);
  });

  test('says of the file what its rows said: the flags, and the sources without the file they were copied from', () => {
    expect(collected.said).toEqual({ flag: 'preliminary, validated', source: 'invented-source' });
  });

  test('is known by its first line', () => {
    expect(format.detect(file, 'x')).toMatchObject({ fits: true });
    expect(format.detect(Buffer.from('site_id,parameter,start_utc,value\n'), 'x').why).toMatch(/lacks the column "unit" and "flag" and "source"/);
  });

  test('more kinds of source than a file can have is refused with the line', () => {
    const rows = Array.from(
      { length: 20 },
      (_, hour) => `47-157-0075,OZONE,PPB,2024-04-08T${String(hour).padStart(2, '0')}:00:00Z,48,preliminary,source-${hour}`,
    );
    const all = `site_id,parameter,unit,start_utc,value,flag,source\n${rows.join('\n')}\n`;
    expect(() => collect(format, Buffer.from(all))).toThrow(FileRefused);
    expect(() => collect(format, Buffer.from(all))).toThrow(/Line 10 brings more than 8/);
  });
});
