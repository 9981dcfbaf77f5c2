import type { Listing } from '../platform/lists/listing.ts';
import { unitHour } from './unit-hours.schema.ts';

const hour = [
  'unit_id',
  'starts_at',
  'operating_time',
  'gross_load_mw',
  'nox_pound',
  'heat_input_mmbtu',
  'so2_pound',
  'co2_short_ton',
  'basis',
  'import_number',
]
  .map((column) => `r.${column}`)
  .join(', ');

export const unitHours: Listing = {
  noun: 'unit-hours',
  singular: 'unit hour',
  about: 'Hours of units as their continuous monitors recorded them, cited by unit and interval.',
  table: 'unit_hour',
  prefix: null,
  slugged: false,
  cased: true,
  sourced: false,
  fields: {
    unit: 'u.slug',
    facility: '(SELECT f.slug FROM facility f WHERE f.id = u.facility_id)',
    startsAt: 'x.starts_at',
    endsAt: "x.starts_at + interval '1 hour'",
    operatingTime: 'x.operating_time::float8',
    grossLoadMw: 'x.gross_load_mw::float8',
    noxPound: 'x.nox_pound::float8',
    heatInputMmbtu: 'x.heat_input_mmbtu::float8',
    so2Pound: 'x.so2_pound::float8',
    co2ShortTon: 'x.co2_short_ton::float8',
    basis: 'x.basis',
    case: 'i.case_slug',
    import: 'i.id',
    recordedAt: 'i.committed_at',
    source: 'i.source',
  },
  joins: 'JOIN unit u ON u.id = x.unit_id JOIN import i ON i.number = x.import_number',
  // An hour that was replaced later still counts before its replacement was recorded.
  past: (asOf) => `SELECT ${hour} FROM unit_hour r JOIN import b ON b.number = r.import_number WHERE b.committed_at <= ${asOf}
    UNION ALL SELECT ${hour} FROM unit_hour_revision r JOIN import b ON b.number = r.import_number JOIN import e ON e.number = r.replaced_by_number
      WHERE b.committed_at <= ${asOf} AND e.committed_at > ${asOf}`,
  filters: {
    case: { kind: 'text', sql: 'i.case_slug', about: 'Slug of a case.' },
    unit: { kind: 'record', sql: 'x.unit_id', table: 'unit' },
    facility: { kind: 'record', sql: 'u.facility_id', table: 'facility' },
  },
  span: { from: 'x.starts_at', until: "x.starts_at + interval '1 hour'" },
  sorts: { unit: { sql: 'x.unit_id', type: 'uuid', always: true, key: { sql: 'x.starts_at', type: 'timestamptz' } } },
  defaultSort: 'unit',
  schema: unitHour,
  titled: (item) => `Hour of ${item.unit}`,
  emptyBecause: 'No file with hours of units has been taken in.',
  maxLimit: 10_000,
  streamed: { startsAt: 'instant', endsAt: 'instant', recordedAt: 'instant' },
};
