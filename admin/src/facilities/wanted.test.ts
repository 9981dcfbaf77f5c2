import { describe, expect, it } from '@jest/globals';
import { wantedFor } from './wanted.ts';
import { bySourceClass } from './water.ts';

describe('documents wanted', () => {
  it('are those that would improve a record of this facility, most first', () => {
    const own = new Set(['permit', 'nox', 'count']);
    const documents = [
      { title: 'letter', upgrades: ['count'] },
      { title: 'docket', upgrades: ['elsewhere'] },
      { title: 'permit text', upgrades: ['permit', 'nox', 'elsewhere'] },
    ];
    expect(wantedFor(documents, own).map(({ document, improves }) => `${document.title} ${improves}`)).toEqual(['permit text 2', 'letter 1']);
  });
});

describe('water', () => {
  it('stands by its source, aquifer first, and adds nothing up', () => {
    const draws = [
      { sourceClass: 'utility', value: 1 },
      { sourceClass: 'aquifer', value: 2 },
      { sourceClass: 'utility', value: 3 },
    ] as const;
    expect(bySourceClass(draws)).toEqual([
      ['aquifer', [draws[1]]],
      ['utility', [draws[0], draws[2]]],
    ]);
  });
});
