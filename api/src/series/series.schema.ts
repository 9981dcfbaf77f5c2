import { z } from 'zod';
import { recordSchema } from '../platform/lists/envelope.ts';

export const oneSeries = recordSchema('Series', {
  monitor: z.string(),
  parameter: z.string(),
  unit: z.string(),
  poc: z.int().nullable().describe('Parameter occurrence code of AQS: which of the instruments at the site.'),
  statistic: z.string().nullable().describe('What was made of the measurement, in the words of its source; null for a plain measurement.'),
  instrument: z.string().nullable().describe('What the source calls the instrument where it has no POC.'),
  kind: z.string(),
  intervalSeconds: z.int().describe('0 for moments, of which the source does not say over what time they are means.'),
  clock: z.enum(['utc', 'local_date']).describe('local_date: its intervals are days of the place, and startsAt is the date at 00:00, whatever the zone.'),
});

export type Series = z.infer<typeof oneSeries>;
