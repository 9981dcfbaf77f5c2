import type { Account, Role } from '../data/types.ts';

export type Act = 'review' | 'publish' | 'unseal' | 'import' | 'report' | 'edit' | 'confirm' | 'override' | 'audit';

/** The console's copy of "who may do what": it decides what is offered; the server decides what is done. */
const table: Record<Act, Role[]> = {
  review: ['editor', 'auditor'],
  publish: ['editor', 'auditor'],
  unseal: ['auditor'],
  import: ['editor', 'auditor'],
  report: ['advocate', 'editor', 'auditor'],
  edit: ['editor', 'auditor'],
  confirm: ['editor', 'auditor'],
  override: ['auditor'],
  audit: ['auditor', 'admin'],
};

export const may = (account: Pick<Account, 'role'> | null, act: Act): boolean => account !== null && table[act].includes(account.role);

export type Decision = 'accept' | 'ask' | 'reject' | 'publish';
export type Refusal = 'cannot' | 'notNow' | 'notAccepted' | 'notYours' | null;

export interface Reviewed {
  kind: 'observations' | 'replies';
  state: string;
  accepted: boolean;
  /** Accepted by whoever asks. */
  mine: boolean | null;
}

/** From which states each step may be taken. */
const steps: Record<Reviewed['kind'], Record<Decision, string[]>> = {
  observations: {
    accept: ['received', 'under_review', 'question', 'rejected'],
    ask: ['received', 'under_review', 'accepted'],
    reject: ['received', 'under_review', 'question', 'accepted'],
    publish: ['accepted'],
  },
  replies: { accept: ['received'], ask: [], reject: ['received'], publish: ['received'] },
};

/** Why a decision is not offered to this person, or null where it is. */
export function refusalOf(decision: Decision, item: Reviewed, account: Account | null): Refusal {
  if (!may(account, decision === 'publish' ? 'publish' : 'review')) return 'cannot';
  if (decision === 'publish' && !item.accepted) return 'notAccepted';
  if (!steps[item.kind][decision].includes(item.state)) return 'notNow';
  if (decision === 'accept' && item.accepted) return 'notNow';
  return decision === 'publish' && item.mine ? 'notYours' : null;
}
