import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { blockOf, cellOf, hourOf, middleOf, offsetOf } from './grid.ts';

describe('cellOf', () => {
  it('answers the corner towards south and west', () => expect(cellOf(35.0612, -90.1483)).toBe('35.06/-90.15'));
  it('keeps a point on the line in the cell that begins there', () => expect(cellOf(35.07, -90.15)).toBe('35.07/-90.15'));
  it('goes down, not towards zero, south of the equator', () => expect(cellOf(-0.001, 0)).toBe('-0.01/0.00'));
  it('gives every point of a cell the same answer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -8999, max: 8999 }),
        fc.integer({ min: -17999, max: 17999 }),
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 0, max: 9999 }),
        (lat, lon, a, b) => {
          const cell = cellOf((lat * 10_000 + a) / 1e6, (lon * 10_000 + b) / 1e6);
          expect(cell).toBe(cellOf(lat / 100, lon / 100));
        },
      ),
    );
  });
});

describe('middleOf', () => {
  it('is the middle of the cell, whatever the point was', () => expect(middleOf('35.06/-90.15')).toEqual([-90.145, 35.065]));
});

describe('blockOf', () => {
  it('takes blocks of local standard time', () => {
    expect(blockOf(new Date('2026-07-01T17:40:00Z'), '-06:00')).toEqual({
      startsAt: new Date('2026-07-01T12:00:00Z'),
      endsAt: new Date('2026-07-01T18:00:00Z'),
    });
  });
  it('begins the day at local midnight, also where clocks show daylight time', () => {
    expect(blockOf(new Date('2026-07-01T05:59:00Z'), '-06:00').startsAt).toEqual(new Date('2026-07-01T00:00:00Z'));
    expect(blockOf(new Date('2026-07-01T06:00:00Z'), '-06:00').startsAt).toEqual(new Date('2026-07-01T06:00:00Z'));
  });
});

describe('hourOf', () => {
  it('drops minutes and seconds', () => expect(hourOf(new Date('2026-07-01T17:40:12.345Z'))).toEqual(new Date('2026-07-01T17:00:00Z')));
});

describe('offsetOf', () => {
  it('is six hours behind at Memphis', () => expect(offsetOf(-90.15)).toBe('-06:00'));
  it('is UTC where no place is known', () => expect(offsetOf(null)).toBe('+00:00'));
});
