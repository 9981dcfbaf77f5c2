import { sortsOf } from '../platform/lists/envelope.ts';
import type { Listing } from '../platform/lists/listing.ts';
import { reply, replyStates } from './replies.schema.ts';

export const replies: Listing = {
  noun: 'replies',
  singular: 'reply',
  about: 'Corrections and answers to records, from anybody: shown beside the record and never over it, once two people have looked.',
  table: 'reply',
  prefix: 'RPL',
  slugged: false,
  cased: false,
  sourced: false,
  fields: {
    id: 'x.id',
    code: 'x.code',
    version: 'x.version',
    recordedAt: 'x.recorded_at',
    about: 'x.about',
    state: 'x.state',
    text: "CASE WHEN x.state = 'withdrawn' THEN NULL ELSE x.text END",
    shownName: "CASE WHEN x.state = 'withdrawn' THEN NULL ELSE x.shown_name END",
    publishedAt: 'x.published_at',
    reason: 'NULL::text',
    accepted: 'x.accepted_by IS NOT NULL',
    mine: 'NULL::boolean',
    sources: "'{}'::text[]",
  },
  viewerFields: (viewer, param): Record<string, string> =>
    viewer.role === 'editor' || viewer.role === 'auditor'
      ? { reason: 'x.reason', mine: `coalesce(x.accepted_by = ${param(viewer.accountId)}::uuid, false)` }
      : {},
  visible: (viewer) => (viewer.role === 'editor' || viewer.role === 'auditor' ? 'true' : 'x.version > 0'),
  filters: {
    about: { kind: 'text', sql: 'x.about', about: 'Code of a record.' },
    state: { kind: 'one-of', sql: 'x.state', values: replyStates },
  },
  search: ['x.code', 'x.text'],
  sorts: sortsOf(),
  defaultSort: '-recordedAt',
  schema: reply,
  titled: (item) => `Reply to ${item.about}`,
};
