import { z } from 'zod';
import { day, dayOrNull, month, orMissing, quantityAtLeastZero } from './shapes.ts';

const operatingTime = quantityAtLeastZero.nullable().describe('Operating time as a fraction of the hour, 0 to 1; null where it is not known.');
const ppm = quantityAtLeastZero.describe('ppm at 15 % O2.');
const percent = quantityAtLeastZero.describe('Percent.');

export const turbines = {
  turbine_rules: z.strictObject({
    commenced: day.describe('Day on which construction, modification or reconstruction commenced (40 CFR 60.2).'),
    heatInputMMBtuH: quantityAtLeastZero.describe('Rated heat input in MMBtu/h, higher heating value, turbine engine only, without duct burner.'),
    monthsAtLocation: z.int().min(0).max(1200).nullable().describe('Consecutive months at one location; null where not known.'),
    emergency: z.boolean().describe('Whether it is an emergency turbine.'),
  }),
  temporary_history: z.strictObject({
    stays: z.array(z.strictObject({ unit: z.string().max(120), arrived: day, removed: dayOrNull })).max(1000),
    asOf: day,
    sameLocation: z.literal(true).optional().describe('All stays are at one location; others are asked about one by one.'),
  }),
  nox_limit_hour: z.strictObject({
    limits: z.strictObject({ gas: ppm, other: ppm, partLoad: ppm }).describe('Limits of the turbine for gas, for other fuel and at part load.'),
    minLoadPercent: percent.describe('Lowest load of the hour, in percent of peak load (KKKK) or base load rating (KKKKa).'),
    maxOtherFuelPercent: percent.describe('Largest share of the heat input that was not natural gas at any moment of the hour, in percent.'),
    heatInputGas: quantityAtLeastZero.describe('Heat input from gas in the hour, MMBtu.'),
    heatInputOther: quantityAtLeastZero.describe('Heat input from other fuel in the hour, MMBtu.'),
    threshold: percent.describe('Below this load an hour is one of part load: 75 for KKKK, 70 for KKKKa.'),
  }),
  rolling4: z.strictObject({
    hours: z
      .array(z.strictObject({ op: operatingTime, ppm: orMissing.describe('ppm at 15 % O2; null where it is not valid.') }))
      .max(20_000)
      .describe('Consecutive clock hours.'),
    limit: ppm,
  }),
  startups: z.strictObject({ op: z.array(operatingTime).max(20_000).describe('Consecutive clock hours.') }),
  capacity_factor: z.strictObject({
    baseLoadRatingMMBtuH: quantityAtLeastZero.describe('Base load rating in MMBtu/h, higher heating value.'),
    lastMonth: month.describe('Month that closes the twelve.'),
    monthly: z
      .record(
        month,
        z
          .strictObject({
            heatInputMMBtu: quantityAtLeastZero.describe('Heat input of the month, MMBtu.'),
            emergencyMMBtu: quantityAtLeastZero.describe('Of it, burnt on call of a system emergency, MMBtu.'),
          })
          .nullable(),
      )
      .describe('The twelve months; null where one is missing.'),
  }),
  formaldehyde_test: z.strictObject({
    testedOn: day,
    runs: z
      .array(
        z.strictObject({
          ppbvd: quantityAtLeastZero.describe('Formaldehyde as measured, ppb by volume, dry.'),
          o2Percent: percent.describe('O2 of the run, percent by volume, dry; below 20.9.'),
          minutes: z.int().min(1).max(1440).describe('Length of the run.'),
        }),
      )
      .min(1)
      .max(10)
      .describe('Three runs.'),
  }),
};
