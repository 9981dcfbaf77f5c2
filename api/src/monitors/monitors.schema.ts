import { z } from 'zod';
import { recordSchema } from '../platform/lists/envelope.ts';

export const monitorClasses = ['regulatory', 'near_reference', 'low_cost_corrected', 'low_cost_raw', 'water_station'] as const;

const parameter = z.object({ name: z.string(), aqsCode: z.string().nullable(), unit: z.string() }).meta({ id: 'MonitorParameter' });
const distance = z.object({ facility: z.string(), km: z.number() }).meta({ id: 'MonitorDistance' });

export const monitor = recordSchema('Monitor', {
  name: z.string(),
  aqsId: z.string().nullable(),
  class: z.enum(monitorClasses),
  operator: z.string().nullable(),
  operatorOrganization: z.string().nullable(),
  county: z.string().nullable(),
  countyFips: z.string().nullable(),
  state: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  parameters: z.array(parameter),
  ianaTimeZone: z.string().nullable(),
  standardUtcOffset: z.string().nullable(),
  distances: z.array(distance),
});

export type Monitor = z.infer<typeof monitor>;
