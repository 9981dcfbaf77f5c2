import { z } from 'zod';
import { edtf, recordSchema } from '../platform/lists/envelope.ts';

export const emission = recordSchema('Emission', {
  facility: z.string(),
  unit: z.string().nullable(),
  pollutant: z.string(),
  startsOn: edtf,
  endsOn: edtf.nullable(),
  massShortTon: z.number(),
  rawText: z.string().nullable(),
  rawUnit: z.string().nullable(),
  method: z.string().nullable(),
});

export type Emission = z.infer<typeof emission>;
