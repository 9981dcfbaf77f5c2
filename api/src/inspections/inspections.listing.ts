import { headFields, sortsOf, supportFields, supportFilters } from '../platform/lists/envelope.ts';
import type { Listing } from '../platform/lists/listing.ts';
import { inspection } from './inspections.schema.ts';

export const inspections: Listing = {
  noun: 'inspections',
  singular: 'inspection',
  about: 'Dated visits by an agency. Counters without a date, such as those of EPA ECHO, are events.',
  table: 'inspection',
  prefix: 'INS',
  slugged: true,
  cased: true,
  sourced: true,
  fields: {
    ...headFields(),
    facility: '(SELECT f.slug FROM facility f WHERE f.id = x.facility_id)',
    agency: '(SELECT o.slug FROM organization o WHERE o.id = x.agency_id)',
    permit: '(SELECT p.slug FROM permit p WHERE p.id = x.permit_id)',
    date: 'x.date',
    type: 'x.type',
    result: 'x.result',
    ...supportFields,
  },
  joins: ``,
  filters: {
    ...supportFilters,
    facility: { kind: 'record', sql: 'x.facility_id', table: 'facility' },
    agency: { kind: 'record', sql: 'x.agency_id', table: 'organization' },
    permit: { kind: 'record', sql: 'x.permit_id', table: 'permit' },
    type: { kind: 'text', sql: 'x.type' },
  },
  search: ['x.slug', 'x.type', 'x.result'],
  span: { from: 'x.date_from', until: 'x.date_until' },
  sorts: sortsOf({ date: { sql: 'x.date_from', type: 'date' }, slug: { sql: 'x.slug', type: 'text', always: true } }),
  defaultSort: '-date',
  schema: inspection,

  titled: (item) => `${item.type}, ${item.facility}, ${item.date}`,
  emptyBecause: 'No dated visit by an agency is on record here. EPA ECHO showed one inspection without a date: it is among the events, as a counter.',
};
