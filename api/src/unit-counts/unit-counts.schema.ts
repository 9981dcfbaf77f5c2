import { z } from 'zod';
import { edtf, recordSchema } from '../platform/lists/envelope.ts';
import { subjects } from '../units/units.schema.ts';
export const countBases = [
  'permitted',
  'applied_for',
  'planned',
  'ordered',
  'claimed_exempt',
  'observed_on_site',
  'observed_running',
  'reported_on_site',
  'reported_running',
  'stored',
  'proxy_observed',
] as const;
export const countMethods = [
  'thermal_image',
  'satellite_image',
  'aerial_photo',
  'site_visit',
  'press_report',
  'permit_text',
  'company_statement',
  'agency_statement',
  'court_paper',
  'legal_count',
] as const;
export const countQualifiers = ['exactly', 'about', 'at_least', 'range', 'dozens', 'no_number'] as const;

export const unitCount = recordSchema('UnitCount', {
  facility: z.string(),
  date: edtf.nullable(),
  reportedOn: edtf.nullable(),
  basis: z.enum(countBases),
  subject: z.enum(subjects),
  cohort: z.string().nullable().describe('null: all machines on site, not split by source.'),
  low: z.int().nullable(),
  best: z.int().nullable(),
  high: z.int().nullable(),
  qualifier: z.enum(countQualifiers),
  totalMw: z.number().nullable(),
  totalMwQualifier: z.string().nullable(),
  method: z.enum(countMethods),
  observer: z.string(),
  permit: z.string().nullable(),
});

export type UnitCount = z.infer<typeof unitCount>;
