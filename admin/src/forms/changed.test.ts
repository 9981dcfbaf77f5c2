import { describe, expect, it } from '@jest/globals';
import { changedFields } from './changed.ts';

describe('a correction', () => {
  it('sends what was changed and why, and nothing else', () => {
    const before = { id: '1', version: 2, low: 24, note: null, sources: ['a'] };
    expect(changedFields(before, { ...before, low: 26, note: undefined, sources: ['a'], reason: 'The letter says 26.' })).toEqual({
      low: 26,
      reason: 'The letter says 26.',
    });
  });

  it('sends an emptied field as empty', () => {
    expect(changedFields({ note: 'old' }, { note: null, reason: 'Wrong note.' })).toEqual({ note: null, reason: 'Wrong note.' });
  });
});
