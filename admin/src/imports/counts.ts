import type { ImportRecord } from './types.ts';

type Counted = Pick<
  ImportRecord,
  | 'lines'
  | 'headerLines'
  | 'linesWithValues'
  | 'linesWithoutValues'
  | 'linesSetAside'
  | 'values'
  | 'inserted'
  | 'changed'
  | 'unchanged'
  | 'yielded'
  | 'valuesSetAside'
>;
export type CountName = keyof Counted;

/** The two sums that every file must come out even on: its lines, and its values. */
export const sums: { whole: CountName; parts: CountName[] }[] = [
  { whole: 'lines', parts: ['headerLines', 'linesWithValues', 'linesWithoutValues', 'linesSetAside'] },
  { whole: 'values', parts: ['inserted', 'changed', 'unchanged', 'yielded', 'valuesSetAside'] },
];

export const addsUp = (counted: Counted): boolean => sums.every(({ whole, parts }) => counted[whole] === parts.reduce((sum, part) => sum + counted[part], 0));
