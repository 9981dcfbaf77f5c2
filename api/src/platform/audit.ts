import type { Transaction } from './database.ts';

interface Entry {
  at: Date;
  actor: string | null;
  group?: string | null;
  action: string;
  noun: string;
  subject: string;
  reason?: string | null;
  detail?: Record<string, unknown>;
}

/** One line of who did what, in the transaction of what they did. */
export const audit = (tx: Transaction, { at, actor, group = null, action, noun, subject, reason = null, detail = {} }: Entry) =>
  tx.audit.create({ data: { at, actorId: actor, groupId: group, action, noun, subject, reason, detail: detail as object } });
