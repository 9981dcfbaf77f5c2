import { headFields, sortsOf, supportFields, supportFilters } from '../platform/lists/envelope.ts';
import type { Listing } from '../platform/lists/listing.ts';
import { recordSearch, searchResults } from './record-searches.schema.ts';

export const recordSearches: Listing = {
  noun: 'record-searches',
  singular: 'record search',
  about: "That an agency's record was searched or asked: when, by whom, about what, with what result.",
  table: 'record_search',
  prefix: 'SCH',
  slugged: true,
  cased: true,
  sourced: true,
  fields: {
    ...headFields(),
    agency: '(SELECT o.slug FROM organization o WHERE o.id = x.agency_id)',
    facility: '(SELECT f.slug FROM facility f WHERE f.id = x.facility_id)',
    permit: '(SELECT p.slug FROM permit p WHERE p.id = x.permit_id)',
    condition: 'x.condition',
    about: 'x.about',
    periodFrom: 'x.period_from',
    periodTo: 'x.period_to',
    searchedOn: 'x.searched_on',
    searchedBy: 'x.searched_by',
    method: 'x.method',
    result: 'x.result',
    ...supportFields,
  },
  joins: ``,
  filters: {
    ...supportFilters,
    facility: { kind: 'record', sql: 'x.facility_id', table: 'facility' },
    agency: { kind: 'record', sql: 'x.agency_id', table: 'organization' },
    permit: { kind: 'record', sql: 'x.permit_id', table: 'permit' },
    condition: { kind: 'text', sql: 'x.condition' },
    result: { kind: 'one-of', sql: 'x.result', values: searchResults },
  },
  search: ['x.slug', 'x.about', 'x.searched_by'],
  span: { from: 'x.date_from', until: 'x.date_until' },
  sorts: sortsOf({ searchedOn: { sql: 'x.date_from', type: 'date' } }),
  defaultSort: '-searchedOn',
  schema: recordSearch,

  titled: (item) => `Search of the record of ${item.agency}, ${item.searchedOn}: ${item.about}`,
};
