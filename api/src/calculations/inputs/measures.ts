import { z } from 'zod';
import { instant } from './shapes.ts';

export const measures = {
  lst_time: z.strictObject({
    utc: instant.describe('Instant with its zone.').meta({ example: '2026-07-01T06:00:00Z' }),
    standardOffsetHours: z.number().min(-15).max(15).describe('Hours from UTC in standard time, the same all year.'),
  }),
};
