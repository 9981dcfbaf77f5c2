import { z } from 'zod';
import { day, dayOrNull, quantity, quantityAtLeastZero } from './shapes.ts';

export const water = {
  water_registration: z.discriminatedUnion('state', [
    z.strictObject({
      state: z.literal('TN'),
      dailyGallons: z.array(quantity).min(1, 'At least one day.').max(40_000).describe('Gallons of each day of the period.'),
      agricultural: z.boolean(),
    }),
    z.strictObject({
      state: z.literal('MS'),
      casingInches: quantityAtLeastZero.describe('Diameter of the surface casing in inches.'),
      singleHousehold: z.boolean(),
    }),
  ]),
  discharge_permit: z.strictObject({
    agency: z.enum(['EPA', 'TN', 'other_state']).describe('Who issued it.'),
    issued: day,
    expires: day.describe('Last day in force.'),
    applied: dayOrNull.describe('Day on which an application for renewal was received; null where none was.'),
    complete: z.boolean().describe('Whether that application was complete.'),
    asOf: day,
  }),
};
