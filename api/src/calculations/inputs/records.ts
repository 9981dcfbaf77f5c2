import { z } from 'zod';
import { day, dayOrNull, orMissing, quantity, quantityAtLeastZero, quarter } from './shapes.ts';

const gap = {
  pma: quantityAtLeastZero.describe('Percent monitor data availability over 8,760 operating hours.'),
  gapHours: z.int().min(1).max(100_000).describe('Length of the gap in hours.'),
  before: orMissing.describe('Hour before the gap; null where there is none.'),
  after: orMissing.describe('Hour after the gap; null where there is none.'),
};

export const records = {
  part75_hourly: z.strictObject({
    gasFlow100scf: quantityAtLeastZero.describe('Gas flow in hundreds of standard cubic feet an hour.'),
    gcvBtuPer100scf: quantityAtLeastZero.describe('Gross calorific value in Btu per hundred standard cubic feet.'),
    opTime: quantityAtLeastZero.describe('Fraction of the hour in which the unit ran, 0 to 1.'),
    noxRate: quantityAtLeastZero.describe('NOx in lb/MMBtu.'),
  }),
  part75_missing_so2: z.strictObject({
    ...gap,
    lookback: z
      .strictObject({ p90: quantity, p95: quantity, max: quantity })
      .describe('90th and 95th percentile and maximum of 720 quality-assured hours, in ppm.'),
    mpc: quantityAtLeastZero.describe('Maximum potential concentration in ppm.'),
  }),
  part75_missing_nox: z.strictObject({
    ...gap,
    ranges: z
      .array(z.strictObject({ mean: quantity, p90: quantity, p95: quantity, max: quantity }).nullable())
      .min(1)
      .max(20)
      .describe('The load range of the gap, then the higher ones: figures of 2,160 quality-assured hours within three years; null where there are none.'),
    maximumPotential: quantityAtLeastZero.describe('Maximum potential value, in the unit of the others.'),
  }),
  camd_units: z.strictObject({
    grain: z.enum(['hourly', 'daily', 'monthly', 'quarterly', 'annual']),
    so2Mass: quantityAtLeastZero.nullable().describe('As returned: lb in an hour, short tons otherwise.'),
    noxMass: quantityAtLeastZero.nullable().describe('As returned: lb in an hour, short tons otherwise.'),
    co2Mass: quantityAtLeastZero.nullable().describe('As returned: short tons.'),
  }),
  echo_quarters: z.strictObject({ asOf: day }),
  echo_history: z.strictObject({
    history: z.string().min(1).max(80).describe('One character a quarter, oldest first: _, V, S or U.'),
    lastQuarter: quarter.describe('Quarter of the last character.'),
  }),
  violation_quarters: z.strictObject({ from: day, to: dayOrNull.describe('Last day; null while it is open.'), asOf: day }),
  cms_due: z.strictObject({
    category: z.enum(['MAJOR', 'MEGA', 'SM80']).describe('Title V major, mega-site or synthetic minor at 80 %.'),
    lastFce: day.describe('Day of the last full compliance evaluation.'),
    asOf: day,
  }),
};
