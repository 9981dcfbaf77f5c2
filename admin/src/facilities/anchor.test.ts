import { describe, expect, it } from '@jest/globals';
import { anchorOf } from './anchor.ts';

describe('where an answer leads', () => {
  it('takes the anchor of the API where the page has one of that name', () => {
    expect(anchorOf({ key: 'measured', anchor: '#water' })).toBe('water');
  });

  it('goes to the part of its question otherwise', () => {
    expect(anchorOf({ key: 'missing', anchor: 'documents' })).toBe('wanted');
    expect(anchorOf({ key: 'may-run', anchor: '' })).toBe('conditions');
  });
});
