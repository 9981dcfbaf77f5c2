import { headFields, sortsOf, supportFields, supportFilters } from '../platform/lists/envelope.ts';
import type { Listing } from '../platform/lists/listing.ts';
import { subjects } from '../units/units.schema.ts';
import { countBases, countMethods, unitCount } from './unit-counts.schema.ts';
export const unitCounts: Listing = {
  noun: 'unit-counts',
  singular: 'unit count',
  about:
    'How many machines of which cohort, on which date, on which basis, by which method, from which source. There is no other count of machines: unlike cohorts, bases and dates are never added, subtracted or ranked.',
  table: 'unit_count',
  prefix: 'UCT',
  slugged: true,
  cased: true,
  sourced: true,
  fields: {
    ...headFields(),
    facility: '(SELECT f.slug FROM facility f WHERE f.id = x.facility_id)',
    date: 'x.date',
    reportedOn: 'x.reported_on',
    basis: 'x.basis',
    subject: 'x.subject',
    cohort: '(SELECT u.slug FROM unit u WHERE u.id = x.cohort_id)',
    low: 'x.low',
    best: 'x.best',
    high: 'x.high',
    qualifier: 'x.qualifier',
    totalMw: 'x.total_mw::float8',
    totalMwQualifier: 'x.total_mw_qualifier',
    method: 'x.method',
    observer: 'x.observer',
    permit: '(SELECT p.slug FROM permit p WHERE p.id = x.permit_id)',
    ...supportFields,
  },
  joins: ``,
  filters: {
    ...supportFilters,
    facility: { kind: 'record', sql: 'x.facility_id', table: 'facility' },
    basis: { kind: 'one-of', sql: 'x.basis', values: countBases },
    subject: { kind: 'one-of', sql: 'x.subject', values: subjects },
    cohort: { kind: 'record', sql: 'x.cohort_id', table: 'unit' },
    method: { kind: 'one-of', sql: 'x.method', values: countMethods },
    permit: { kind: 'record', sql: 'x.permit_id', table: 'permit' },
  },
  search: ['x.slug', 'x.observer'],
  span: { from: 'x.date_from', until: 'x.date_until' },
  sorts: sortsOf({ date: { sql: 'x.date_from', type: 'date' }, slug: { sql: 'x.slug', type: 'text', always: true } }),
  defaultSort: 'date',
  schema: unitCount,

  titled: (item) =>
    `${item.best ?? item.low ?? item.high ?? 'No number of'} ${item.subject}, ${String(item.basis).replaceAll('_', ' ')}, ${item.date ?? item.reportedOn}, ${item.cohort ?? `all on site at ${item.facility}`}, by ${item.observer}`,
};
