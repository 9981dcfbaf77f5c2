import { headFields, sortsOf, supportFields, supportFilters } from '../platform/lists/envelope.ts';
import type { Listing } from '../platform/lists/listing.ts';
import { oneSeries } from './series.schema.ts';

export const series: Listing = {
  noun: 'series',
  singular: 'series',
  about: 'One parameter at one monitor from one kind of source. Readings hang on it and are cited by series, interval and asOf.',
  table: 'series',
  prefix: 'SER',
  slugged: true,
  cased: true,
  sourced: true,
  fields: {
    ...headFields(),
    monitor: '(SELECT m.slug FROM monitor m WHERE m.id = x.monitor_id)',
    parameter: 'x.parameter',
    unit: 'x.unit',
    poc: 'x.poc',
    statistic: 'x.statistic',
    instrument: 'x.instrument',
    kind: 'x.kind',
    intervalSeconds: 'x.interval_seconds',
    clock: 'x.clock',
    ...supportFields,
  },
  joins: ``,
  filters: {
    ...supportFilters,
    monitor: { kind: 'record', sql: 'x.monitor_id', table: 'monitor' },
    parameter: { kind: 'text', sql: 'x.parameter' },
    kind: { kind: 'text', sql: 'x.kind' },
  },
  search: ['x.slug', 'x.parameter'],

  sorts: sortsOf({ parameter: { sql: 'x.parameter', type: 'text', always: true }, slug: { sql: 'x.slug', type: 'text', always: true } }),
  defaultSort: 'slug',
  schema: oneSeries,

  titled: ({ parameter, monitor, unit, poc, instrument, statistic }) =>
    [`${parameter} at ${monitor}`, unit, poc === null ? null : `POC ${poc}`, instrument, statistic].filter(Boolean).join(', '),
};
