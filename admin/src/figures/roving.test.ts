import { describe, expect, it } from '@jest/globals';
import { nextSign } from './roving.ts';

describe('arrows in a chart', () => {
  it('go round, and to both ends', () => {
    expect(nextSign('ArrowRight', 2, 3)).toBe(0);
    expect(nextSign('ArrowLeft', 0, 3)).toBe(2);
    expect(nextSign('Home', 2, 3)).toBe(0);
    expect(nextSign('End', 0, 3)).toBe(2);
    expect(nextSign('Tab', 0, 3)).toBeNull();
    expect(nextSign('ArrowRight', 0, 0)).toBeNull();
  });
});
