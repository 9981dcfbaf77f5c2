import { z } from 'zod';
import { edtf, recordSchema, slugs } from '../platform/lists/envelope.ts';

export const event = recordSchema('Event', {
  type: z.string(),
  date: edtf.nullable(),
  endDate: edtf.nullable(),
  title: z.string(),
  summary: z.string().nullable(),
  facility: z.string().nullable(),
  permits: slugs,
  organizations: slugs,
  docket: z.string().nullable(),
  outcome: z.string().nullable(),
});

export type Event = z.infer<typeof event>;
