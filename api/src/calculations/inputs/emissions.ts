import { z } from 'zod';
import { day, dayOrNull, month, orMissing, quantity, quantityAtLeastZero } from './shapes.ts';

export const emissions = {
  rolling12: z.strictObject({
    monthly: z.record(month, orMissing).describe('Tons of each month; null where it is missing.'),
    from: month.describe('First month to close a window.'),
    months: z.int().min(1).max(600).describe('How many windows.'),
    limit: quantityAtLeastZero,
    comparator: z.enum(['at_most', 'less_than']).optional(),
  }),
  o2_correction: z.strictObject({
    ppm: quantity.describe('Dry concentration, in ppm or ppb: the result is in the same.'),
    o2: quantity.describe('Oxygen, percent by volume, dry.'),
    referenceO2: quantity.describe('Oxygen it is corrected to, such as 15.'),
  }),
  emission_rate: z.strictObject({
    pollutant: z.enum(['NOX', 'SO2', 'CO']),
    ppmDry: quantityAtLeastZero.describe('Dry concentration in ppm, with its own oxygen.'),
    o2: quantity.describe('Oxygen beside it, percent by volume, dry.'),
    fuel: z.enum(['natural_gas', 'oil']),
    heatInput: quantityAtLeastZero.describe('Heat input in MMBtu/h.'),
  }),
  heat_and_pte: z.strictObject({
    units: z
      .array(
        z.strictObject({
          mw: quantity.describe('Rated power of one unit in MW.'),
          heatRateBtuPerKWh: quantity.describe('Heat rate in Btu/kWh, HHV.'),
          count: z.int().min(0).max(10_000).describe('How many such units.'),
          efLbPerMMBtu: z.record(z.string().min(1).max(40), quantity).describe('Factor of each pollutant in lb/MMBtu.'),
          enforceableHours: quantity.nullable().describe('Limit of hours a year that can be enforced; null where there is none. 0 is a limit.'),
        }),
      )
      .min(1)
      .max(500),
  }),
  factor_emissions: z.strictObject({
    list: z.enum(['ap42_3_1', 'part98']).describe('The list the factor is printed in.'),
    fuel: z.enum(['natural_gas', 'distillate_oil']),
    pollutant: z.string().min(1).max(40).describe('As the list names it, such as NOX, CO, VOC or CO2.'),
    control: z
      .enum(['uncontrolled', 'water_steam_injection', 'lean_premix', 'oxidation_catalyst'])
      .nullable()
      .describe('Null where the row is printed without regard to control.'),
    heatInputMMBtu: quantityAtLeastZero.nullable().describe('Heat input in MMBtu, HHV; null where volume and heating value are given.'),
    volumeScf: quantityAtLeastZero.nullable().describe('Volume of gas in scf.'),
    hhvMMBtuPerScf: quantityAtLeastZero.nullable().describe('Higher heating value in MMBtu/scf.'),
    loadPercent: quantityAtLeastZero.nullable().describe('Load in percent; null where it is not known.'),
  }),
  method_9: z.strictObject({
    readings: z.array(orMissing).min(1).max(5_760).describe('Opacity in per cent every 15 seconds, to the nearest 5; null where one was missed.'),
    observedOn: day,
    certifiedOn: dayOrNull.describe('Day on which the observer was certified; null where there is none.'),
    minutes: z.int().min(6).max(1_440).optional().describe('Minutes of the mean, where a standard asks for more than six.'),
    limit: quantityAtLeastZero.nullable().describe('Limit in per cent; null to ask for none.'),
  }),
  method_22: z.strictObject({
    emissionSeconds: quantityAtLeastZero.describe('Seconds in which emissions were visible.'),
    observedSeconds: quantityAtLeastZero.describe('Seconds observed.'),
  }),
};
