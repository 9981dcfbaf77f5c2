import { z } from 'zod';
import { recordSchema } from '../platform/lists/envelope.ts';

export const oneSeries = recordSchema('Series', {
  monitor: z.string(),
  parameter: z.string(),
  unit: z.string(),
  kind: z.string(),
  intervalSeconds: z.int(),
});

export type Series = z.infer<typeof oneSeries>;
