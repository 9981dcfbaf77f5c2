import { describe, expect, it } from '@jest/globals';
import type { State } from '../data/types.ts';
import { byPermit, type MatrixRow, shownRows, stateOf, statesOf } from './matrix.ts';

const row = (slug: string, state: State | null, permit = 'permit-a', type: MatrixRow['condition']['type'] = 'limit') =>
  ({ condition: { slug, permit, type }, finding: state && { state } }) as MatrixRow;

const rows = [row('nox', 'insufficient_data'), row('co', 'met'), row('log', 'overdue', 'order-b'), row('opacity', null)];

describe('the condition matrix', () => {
  it('calls what no rule has looked at "not evaluated", not met', () => {
    expect(rows.map(stateOf)).toEqual(['insufficient_data', 'met', 'overdue', 'not_evaluated']);
    expect(statesOf(rows)).toContain('not_evaluated');
  });

  it('asked why it is not green, hides what is met and nothing else', () => {
    expect(shownRows(rows, { state: null, notGreen: true }).map(({ condition }) => condition.slug)).toEqual(['nox', 'log', 'opacity']);
    expect(shownRows(rows, { state: 'overdue', notGreen: false })).toHaveLength(1);
  });

  it('stands by permit, limits before operation before reports', () => {
    const mixed = [row('report', null, 'a', 'administrative'), row('x', null, 'b'), row('startups', null, 'a', 'operational'), row('nox', null, 'a')];
    expect(byPermit(mixed).map(([permit, own]) => `${permit}: ${own.map(({ condition }) => condition.slug).join(' ')}`)).toEqual([
      'a: nox startups report',
      'b: x',
    ]);
  });
});
