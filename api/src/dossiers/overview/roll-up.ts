import type { FindingState } from '../../rules/index.ts';
import type { Dossier } from '../dossier.ts';

export interface RollUp {
  /** Null where no state is known. */
  worst: FindingState | null;
  unknownShare: { unknown: number; total: number };
  byState: Partial<Record<FindingState, number>>;
}

/** From what most asks for attention to what least does. Not enough to say is none of them: it is the share that is unknown. */
const known: FindingState[] = ['exceeded', 'unpermitted', 'overdue', 'met'];

export function rollUp({ findings }: Dossier): RollUp {
  const byState: RollUp['byState'] = {};
  for (const { state } of findings) byState[state] = (byState[state] ?? 0) + 1;
  return {
    worst: known.find((state) => byState[state]) ?? null,
    unknownShare: { unknown: byState.insufficient_data ?? 0, total: findings.length },
    byState,
  };
}
