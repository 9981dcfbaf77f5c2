import { headFields, sortsOf, supportFields, supportFilters } from '../platform/lists/envelope.ts';
import type { Listing } from '../platform/lists/listing.ts';
import { waterDraw, waterSourceClasses, waterStatistics } from './water-draws.schema.ts';

export const waterDraws: Listing = {
  noun: 'water-draws',
  singular: 'water draw',
  about: 'Volumes of water taken, by class of source. Forecasts, plans and proposed terms are claims or conditions.',
  table: 'water_draw',
  prefix: 'WTR',
  slugged: true,
  cased: true,
  sourced: true,
  fields: {
    ...headFields(),
    facility: '(SELECT f.slug FROM facility f WHERE f.id = x.facility_id)',
    sourceClass: 'x.source_class',
    supplier: '(SELECT o.slug FROM organization o WHERE o.id = x.supplier_id)',
    startsOn: 'x.starts_on',
    endsOn: 'x.ends_on',
    periodNote: 'x.period_note',
    statistic: 'x.statistic',
    value: 'x.value::float8',
    unit: 'x.unit',
    qualifier: 'x.qualifier',
    ...supportFields,
  },
  joins: ``,
  filters: {
    ...supportFilters,
    facility: { kind: 'record', sql: 'x.facility_id', table: 'facility' },
    sourceClass: { kind: 'one-of', sql: 'x.source_class', values: waterSourceClasses },
    statistic: { kind: 'one-of', sql: 'x.statistic', values: waterStatistics },
    supplier: { kind: 'record', sql: 'x.supplier_id', table: 'organization' },
  },
  search: ['x.slug', 'x.period_note'],
  span: { from: 'x.date_from', until: 'x.date_until' },
  sorts: sortsOf({ startsOn: { sql: 'x.date_from', type: 'date' }, slug: { sql: 'x.slug', type: 'text', always: true } }),
  defaultSort: 'startsOn',
  schema: waterDraw,

  titled: (item) =>
    `${item.value} ${String(item.unit).replaceAll('_', ' ')} from ${item.sourceClass}, ${item.facility}, ${item.startsOn ?? item.periodNote ?? 'undated'}`,
};
