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
