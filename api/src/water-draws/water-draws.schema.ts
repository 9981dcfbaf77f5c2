import { z } from 'zod';
import { edtf, recordSchema } from '../platform/lists/envelope.ts';

export const waterSourceClasses = ['aquifer', 'utility', 'surface', 'reclaimed'] as const;
export const waterStatistics = ['average_daily', 'peak_day', 'period_total'] as const;

export const waterDraw = recordSchema('WaterDraw', {
  facility: z.string(),
  sourceClass: z.enum(waterSourceClasses),
  supplier: z.string().nullable(),
  startsOn: edtf.nullable(),
  endsOn: edtf.nullable(),
  periodNote: z.string().nullable(),
  statistic: z.enum(waterStatistics),
  value: z.number(),
  unit: z.string(),
  qualifier: z.string().nullable(),
});

export type WaterDraw = z.infer<typeof waterDraw>;
