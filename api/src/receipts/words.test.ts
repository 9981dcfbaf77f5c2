import { describe, expect, it } from '@jest/globals';
import { hashReceipt, makeReceipt } from './words.ts';

describe('makeReceipt', () => {
  it('is nine words', () => expect(makeReceipt('s', null).split(' ')).toHaveLength(9));
  it('differs each time without a key', () => expect(makeReceipt('s', null)).not.toBe(makeReceipt('s', null)));
  it('is the same for the same key, and another for another installation', () => {
    expect(makeReceipt('s', 'k')).toBe(makeReceipt('s', 'k'));
    expect(makeReceipt('s', 'k')).not.toBe(makeReceipt('t', 'k'));
  });
});

describe('hashReceipt', () => {
  it('reads the words as people type them', () => {
    const words = makeReceipt('s', 'k');
    const typed = ` ${words.toUpperCase().replaceAll(' ', ',\n ')} `;
    expect(hashReceipt(typed)).toEqual(hashReceipt(words));
  });
});
