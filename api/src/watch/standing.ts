import type { State } from './state.queries.ts';

export type Standing = 'new' | 'fresh' | 'failing' | 'silent';

/**
 * How a source stands. Silent: nothing new for longer than it should be, whether it answers or not; a source that says nothing is never calm.
 * Failing: its last look went wrong.
 */
export function standingOf(
  { listedAt, checkedAt, changedAt, error, staleAfterSeconds }: Pick<State, 'listedAt' | 'checkedAt' | 'changedAt' | 'error' | 'staleAfterSeconds'>,
  now: Date,
): Standing {
  const since = changedAt ?? listedAt;
  if (now.getTime() - since.getTime() > staleAfterSeconds * 1000) return 'silent';
  if (!checkedAt) return 'new';
  return error ? 'failing' : 'fresh';
}
