import { sortsOf } from '../platform/lists/envelope.ts';
import type { Listing } from '../platform/lists/listing.ts';
import { evidenceKinds, evidenceStates, evidence as schema } from './evidence.schema.ts';

const told = (sql: string) => `CASE WHEN x.state = 'withdrawn' THEN NULL ELSE ${sql} END`;

export const evidence: Listing = {
  noun: 'evidence',
  singular: 'piece of evidence',
  about: 'Files handed in with observations: the public gets a re-encoded image without metadata, originals stay sealed.',
  table: 'evidence',
  prefix: 'EVD',
  slugged: false,
  cased: false,
  sourced: false,
  fields: {
    id: 'x.id',
    code: 'x.code',
    version: 'x.version',
    recordedAt: 'x.recorded_at',
    observation: '(SELECT o.code FROM observation o WHERE o.id = x.observation_id)',
    state: 'x.state',
    stateReason: told('x.state_reason'),
    kind: 'x.kind',
    image: told("CASE WHEN x.derivative_blob IS NULL THEN NULL ELSE '/api/v1/evidence/' || x.code || '/image' END"),
    sha256: told("encode(x.derivative_sha256, 'hex')"),
    leaf: told(
      "(SELECT encode(e.leaf_hash, 'hex') FROM ledger.event e WHERE e.subj = 'evidence:' || x.code AND e.kind = 'evidence.published' ORDER BY e.recorded_at, e.event_id LIMIT 1)",
    ),
    width: told('x.derivative_width'),
    height: told('x.derivative_height'),
    publishedAt: 'x.published_at',
    sources: "'{}'::text[]",
  },
  visible: (viewer, param) => {
    const published =
      "(x.version > 0 AND EXISTS (SELECT FROM observation o WHERE o.id = x.observation_id AND o.version > 0 AND (o.state <> 'withdrawn' OR x.state = 'withdrawn')))";
    if (viewer.role === 'auditor') return 'true';
    if (viewer.role === 'editor')
      return `(${published} OR EXISTS (SELECT FROM observation o WHERE o.id = x.observation_id AND o.group_id = ${param(viewer.groupId)}::uuid))`;
    return published;
  },
  filters: {
    observation: { kind: 'record', sql: 'x.observation_id', table: 'observation' },
    state: { kind: 'one-of', sql: 'x.state', values: evidenceStates },
    kind: { kind: 'one-of', sql: 'x.kind', values: evidenceKinds },
  },
  sorts: sortsOf(),
  defaultSort: '-recordedAt',
  schema,
  titled: (item) => (item.state === 'withdrawn' ? 'Withdrawn evidence' : `${item.kind} with observation ${item.observation}`),
};
