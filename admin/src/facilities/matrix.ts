import type { ConditionsMatrix } from '../data/types.ts';
import type { ShownState } from '../states/state.ts';

export type MatrixRow = ConditionsMatrix['rows'][number];

export interface MatrixFilter {
  state: ShownState | null;
  /** "Why is this not green?": what is met steps aside, everything else says its reason. */
  notGreen: boolean;
}

/** A condition no rule has looked at is not evaluated: unknown, and never met. */
export const stateOf = (row: Pick<MatrixRow, 'finding'>): ShownState => row.finding?.state ?? 'not_evaluated';

export const shownRows = (rows: readonly MatrixRow[], { state, notGreen }: MatrixFilter): MatrixRow[] =>
  rows.filter((row) => (state === null || stateOf(row) === state) && !(notGreen && stateOf(row) === 'met'));

/** Limits first, then how machines are run, then reports and records. */
const kinds: MatrixRow['condition']['type'][] = ['limit', 'operational', 'administrative'];

/** Conditions stand under the permit they belong to, in the order in which the permits come. */
export function byPermit(rows: readonly MatrixRow[]): [string, MatrixRow[]][] {
  const groups = new Map<string, MatrixRow[]>();
  for (const row of rows) groups.set(row.condition.permit, [...(groups.get(row.condition.permit) ?? []), row]);
  for (const own of groups.values()) own.sort((a, b) => kinds.indexOf(a.condition.type) - kinds.indexOf(b.condition.type));
  return [...groups];
}

/** States that occur, for the filter. */
export const statesOf = (rows: readonly MatrixRow[]): ShownState[] => [...new Set(rows.map(stateOf))];
