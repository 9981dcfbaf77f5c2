import { describe, expect, it } from '@jest/globals';
import { mayBeReceipt, wordsOf } from './receipt-words.ts';

const nine = ['amber', 'boat', 'cedar', 'delta', 'ember', 'ferry', 'grain', 'harbor', 'iris'];

describe('the nine words, as typed', () => {
  it.each([
    ['as printed', 'amber boat cedar delta ember ferry grain harbor iris'],
    ['shouted', 'AMBER Boat Cedar DELTA ember ferry grain harbor IRIS '],
    ['with hyphens', 'amber-boat-cedar-delta-ember-ferry-grain-harbor-iris'],
    ['pasted with line breaks', '\n amber\nboat\r\ncedar\tdelta\n\nember ferry  grain harbor\niris\n'],
    ['copied with their numbers', '1. amber 2. boat 3. cedar 4. delta 5. ember 6. ferry 7. grain 8. harbor 9. iris'],
    ['with accents from a Spanish keyboard', 'ámber boat cedár delta e\u0301mber ferry grain harbor iris'],
  ])('reads them %s', (_how, typed) => expect(wordsOf(typed)).toEqual(nine));

  it('counts them, leaving room for a word with a hyphen of its own', () => {
    expect(mayBeReceipt(nine)).toBe(true);
    expect(mayBeReceipt(wordsOf('yo-yo boat cedar delta ember ferry grain harbor iris'))).toBe(true);
    expect(mayBeReceipt(nine.slice(1))).toBe(false);
  });
});
