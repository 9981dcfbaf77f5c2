import { describe, expect, it } from '@jest/globals';
import { stripOf } from './strip.ts';

const hour = (h: number, value: number) => ({ startsAt: `2024-04-08T${String(h).padStart(2, '0')}:00:00.000Z`, value });

describe('the strip of a series', () => {
  it('has a bar an hour, and a gap where no value is held', () => {
    const strip = stripOf([hour(0, 10), hour(1, 40), hour(4, 20)], 3600)!;
    expect(strip).toMatchObject({ held: 3, intervals: 5, highest: 40, startsAt: '2024-04-08T00:00:00.000Z', endsAt: '2024-04-08T05:00:00.000Z' });
    expect(strip.gaps).toEqual([{ x: 0.4, width: 0.4 }]);
    expect(strip.bars[1]).toMatchObject({ x: 0.2, y: 0, height: 1 });
  });

  it('hangs values below zero under the line', () => {
    const strip = stripOf([hour(0, 3), hour(1, -1)], 3600)!;
    expect(strip.zeroY).toBe(0.75);
    expect(strip.bars[1]).toMatchObject({ y: 0.75, height: 0.25 });
  });

  it('draws the newest intervals only, and nothing of nothing', () => {
    expect(stripOf([hour(0, 1), hour(1, 2), hour(2, 3)], 3600, 2)).toMatchObject({ held: 2, startsAt: '2024-04-08T01:00:00.000Z' });
    expect(stripOf([], 3600)).toBeNull();
  });
});
