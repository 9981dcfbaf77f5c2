import { describe, expect, it } from '@jest/globals';
import { byCase } from './by-case.ts';

describe('the first page', () => {
  it('has the facilities of one case together, those of none last', () => {
    const groups = byCase([
      { case: null, name: 'x' },
      { case: 'colossus', name: 'a' },
      { case: 'training', name: 't' },
      { case: 'colossus', name: 'b' },
    ]);
    expect(groups.map(([name, own]) => `${name}: ${own.map((one) => one.name).join(' ')}`)).toEqual(['colossus: a b', 'training: t', 'null: x']);
  });
});
