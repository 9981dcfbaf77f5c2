import { z } from 'zod';
import { orMissing, quantity } from './shapes.ts';

const days = z.int().min(0).max(92);

export const airGases = {
  gas_1h_dv: z.strictObject({
    pollutant: z.enum(['NO2', 'SO2']),
    years: z
      .array(z.array(z.tuple([quantity, z.int().min(0).max(24)])).max(366))
      .length(3)
      .describe('Three years of days: daily maximum in ppb, and how many hours the day has.'),
  }),
  pm10_day: z.strictObject({ value: quantity.describe('24-hour mean in ug/m3.') }),
  pm10_exceedances: z.strictObject({
    years: z
      .array(z.array(z.strictObject({ v: days, N: z.int().min(90).max(92), n: days })).length(4))
      .length(3)
      .describe('Three years of four quarters: exceedances observed (v), days in the quarter (N), days with data (n).'),
  }),
  co_pb: z.strictObject({
    type: z.enum(['CO_8H', 'CO_1H', 'PB']),
    values: z.array(orMissing).max(8784).describe('CO: means of a year in ppm. Lead: consecutive monthly means in ug/m3. Null where missing.'),
  }),
};
