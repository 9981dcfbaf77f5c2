import { z } from 'zod';

export const measures = {
  lst_time: z.strictObject({
    utc: z.iso.datetime({ offset: true }).meta({ example: '2026-07-01T06:00:00Z' }),
    standardOffsetHours: z.number().min(-15).max(15).describe('Hours from UTC in standard time, the same all year.'),
  }),
};
