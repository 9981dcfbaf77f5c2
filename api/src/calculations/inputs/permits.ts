import { z } from 'zod';
import { day, dayOrNull } from './shapes.ts';

export const permits = {
  permit_status: z.strictObject({
    issued: day,
    expires: day.describe('Last day in force.'),
    renewalApplied: dayOrNull,
    renewalComplete: z.boolean(),
    renewedOn: dayOrNull,
    asOf: day,
  }),
};
