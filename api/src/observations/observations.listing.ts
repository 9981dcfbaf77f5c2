import { sortsOf } from '../platform/lists/envelope.ts';
import type { Listing } from '../platform/lists/listing.ts';
import { middleOf } from './grid.ts';
import { observation, observationKinds, observationStates } from './observations.schema.ts';

// Of a withdrawn observation nothing is told but that it was one.
const told = (sql: string) => `CASE WHEN x.state = 'withdrawn' THEN NULL ELSE ${sql} END`;
const toldList = (sql: string) => `CASE WHEN x.state = 'withdrawn' THEN '{}' ELSE ${sql} END`;

// Testimony and a photograph of the same observer are one class; a count of the same day by other eyes is another.
const CLASSES = `ARRAY(SELECT DISTINCT class FROM (
    SELECT CASE WHEN EXISTS (SELECT FROM evidence e WHERE e.observation_id = x.id AND e.kind = 'photo' AND e.state <> 'quarantined') THEN 'ground photo' ELSE 'testimony' END AS class
    UNION ALL
    SELECT CASE WHEN c.method IN ('thermal_image', 'satellite_image', 'aerial_photo') THEN 'satellite or thermal' WHEN c.method = 'agency_statement' THEN 'agency record'
      WHEN c.method = 'company_statement' THEN 'operator record' END
    FROM unit_count c WHERE x.kind = 'running' AND c.facility_id = x.facility_id AND length(c.date) = 10 AND c.basis IN ('observed_running', 'reported_running', 'observed_on_site', 'reported_on_site')
      AND c.date_from < x.block_ends_at AND c.date_until > x.block_starts_at
  ) found WHERE class IS NOT NULL AND x.state <> 'withdrawn' ORDER BY class)`;

const NOTES = `(SELECT coalesce(json_agg(json_build_object('kind', n.kind, 'fromSubmitter', n.from_submitter, 'text', n.text,
    'writtenAt', to_char(n.written_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY n.number), '[]')
  FROM intake.observation_note n WHERE n.observation_id = x.id)`;

export const observations: Listing = {
  noun: 'observations',
  singular: 'observation',
  about:
    'What people saw, heard or smelled, once two people have looked at it: a cell of 0.01 degrees, a block of six hours, re-encoded images. Signed-in reviewers see those in the queue too.',
  table: 'observation',
  prefix: 'OBS',
  slugged: false,
  cased: false,
  sourced: false,
  fields: {
    id: 'x.id',
    code: 'x.code',
    version: 'x.version',
    recordedAt: 'x.recorded_at',
    state: 'x.state',
    kind: told('x.kind'),
    senses: toldList('x.senses'),
    certainty: told('x.certainty'),
    countLow: told('x.count_low'),
    countBest: told('x.count_best'),
    countHigh: told('x.count_high'),
    text: told('x.text'),
    cell: told('x.cell'),
    block: told(
      "json_build_object('startsAt', to_char(x.block_starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.000\"Z\"'), 'endsAt', to_char(x.block_ends_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.000\"Z\"'))",
    ),
    minutes: told('x.minutes'),
    looking: told('x.looking'),
    facility: told('(SELECT f.slug FROM facility f WHERE f.id = x.facility_id)'),
    shownName: told('x.shown_name'),
    unit: told('(SELECT u.slug FROM unit u WHERE u.id = x.unit_id)'),
    condition: told('(SELECT c.slug FROM condition c WHERE c.id = x.condition_id)'),
    corroboration: `(SELECT json_build_object('classes', classes, 'label', CASE cardinality(classes) WHEN 0 THEN NULL WHEN 1 THEN 'single-source' ELSE 'corroborated' END) FROM (SELECT ${CLASSES}::text[] AS classes) found)`,
    evidence: `(SELECT coalesce(json_agg(json_build_object('code', e.code, 'kind', e.kind, 'state', e.state, 'stateReason', e.state_reason,
        'image', CASE WHEN e.derivative_blob IS NULL THEN NULL ELSE '/api/v1/evidence/' || e.code || '/image' END, 'width', e.derivative_width, 'height', e.derivative_height) ORDER BY e.code), '[]')
      FROM evidence e WHERE e.observation_id = x.id AND x.state <> 'withdrawn' AND e.state <> 'withdrawn')`,
    publishedAt: 'x.published_at',
    question: 'NULL::text',
    reason: "CASE WHEN x.state = 'withdrawn' THEN 'withdrawn' END",
    notes: 'NULL::json',
    mine: 'NULL::boolean',
    sources: "'{}'::text[]",
  },
  // The talk is for whoever reviews it and whoever handed it in, not for every account that sees the published item.
  viewerFields: (viewer, param): Record<string, string> => {
    if (viewer.role === 'public' || viewer.role === 'admin') return {};
    const me = param(viewer.accountId);
    const own = `EXISTS (SELECT FROM intake.observation_sealed s WHERE s.observation_id = x.id AND s.account_id = ${me}::uuid)`;
    const may = viewer.role === 'auditor' ? 'true' : viewer.role === 'editor' ? `(x.group_id = ${param(viewer.groupId)}::uuid OR ${own})` : own;
    const theirs = (sql: string) => `CASE WHEN ${may} THEN ${sql} END`;
    return {
      question: theirs('x.question'),
      reason: theirs('x.reason'),
      notes: theirs(told(NOTES)),
      mine: `coalesce(x.accepted_by = ${me}::uuid, false)`,
    };
  },
  // The past of what was withdrawn since is as withdrawn as its present.
  visible: (viewer, param) => {
    const published = "(x.version > 0 AND (x.state = 'withdrawn' OR NOT EXISTS (SELECT FROM observation now WHERE now.id = x.id AND now.state = 'withdrawn')))";
    if (viewer.role === 'auditor') return 'true';
    if (viewer.role === 'editor') return `(${published} OR x.group_id = ${param(viewer.groupId)}::uuid)`;
    if (viewer.role === 'advocate')
      return `(${published} OR EXISTS (SELECT FROM intake.observation_sealed s WHERE s.observation_id = x.id AND s.account_id = ${param(viewer.accountId)}::uuid))`;
    return published;
  },
  filters: {
    kind: { kind: 'one-of', sql: told('x.kind'), values: observationKinds },
    state: { kind: 'one-of', sql: 'x.state', values: observationStates },
    facility: { kind: 'record', sql: told('x.facility_id'), table: 'facility' },
    unit: { kind: 'record', sql: told('x.unit_id'), table: 'unit' },
    condition: { kind: 'record', sql: told('x.condition_id'), table: 'condition' },
    cell: { kind: 'text', sql: told('x.cell'), about: 'Corner of a cell, such as 35.06/-90.15.' },
  },
  search: ['x.code', told('x.text')],
  span: { from: told('x.block_starts_at'), until: told('x.block_ends_at') },
  sorts: sortsOf({ startsAt: { sql: told('x.block_starts_at'), type: 'timestamptz' } }),
  defaultSort: '-startsAt',
  schema: observation,
  place: (item) => (item.cell ? middleOf(item.cell as string) : null),
  titled: (item) => (item.state === 'withdrawn' ? 'Withdrawn observation' : `Observation: ${item.kind}${item.facility ? `, ${item.facility}` : ''}`),
};
