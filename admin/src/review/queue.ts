import type { Observation } from '../observations/types.ts';
import type { Reply } from '../replies/types.ts';
import type { Reviewed } from '../session/may.ts';

export type Item = ({ kind: 'observations'; record: Observation } | { kind: 'replies'; record: Reply }) & { id: string };

export const waitingStates = ['received', 'under_review', 'question', 'accepted'];

/** Everything that waits, the oldest first; replies stand in the same queue. */
export function queueOf(observations: readonly Observation[], replies: readonly Reply[]): Item[] {
  const items: Item[] = [
    ...observations.map((record): Item => ({ kind: 'observations', id: record.id, record })),
    ...replies.map((record): Item => ({ kind: 'replies', id: record.id, record })),
  ];
  return items.sort((a, b) => a.record.recordedAt.localeCompare(b.record.recordedAt) || a.id.localeCompare(b.id));
}

export const reviewedOf = (item: Item): Reviewed => ({
  kind: item.kind,
  state: item.record.state,
  accepted: item.kind === 'observations' ? item.record.state === 'accepted' : item.record.accepted,
  mine: item.record.mine,
});

/** The neighbour of an item, or the item that takes its place when it has left the queue. */
export function neighbour(items: readonly Item[], current: string | null, step: 1 | -1): string | null {
  const at = items.findIndex(({ id }) => id === current);
  if (at < 0) return items[0]?.id ?? null;
  return items[Math.min(items.length - 1, Math.max(0, at + step))]?.id ?? null;
}

/** Others of the same cell whose block is the same: reports of one moment count as one class. */
export const similarTo = (item: Observation, others: readonly Observation[]): Observation[] =>
  others.filter((other) => other.id !== item.id && other.cell !== null && other.cell === item.cell && other.block?.startsAt === item.block?.startsAt);
