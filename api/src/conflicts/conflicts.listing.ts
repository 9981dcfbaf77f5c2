import { headFields, sortsOf, supportFields, supportFilters } from '../platform/lists/envelope.ts';
import type { Listing } from '../platform/lists/listing.ts';
import { conflict } from './conflicts.schema.ts';

export const conflicts: Listing = {
  noun: 'conflicts',
  singular: 'conflict',
  about: 'Statements that cannot all be true, side by side, each with its sources; the reading is neutral and decides nothing.',
  table: 'conflict',
  prefix: 'CFL',
  slugged: true,
  cased: true,
  sourced: true,
  fields: {
    ...headFields(),
    topic: 'x.topic',
    about: `json_build_object('facility', (SELECT f.slug FROM facility f WHERE f.id = x.facility_id), 'permit', (SELECT p.slug FROM permit p WHERE p.id = x.permit_id), 'cohort', (SELECT u.slug FROM unit u WHERE u.id = x.cohort_id))`,
    claims: `(SELECT coalesce(json_agg(json_build_object('text', s.text, 'sources', s.sources, 'ref', s.ref) ORDER BY s.position), '[]') FROM conflict_side s WHERE s.conflict_id = x.id AND s.record_version = x.version)`,
    reading: 'x.reading',
    ...supportFields,
  },
  joins: ``,
  filters: {
    ...supportFilters,
    facility: { kind: 'record', sql: 'x.facility_id', table: 'facility' },
    permit: { kind: 'record', sql: 'x.permit_id', table: 'permit' },
    cohort: { kind: 'record', sql: 'x.cohort_id', table: 'unit' },
  },
  search: ['x.slug', 'x.topic', 'x.reading'],

  sorts: sortsOf({ topic: { sql: 'x.topic', type: 'text', always: true }, slug: { sql: 'x.slug', type: 'text', always: true } }),
  defaultSort: 'slug',
  schema: conflict,

  titled: (item) => `Conflict: ${item.topic}`,
};
