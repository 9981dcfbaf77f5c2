import type { Listing } from '../platform/lists/listing.ts';
import { reading } from './readings.schema.ts';

export const readings: Listing = {
  noun: 'readings',
  singular: 'reading',
  about:
    'Intervals of series, cited by series, interval and asOf. A reading of a monitor in the open air does not measure a stack. AirNow values are preliminary.',
  table: 'reading',
  prefix: null,
  slugged: false,
  cased: true,
  sourced: false,
  fields: {
    series: 's.slug',
    monitor: 'm.slug',
    parameter: 's.parameter',
    statistic: 's.statistic',
    startsAt: 'x.starts_at',
    endsAt: "x.starts_at + s.interval_seconds * interval '1 second'",
    clock: 's.clock',
    value: 'x.value::float8',
    unit: 's.unit',
    flag: 'i.flag',
    label: 'i.label',
    case: 'i.case_slug',
    import: 'i.id',
    recordedAt: 'i.committed_at',
    source: 'i.source',
    license: "coalesce((SELECT o.licence::text FROM source o WHERE o.slug = i.source), 'not_stated')",
  },
  joins: 'JOIN series s ON s.number = x.series_number JOIN monitor m ON m.id = s.monitor_id JOIN import i ON i.number = x.import_number',
  // A value that was replaced later still counts before its replacement was recorded.
  past: (
    asOf,
  ) => `SELECT r.series_number, r.starts_at, r.value, r.import_number FROM reading r JOIN import b ON b.number = r.import_number WHERE b.committed_at <= ${asOf}
    UNION ALL SELECT r.series_number, r.starts_at, r.value, r.import_number FROM reading_revision r JOIN import b ON b.number = r.import_number JOIN import e ON e.number = r.replaced_by_number
      WHERE b.committed_at <= ${asOf} AND e.committed_at > ${asOf}`,
  filters: {
    case: { kind: 'text', sql: 'i.case_slug', about: 'Slug of a case.' },
    series: { kind: 'record', sql: 's.id', table: 'series' },
    monitor: { kind: 'record', sql: 's.monitor_id', table: 'monitor' },
    parameter: { kind: 'text', sql: 's.parameter', about: 'Such as OZONE or PM2.5.' },
    unit: { kind: 'text', sql: 's.unit' },
    import: { kind: 'text', sql: 'i.id::text', about: 'Id of an import.' },
  },
  span: { from: 'x.starts_at', until: "x.starts_at + s.interval_seconds * interval '1 second'" },
  sorts: {
    series: { sql: 'x.series_number', type: 'int', always: true, key: { sql: 'x.starts_at', type: 'timestamptz' } },
    startsAt: { sql: 'x.starts_at', type: 'timestamptz', always: true, key: { sql: 'x.series_number', type: 'int' } },
  },
  defaultSort: 'startsAt',
  schema: reading,
  titled: (item) => `${item.parameter} at ${item.monitor}`,
  maxLimit: 10_000,
  months: 'x.starts_at',
  streamed: { statistic: 'free', startsAt: 'instant', endsAt: 'instant', value: 'number', unit: 'free', flag: 'free', label: 'free', recordedAt: 'instant' },
};
