import { headFields, sortsOf, supportFields, supportFilters } from '../platform/lists/envelope.ts';
import type { Listing } from '../platform/lists/listing.ts';
import { event } from './events.schema.ts';

export const events: Listing = {
  noun: 'events',
  singular: 'event',
  about:
    'What happened: applications, hearings, appeals, suits, rulemakings, enforcement, milestones. Counters of an agency that carry no date are events without a date.',
  table: 'event',
  prefix: 'EVT',
  slugged: true,
  cased: true,
  sourced: true,
  fields: {
    ...headFields(),
    type: 'x.type',
    date: 'x.date',
    endDate: 'x.end_date',
    title: 'x.title',
    summary: 'x.summary',
    facility: '(SELECT f.slug FROM facility f WHERE f.id = x.facility_id)',
    permits: 'x.permits',
    organizations: 'x.organizations',
    docket: 'x.docket',
    outcome: 'x.outcome',
    ...supportFields,
  },
  joins: ``,
  filters: {
    ...supportFilters,
    facility: { kind: 'record', sql: 'x.facility_id', table: 'facility' },
    type: { kind: 'text', sql: 'x.type', about: 'Such as hearing, appeal, lawsuit_filed, enforcement.' },
    permits: { kind: 'list', sql: 'x.permits' },
    organizations: { kind: 'list', sql: 'x.organizations' },
    docket: { kind: 'text', sql: 'x.docket' },
  },
  search: ['x.slug', 'x.title', 'x.summary', 'x.docket'],
  span: { from: 'x.date_from', until: 'x.date_until' },
  sorts: sortsOf({ date: { sql: 'x.date_from', type: 'date' }, slug: { sql: 'x.slug', type: 'text', always: true } }),
  defaultSort: 'date',
  schema: event,

  titled: (item) => `${item.title}${item.date ? `, ${item.date}` : ''}`,
};
