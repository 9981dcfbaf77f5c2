import type { Listing } from '../platform/lists/listing.ts';
import { auditLine } from './audit.schema.ts';

const key = { sql: 'x.id', type: 'uuid' } as const;

export const audit: Listing = {
  noun: 'audit',
  singular: 'audit line',
  about: 'Who did what, when and why: auditors read all of it, admins what their group did.',
  table: 'audit',
  prefix: null,
  slugged: false,
  cased: false,
  sourced: false,
  fields: {
    id: 'x.id::text',
    at: 'x.at',
    actor: '(SELECT a.name FROM account a WHERE a.id = x.actor_id)',
    action: 'x.action',
    noun: 'x.noun',
    subject: 'x.subject',
    reason: 'x.reason',
    detail: 'x.detail',
  },
  visible: (viewer, param) => (viewer.role === 'auditor' ? 'true' : `x.group_id = ${param(viewer.groupId)}::uuid`),
  filters: {
    action: { kind: 'text', sql: 'x.action' },
    noun: { kind: 'text', sql: 'x.noun' },
    subject: { kind: 'text', sql: 'x.subject', about: 'Code of a record.' },
  },
  span: { from: 'x.at', until: "x.at + interval '1 millisecond'" },
  sorts: { at: { sql: 'x.at', type: 'timestamptz', always: true, key } },
  defaultSort: '-at',
  schema: auditLine,
  titled: (item) => String(item.action),
};
