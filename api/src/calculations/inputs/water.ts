import { z } from 'zod';
import { quantity, quantityAtLeastZero } from './shapes.ts';

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
};
