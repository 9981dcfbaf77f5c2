import { z } from 'zod';
import { month, orMissing, quantityAtLeastZero } from './shapes.ts';

export const emissions = {
  rolling12: z.strictObject({
    monthly: z.record(month, orMissing).describe('Tons of each month; null where it is missing.'),
    from: month.describe('First month to close a window.'),
    months: z.int().min(1).max(600).describe('How many windows.'),
    limit: quantityAtLeastZero,
    comparator: z.enum(['at_most', 'less_than']).optional(),
  }),
};
