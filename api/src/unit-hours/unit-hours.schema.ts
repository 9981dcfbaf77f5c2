import { z } from 'zod';
import { instant } from '../platform/lists/envelope.ts';

export const unitHour = z
  .object({
    unit: z.string().describe('Slug of the unit: with startsAt it is the address of the hour.'),
    facility: z.string(),
    startsAt: instant,
    endsAt: instant,
    operatingTime: z.number().nullable().describe('Part of the hour in which the unit ran, 0 to 1.'),
    grossLoadMw: z.number().nullable(),
    noxPound: z.number().nullable(),
    heatInputMmbtu: z.number().nullable(),
    case: z.string().nullable(),
    import: z.uuid(),
    recordedAt: instant,
    source: z.string().nullable(),
  })
  .meta({ id: 'UnitHour' });
