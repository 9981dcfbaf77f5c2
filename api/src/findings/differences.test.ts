import { expect, test } from '@jest/globals';
import { differences } from './differences.ts';

test('the same verdict differs nowhere, whatever the order of its fields', () => {
  expect(differences({ state: 'met', limit: '90' }, { limit: '90', state: 'met' })).toEqual([]);
});

test('each place that differs is named, a list as a whole', () => {
  expect(
    differences(
      { state: 'met', inputs: ['a'], ground: { values: { total: '90.0', held: 12 } } },
      { state: 'exceeded', inputs: ['a', 'b'], ground: { values: { total: '90.6', held: 12 } } },
    ),
  ).toEqual([
    { field: 'ground.values.total', recorded: '90.0', replayed: '90.6' },
    { field: 'inputs', recorded: ['a'], replayed: ['a', 'b'] },
    { field: 'state', recorded: 'met', replayed: 'exceeded' },
  ]);
});

test('what one side lacks is nothing there', () => {
  expect(differences({ arithmetic: null }, { arithmetic: { op: 'sum' } })).toEqual([{ field: 'arithmetic', recorded: null, replayed: { op: 'sum' } }]);
});
