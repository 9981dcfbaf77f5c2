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
    so2Pound: z.number().nullable(),
    co2ShortTon: z.number().nullable(),
    basis: z
      .string()
      .nullable()
      .describe(
        'How NOx, heat input, SO2 and CO2 came about, a letter each: M measured, C calculated, S substitute, B measured and substitute, L default of a low mass emitter, O other, U undetermined, N not applicable, - nothing said. A substitute is a conservative default and no measured exceedance.',
      ),
    case: z.string().nullable(),
    import: z.uuid(),
    recordedAt: instant,
    source: z.string().nullable(),
  })
  .meta({ id: 'UnitHour' });
