import { describe, expect, it } from '@jest/globals';
import { isTyping, nextRow } from './row-keys.ts';

const none = { ctrlKey: false, metaKey: false, altKey: false };

describe('keys among rows', () => {
  it('j and k move and stop at the ends', () => {
    expect(nextRow('j', -1, 3)).toBe(0);
    expect(nextRow('j', 2, 3)).toBe(2);
    expect(nextRow('k', 0, 3)).toBe(0);
    expect(nextRow('End', 0, 3)).toBe(2);
    expect(nextRow('x', 0, 3)).toBeNull();
    expect(nextRow('j', 0, 0)).toBeNull();
  });

  it('leave alone whoever is typing and whoever holds Ctrl', () => {
    expect(isTyping({ ...none, target: { tagName: 'INPUT' } as never })).toBe(true);
    expect(isTyping({ ...none, target: { tagName: 'A' } as never })).toBe(false);
    expect(isTyping({ ...none, ctrlKey: true, target: null })).toBe(true);
  });
});
