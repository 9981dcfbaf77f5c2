import { z } from 'zod';
import { day, dayOrNull } from './shapes.ts';

export const turbines = {
  temporary_history: z.strictObject({
    stays: z.array(z.strictObject({ unit: z.string().max(120), arrived: day, removed: dayOrNull })).max(1000),
    asOf: day,
    sameLocation: z.literal(true).optional().describe('All stays are at one location; others are asked about one by one.'),
  }),
};
