import { z } from 'zod';
import { psdPollutants } from '../../rules/index.ts';
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
  psd_review: z.strictObject({
    tpy: z.partialRecord(z.enum(psdPollutants), quantity).describe('Increase of each pollutant in tons a year; of a new source its potential emissions.'),
    majorAlready: z.boolean().describe('Whether the source was major for PSD before.'),
    listed28: z.boolean().describe('Whether it belongs to one of the 28 listed categories.'),
  }),
  synthetic_minor: z.strictObject({
    potential: quantity.describe('Tons a year without any limit.'),
    limited: quantity.nullable().describe('Tons a year as limited; null where there is no limit.'),
    enforceable: z.boolean().describe('Whether the limit is enforceable as a practical matter.'),
    threshold: quantity.describe('Tons a year that make a source major, such as 100.'),
  }),
};
