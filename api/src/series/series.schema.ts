import { z } from 'zod';
import { recordSchema } from '../platform/lists/envelope.ts';

export const oneSeries = recordSchema('Series', {
  monitor: z.string(),
  parameter: z.string(),
  unit: z.string(),
  poc: z.int().nullable().describe('Parameter occurrence code of AQS: which of the instruments at the site.'),
  kind: z.string(),
  intervalSeconds: z.int(),
});

export type Series = z.infer<typeof oneSeries>;
