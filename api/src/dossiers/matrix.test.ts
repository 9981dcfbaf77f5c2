import { describe, expect, it } from '@jest/globals';
import { matrixOf } from './matrix.ts';
import { condition, dossier, permit } from './test/builders.ts';

const rows = (conditions: Parameters<typeof condition>[]) =>
  matrixOf(dossier({ permits: [permit('p', '2025-07-02')], conditions: conditions.map((given) => condition(...given)) }));

describe('the condition matrix', () => {
  it('has limits before operation before reports, and clauses in the order of the permit', () => {
    expect(rows([['b', { type: 'administrative' }], ['a'], ['c', { type: 'limit' }]]).map((row) => row.condition.slug)).toEqual(['c', 'a', 'b']);
    expect(
      rows([
        ['b', { clause: '10' }],
        ['a', { clause: '9b' }],
        ['c', { clause: '9a', type: 'administrative' }],
      ]).map((row) => row.condition.slug),
    ).toEqual(['c', 'a', 'b']);
  });

  it('never calls it met where nothing is held, and has no evidence', () => {
    const [row] = rows([['a']]);
    expect(row).toMatchObject({ finding: { state: 'insufficient_data' }, newestEvidence: null, observations: [] });
  });
});
