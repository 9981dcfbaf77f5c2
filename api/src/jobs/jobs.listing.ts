import type { Listing } from '../platform/lists/listing.ts';
import { job, jobKinds, jobStates } from './jobs.schema.ts';

export const jobs: Listing = {
  noun: 'jobs',
  singular: 'job',
  about: 'Long work: imports, evaluations, reports. Seen by whoever asked for it, and by auditors.',
  table: 'job',
  prefix: null,
  slugged: false,
  cased: false,
  sourced: false,
  fields: {
    id: 'x.id',
    kind: 'x.kind',
    state: 'x.state',
    subject: 'x.subject',
    progress: 'x.progress',
    result: 'x.result',
    reason: 'x.reason',
    queuedAt: 'x.queued_at',
    startedAt: 'x.started_at',
    finishedAt: 'x.finished_at',
  },
  visible: (viewer, param) => (viewer.role === 'auditor' ? 'true' : `x.actor_id = ${param(viewer.accountId)}::uuid`),
  filters: {
    kind: { kind: 'one-of', sql: 'x.kind', values: jobKinds },
    state: { kind: 'one-of', sql: 'x.state', values: jobStates },
    subject: { kind: 'text', sql: 'x.subject' },
  },
  sorts: { queuedAt: { sql: 'x.queued_at', type: 'timestamptz', always: true } },
  defaultSort: '-queuedAt',
  schema: job,
  titled: (item) => `${item.kind} job`,
};
