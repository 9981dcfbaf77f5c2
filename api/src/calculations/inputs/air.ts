import { z } from 'zod';
import { day, orMissing, quantity } from './shapes.ts';

const metrics = ['O3_8H', 'O3_1H', 'PM25_24H', 'PM10_24H', 'CO_8H', 'SO2_1H', 'SO2_24H', 'NO2_1H'] as const;
const pollutant = z.enum(metrics).describe('Pollutant and averaging time.');

export const air = {
  aqi: z.strictObject({
    pollutant,
    concentration: quantity,
    unit: z.enum(['ppm', 'ppb', 'ug/m3']).describe('Unit of the concentration.'),
    date: day.optional().describe('Day of the concentration; left out, the table now in force is read whatever the day.'),
  }),
  aqi_daily: z
    .partialRecord(pollutant, orMissing)
    .describe('Concentration of each metric in the unit of its table: ozone and CO in ppm, SO2 and NO2 in ppb, PM in ug/m3.'),
};
