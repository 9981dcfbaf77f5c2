import { describe, expect, it } from '@jest/globals';
import { queryOf, withQuery } from './query.ts';

describe('queryOf', () => {
  it('writes what the API reads: commas between values, nothing for what is empty', () => {
    expect(queryOf({ facility: 'colossus-1', basis: ['planned', 'stored'], q: '', cohort: undefined, date: null })).toBe(
      'facility=colossus-1&basis=planned,stored',
    );
  });

  it('keeps a value that would break the query apart', () => {
    expect(queryOf({ q: 'a&b=c d' })).toBe('q=a%26b%3Dc+d');
  });

  it('leaves a path alone when there is nothing to ask', () => {
    expect(withQuery('claims', { q: '' })).toBe('claims');
  });
});
