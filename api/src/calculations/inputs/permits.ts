import { z } from 'zod';
import { day, dayOrNull, quantity } from './shapes.ts';

export const permits = {
  permit_status: z.strictObject({
    issued: day,
    expires: day.describe('Last day in force.'),
    renewalApplied: dayOrNull,
    renewalComplete: z.boolean(),
    renewedOn: dayOrNull,
    asOf: day,
  }),
  major_source: z.strictObject({
    tpy: z
      .record(z.string().min(1).max(40), quantity)
      .describe('Potential emissions of the whole source in tons a year, by pollutant: NOX, CO, VOC, SO2, PM10, PM25, singleHapMax, totalHap.'),
    ozoneClass: z.enum(['attainment', 'marginal', 'moderate', 'serious', 'severe', 'extreme']).describe('Class of the area for ozone.'),
    listed28: z.boolean().describe('Whether it belongs to one of the 28 listed categories.'),
  }),
};
