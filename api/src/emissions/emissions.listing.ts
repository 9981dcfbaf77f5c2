import { headFields, sortsOf, supportFields, supportFilters } from '../platform/lists/envelope.ts';
import type { Listing } from '../platform/lists/listing.ts';
import { emission } from './emissions.schema.ts';

export const emissions: Listing = {
  noun: 'emissions',
  singular: 'emission',
  about: 'Mass that left a unit or a facility in an interval, in US short tons. Potentials and estimates are claims.',
  table: 'emission',
  prefix: 'EMI',
  slugged: true,
  cased: true,
  sourced: true,
  fields: {
    ...headFields(),
    facility: '(SELECT f.slug FROM facility f WHERE f.id = x.facility_id)',
    unit: '(SELECT u.slug FROM unit u WHERE u.id = x.unit_id)',
    pollutant: 'x.pollutant',
    startsOn: 'x.starts_on',
    endsOn: 'x.ends_on',
    massShortTon: 'x.mass_short_ton::float8',
    rawText: 'x.raw_text',
    rawUnit: 'x.raw_unit',
    method: 'x.method',
    ...supportFields,
  },
  joins: ``,
  filters: {
    ...supportFilters,
    facility: { kind: 'record', sql: 'x.facility_id', table: 'facility' },
    unit: { kind: 'record', sql: 'x.unit_id', table: 'unit' },
    pollutant: { kind: 'text', sql: 'x.pollutant' },
  },

  span: { from: 'x.date_from', until: 'x.date_until' },
  sorts: sortsOf({ startsOn: { sql: 'x.date_from', type: 'date' } }),
  defaultSort: 'startsOn',
  schema: emission,

  titled: (item) => `${item.massShortTon} tons of ${item.pollutant}, ${item.facility}, ${item.startsOn}`,
};
