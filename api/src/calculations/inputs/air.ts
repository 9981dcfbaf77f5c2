import { z } from 'zod';
import { concentration, day, orMissing, orMissingConcentration, quantity } from './shapes.ts';

const metrics = ['O3_8H', 'O3_1H', 'PM25_24H', 'PM10_24H', 'CO_8H', 'SO2_1H', 'SO2_24H', 'NO2_1H'] as const;
const pollutant = z.enum(metrics).describe('Pollutant and averaging time.');

const hours = (length: number, unit: string) =>
  z.array(orMissingConcentration).length(length).describe(`${length} hours, in ${unit}; null where an hour is missing.`);
const quarterOfYear = z.strictObject({
  mean: concentration.describe('Mean of the quarter, ug/m3.'),
  creditable: z.int().min(0).max(400).describe('Creditable samples.'),
  scheduled: z.int().min(1).max(400).describe('Scheduled samples.'),
  max3yr: concentration.nullish().describe('Highest value of this calendar quarter over the three years.'),
  min3yr: concentration.nullish().describe('Lowest value of this calendar quarter over the three years.'),
  pooledDays: z.int().min(0).max(1200).nullish().describe('Days of this calendar quarter over the three years together.'),
});

export const air = {
  nowcast_pm: z.strictObject({ pollutant: z.enum(['PM25', 'PM10']).describe('Pollutant.'), hours: hours(12, 'ug/m3, oldest first') }),
  purpleair: z.strictObject({
    model: z.enum(['barkjohn2021', 'epa_piecewise']).describe('Correction.'),
    pa: concentration.describe('Mean of both channels of an hour, ug/m3.'),
    rh: quantity.describe('Relative humidity, percent.'),
  }),
  pm25_daily: z.strictObject({ hours: hours(24, 'ug/m3, midnight of local standard time first') }),
  pm25_annual_dv: z.strictObject({
    level: concentration.describe('Level of the standard, ug/m3: 9.0 since 6 May 2024.'),
    years: z.array(z.array(quarterOfYear).length(4)).length(3).describe('Three years of four quarters.'),
  }),
  pm25_24h_dv: z.strictObject({
    years: z
      .array(
        z.strictObject({
          creditable: z.int().min(1).max(366).describe('Creditable samples of the year.'),
          values: z.array(concentration).min(1).max(800).describe('Every daily value, creditable and extra, ug/m3.'),
        }),
      )
      .length(3)
      .describe('Three years.'),
  }),
  o3_8h: z.strictObject({ hours: hours(8, 'ppm, from the first hour') }),
  o3_mda8: z.strictObject({
    day: hours(24, 'ppm, midnight of local standard time first'),
    next: z.array(orMissingConcentration).max(24).describe('First hours of the next day, in ppm, of which seven are used.'),
  }),
  o3_fourth: z.strictObject({
    days: z
      .array(
        z.strictObject({ date: day, mda8: orMissingConcentration.describe('Daily maximum, ppm.'), valid: z.boolean().describe('Whether the day is valid.') }),
      )
      .max(366)
      .describe('Days of a year.'),
  }),
  o3_dv: z.strictObject({
    years: z
      .array(
        z.strictObject({
          fourthHighest: orMissingConcentration.describe('Fourth-highest daily maximum, ppm.'),
          validDays: z.int().min(0).max(366).describe('Valid days of the season.'),
          seasonDays: z.int().min(1).max(366).describe('Days of the season.'),
        }),
      )
      .length(3)
      .describe('Three years.'),
  }),
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
