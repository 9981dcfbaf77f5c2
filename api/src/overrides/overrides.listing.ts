import { findingStates, stateWords } from '../findings/states.ts';
import { sortsOf } from '../platform/lists/envelope.ts';
import type { Listing } from '../platform/lists/listing.ts';
import { may } from '../platform/policy/table.ts';
import { override, overrideScopes, overrideStages } from './overrides.schema.ts';

export const overrides: Listing = {
  noun: 'overrides',
  singular: 'override',
  about: 'Verdicts set by two people over that of a rule, with a reason, a scope and an end. Both verdicts stay visible, here and in every report.',
  table: 'finding_override',
  prefix: 'OVR',
  slugged: true,
  cased: true,
  sourced: false,
  fields: {
    id: 'x.id',
    slug: 'x.slug',
    code: 'x.code',
    case: 'x.case_slug',
    version: 'x.version',
    recordedAt: 'x.recorded_at',
    facility: '(SELECT f.slug FROM facility f WHERE f.id = x.facility_id)',
    finding: '(SELECT f.code FROM finding f WHERE f.facility_id = x.facility_id AND f.rule = x.rule AND f.subject = x.subject)',
    rule: 'x.rule',
    subject: 'x.subject',
    scope: 'x.scope',
    findingVersion: 'x.finding_version',
    state: 'x.state',
    reason: 'x.reason',
    expiresOn: 'x.expires_on',
    signedBy: 'x.signed_by',
    stage: 'x.stage',
    confirmedAt: 'x.confirmed_at',
    endedAt: 'x.ended_at',
    endedBecause: 'x.ended_because',
    mine: 'NULL::boolean',
    sources: 'x.sources',
  },
  viewerFields: (viewer, param): Record<string, string> =>
    may(viewer, 'override') ? { mine: `coalesce(x.proposed_by = ${param(viewer.accountId)}::uuid, false)` } : {},
  visible: (viewer) => (may(viewer, 'override') ? 'true' : 'x.version > 0'),
  filters: {
    facility: { kind: 'record', sql: 'x.facility_id', table: 'facility' },
    rule: { kind: 'text', sql: 'x.rule' },
    subject: { kind: 'text', sql: 'x.subject' },
    state: { kind: 'one-of', sql: 'x.state', values: findingStates },
    scope: { kind: 'one-of', sql: 'x.scope', values: overrideScopes },
    stage: { kind: 'one-of', sql: 'x.stage', values: overrideStages },
  },
  search: ['x.code', 'x.subject', 'x.reason'],
  sorts: sortsOf(),
  defaultSort: '-recordedAt',
  schema: override,
  titled: (item) => `Set by people on ${item.subject}: ${stateWords[item.state as keyof typeof stateWords].toLowerCase()}`,
};
