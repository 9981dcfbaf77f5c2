import { headFields, sortsOf, supportFields, supportFilters } from '../platform/lists/envelope.ts';
import type { Listing } from '../platform/lists/listing.ts';
import { monitor, monitorClasses } from './monitors.schema.ts';

export const monitors: Listing = {
  noun: 'monitors',
  singular: 'monitor',
  about: 'Instruments at places. A reading of a monitor in the open air does not measure a stack.',
  table: 'monitor',
  prefix: 'MON',
  slugged: true,
  cased: true,
  sourced: true,
  fields: {
    ...headFields(),
    name: 'x.name',
    aqsId: 'x.aqs_id',
    class: 'x.class',
    operator: 'x.operator',
    operatorOrganization: '(SELECT o.slug FROM organization o WHERE o.id = x.operator_organization_id)',
    county: 'x.county',
    countyFips: 'x.county_fips',
    state: 'x.state',
    lat: 'x.lat::float8',
    lon: 'x.lon::float8',
    parameters: 'x.parameters',
    ianaTimeZone: 'x.iana_time_zone',
    standardUtcOffset: 'x.standard_utc_offset',
    distances: 'x.distances',
    ...supportFields,
  },
  joins: ``,
  filters: {
    ...supportFilters,
    class: { kind: 'one-of', sql: 'x.class', values: monitorClasses },
    aqsId: { kind: 'text', sql: 'x.aqs_id', about: 'Such as 47-157-0075.' },
    countyFips: { kind: 'text', sql: 'x.county_fips' },
    state: { kind: 'text', sql: 'x.state' },
  },
  search: ['x.slug', 'x.name', 'x.aqs_id', 'x.operator'],

  sorts: sortsOf({ name: { sql: 'x.name', type: 'text', always: true }, slug: { sql: 'x.slug', type: 'text', always: true } }),
  defaultSort: 'slug',
  schema: monitor,
  place: (item) => (item.lat === null || item.lon === null ? null : [item.lon as number, item.lat as number]),
  titled: (item) => `${item.name}${item.aqsId ? ` (AQS ${item.aqsId})` : ''}`,
};
