import type { State } from '../data/types.ts';

export type ShownState = State | 'not_evaluated';

/** From what most asks for attention to what least does. The order of the states' severity, never of counts. */
export const severity: State[] = ['exceeded', 'unpermitted', 'overdue', 'insufficient_data', 'met', 'not_applicable'];

/** A state without a mark of its own borrows that of "not enough to say": nobody knows. */
export const markOf = (state: ShownState): State => (state === 'not_evaluated' ? 'insufficient_data' : state);

export const isUnknown = (state: ShownState): boolean => markOf(state) === 'insufficient_data';

/** Parts of a roll-up bar: the unknown share first, then the states by severity; nothing that is zero. */
export function rollUpParts(byState: Partial<Record<State, number>>): { state: State; count: number }[] {
  const order: State[] = ['insufficient_data', ...severity.filter((state) => state !== 'insufficient_data')];
  return order.flatMap((state) => (byState[state] ? [{ state, count: byState[state] }] : []));
}

/** Which sentence says a roll-up; none says that all is well, and none leaves the unknown share out. */
export function sentenceOf(unknown: number, total: number) {
  if (total === 1) return unknown === 1 ? 'oneUnknown' : 'oneKnown';
  if (unknown === total) return 'allUnknown';
  return unknown === 0 ? 'noneUnknown' : 'sentence';
}
