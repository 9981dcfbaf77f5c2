import { z } from 'zod';
import { edtf, recordSchema, slugs } from '../platform/lists/envelope.ts';

export const sourceKinds = [
  'official_document',
  'official_data',
  'court_filing',
  'party_document',
  'securities_filing',
  'company_statement',
  'advocacy',
  'press',
  'trade_press',
  'commentary',
  'research',
  'dataset',
  'aggregator',
  'secondary_notes',
  'ai_summary',
] as const;
export const sourceAccesses = ['read', 'read_copy', 'excerpt', 'not_read'] as const;
export const sourceLicences = ['us_government', 'public_record', 'court_record', 'cc_by_4', 'all_rights_reserved', 'not_stated'] as const;

export const source = recordSchema(
  'Source',
  {
    title: z.string(),
    publisher: z.string(),
    publishedOn: edtf.nullable(),
    kind: z.enum(sourceKinds),
    access: z.enum(sourceAccesses),
    url: z.string().nullable(),
    seenThrough: slugs,
    repository: z.record(z.string(), z.unknown()).nullable(),
    licence: z.enum(sourceLicences),
    licenceBasis: z.string(),
    note: z.string().nullable(),
  },
  { supported: false },
);

export type Source = z.infer<typeof source>;
