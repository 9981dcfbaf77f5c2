import { headFields, sortsOf, supportFields, supportFilters } from '../platform/lists/envelope.ts';
import type { Listing } from '../platform/lists/listing.ts';
import { permanences, subjects, unit } from './units.schema.ts';

export const units: Listing = {
  noun: 'units',
  singular: 'unit',
  about: 'Turbines, engines, or cohorts of equal ones. The size of a cohort that changes is read from unit-counts, by date.',
  table: 'unit',
  prefix: 'UNT',
  slugged: true,
  cased: true,
  sourced: true,
  fields: {
    ...headFields(),
    facility: '(SELECT f.slug FROM facility f WHERE f.id = x.facility_id)',
    subject: 'x.subject',
    campdUnit: 'x.campd_unit',
    maker: 'x.maker',
    model: 'x.model',
    modelDetail: 'x.model_detail',
    technology: 'x.technology',
    count: 'x.count',
    countAsOf: 'x.count_as_of',
    ratedMwEach: 'x.rated_mw_each::float8',
    totalMw: 'x.total_mw::float8',
    totalMwQualifier: 'x.total_mw_qualifier',
    permanence: 'x.permanence',
    controls: 'x.controls',
    controlsWording: 'x.controls_wording',
    from: 'x.from_date',
    fromNote: 'x.from_note',
    to: 'x.to_date',
    toNote: 'x.to_note',
    partOf: '(SELECT u.slug FROM unit u WHERE u.id = x.part_of_id)',
    overlap: 'x.overlap',
    ...supportFields,
  },
  joins: ``,
  filters: {
    ...supportFilters,
    facility: { kind: 'record', sql: 'x.facility_id', table: 'facility' },
    subject: { kind: 'one-of', sql: 'x.subject', values: subjects },
    permanence: { kind: 'one-of', sql: 'x.permanence', values: permanences },
    partOf: { kind: 'record', sql: 'x.part_of_id', table: 'unit' },
  },
  search: ['x.slug', 'x.campd_unit', 'x.maker', 'x.model', 'x.technology'],

  sorts: sortsOf({ slug: { sql: 'x.slug', type: 'text', always: true } }),
  defaultSort: 'slug',
  schema: unit,

  titled: (item) =>
    `${item.count === null ? '' : `${item.count} `}${[item.maker, item.model].filter(Boolean).join(' ') || (item.campdUnit ?? '')} (${item.subject}, ${item.facility})`.trim(),
};
