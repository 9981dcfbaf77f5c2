import { headFields, sortsOf, supportFields, supportFilters } from '../platform/lists/envelope.ts';
import type { Listing } from '../platform/lists/listing.ts';
import { condition, conditionForces, conditionTypes } from './conditions.schema.ts';
import { answered, limitsSql, printed } from './limits.ts';

export const conditions: Listing = {
  noun: 'conditions',
  singular: 'condition',
  about: 'Numbered duties of permits: verbatim with page and clause where the document was read, otherwise our summary, labelled so.',
  table: 'condition',
  prefix: 'CND',
  slugged: true,
  cased: true,
  sourced: true,
  fields: {
    ...headFields(),
    facility: '(SELECT f.slug FROM permit p JOIN facility f ON f.id = p.facility_id WHERE p.id = x.permit_id)',
    permit: '(SELECT p.slug FROM permit p WHERE p.id = x.permit_id)',
    name: 'x.name',
    type: 'x.type',
    force: 'x.force',
    appliesTo: 'x.applies_to',
    text: 'x.text',
    textKind: 'x.text_kind',
    clause: 'x.clause',
    page: 'x.page',
    quote: 'x.quote',
    pageImage: `CASE WHEN x.page_image IS NULL THEN NULL ELSE json_build_object('address', '/api/v1/conditions/' || x.code || '/page-image?v=' || x.version,
      'isPublic', EXISTS (SELECT FROM source s WHERE s.slug = ANY(x.sources) AND s.licence IN ('us_government', 'public_record', 'court_record'))) END`,
    primaryDocument: 'x.primary_document',
    due: 'x.due',
    dueUnknown: 'x.due_unknown',
    confirmed: 'x.confirmed_by IS NOT NULL',
    limits: limitsSql,
    ...supportFields,
  },
  joins: ``,
  present: (item) => ({ ...item, limits: (item.limits as Parameters<typeof printed>[0][]).map((kept) => answered(printed(kept))) }),
  filters: {
    ...supportFilters,
    facility: { kind: 'record', sql: '(SELECT p.facility_id FROM permit p WHERE p.id = x.permit_id)', table: 'facility' },
    permit: { kind: 'record', sql: 'x.permit_id', table: 'permit' },
    type: { kind: 'one-of', sql: 'x.type', values: conditionTypes },
    force: { kind: 'one-of', sql: 'x.force', values: conditionForces },
    textKind: { kind: 'one-of', sql: 'x.text_kind', values: ['summary', 'verbatim'] },
  },
  search: ['x.slug', 'x.name', 'x.clause', 'x.text'],

  sorts: sortsOf({ name: { sql: 'x.name', type: 'text', always: true }, slug: { sql: 'x.slug', type: 'text', always: true } }),
  defaultSort: 'slug',
  schema: condition,

  titled: (item) => `${item.name}, condition of ${item.permit}`,
};
