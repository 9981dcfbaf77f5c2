import { z } from 'zod';
import { instant, quantity } from './shapes.ts';

export const measures = {
  lst_time: z.strictObject({
    utc: instant.describe('Instant with its zone.').meta({ example: '2026-07-01T06:00:00Z' }),
    standardOffsetHours: z.number().min(-15).max(15).describe('Hours from UTC in standard time, the same all year.'),
  }),
  units: z.strictObject({
    value: quantity,
    from: z.string().min(1).max(40).describe('Unit of the value, such as gal, lb_per_h, cfs, ppb_NO2.'),
    to: z.string().min(1).max(40).describe('Unit it is wanted in, such as m3, tpy, gpm, ug_m3.'),
  }),
};
