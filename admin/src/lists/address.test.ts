import { describe, expect, it } from '@jest/globals';
import { directionOf, nextSort, pagesOf, readAddress, sortOf } from './address.ts';

describe('the address of a list', () => {
  it('hands every filter to the API, also one that it may not know', () => {
    expect(readAddress({ facility: 'colossus-1', form: 'x', sort: '-date', page: '3' })).toEqual({
      filter: { facility: 'colossus-1', form: 'x' },
      sort: '-date',
      page: 3,
    });
  });

  it('begins at page 1 whatever is written there', () => {
    for (const page of ['0', '-2', 'x', '1.5', '']) expect(readAddress({ page }).page).toBe(1);
  });

  it('ends its pages where the API does', () => {
    expect(pagesOf(0)).toBe(1);
    expect(pagesOf(51)).toBe(2);
    expect(pagesOf(5_000_000)).toBe(201);
  });
});

describe('sorting', () => {
  it('goes up, down, and back to the order of the API', () => {
    expect(nextSort(null, 'date')).toBe('date');
    expect(nextSort('date', 'date')).toBe('-date');
    expect(nextSort('-date', 'date')).toBeNull();
    expect(nextSort('slug', 'date')).toBe('date');
  });

  it('is told to those who do not see the arrow', () => {
    expect(directionOf('-date', 'date')).toBe('descending');
    expect(directionOf('date', 'slug')).toBeUndefined();
    expect(sortOf('-date')).toEqual({ field: 'date', order: 'DESC' });
  });
});
