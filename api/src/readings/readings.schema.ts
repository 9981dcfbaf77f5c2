import { z } from 'zod';
import { instant } from '../platform/lists/envelope.ts';

export const reading = z
  .object({
    series: z.string().describe('Slug of the series: with startsAt it is the address of the reading.'),
    monitor: z.string(),
    parameter: z.string(),
    statistic: z.string().nullable().describe('Such as a daily maximum; null for a plain measurement.'),
    startsAt: instant.describe('Beginning of the interval, included.'),
    endsAt: instant.describe('End of the interval, not included.'),
    clock: z.enum(['utc', 'local_date']).describe('local_date: the interval is a day of the place, and startsAt is its date at 00:00, whatever the zone.'),
    value: z.number(),
    unit: z.string(),
    flag: z.string().nullable().describe('Such as preliminary.'),
    label: z.string().nullable().describe('What must be said beside the value.'),
    case: z.string().nullable(),
    import: z.uuid().describe('The import that brought it.'),
    recordedAt: instant,
    source: z.string().nullable(),
    license: z.string(),
  })
  .meta({ id: 'Reading' });
