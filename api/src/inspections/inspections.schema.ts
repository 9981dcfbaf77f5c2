import { z } from 'zod';
import { edtf, recordSchema } from '../platform/lists/envelope.ts';

export const inspection = recordSchema('Inspection', {
  facility: z.string(),
  agency: z.string().nullable(),
  permit: z.string().nullable(),
  date: edtf,
  type: z.string(),
  result: z.string().nullable(),
});

export type Inspection = z.infer<typeof inspection>;
