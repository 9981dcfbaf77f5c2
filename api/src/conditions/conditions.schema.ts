import { z } from 'zod';
import { edtf, recordSchema } from '../platform/lists/envelope.ts';

export const conditionTypes = ['limit', 'operational', 'administrative'] as const;
export const conditionForces = ['in_force', 'proposed', 'premise'] as const;
export const comparators = ['at_most', 'at_least', 'less_than'] as const;
export const limitUnits = ['short_ton', 'count', 'h', 'percent', 'year', 'month', 'million_gallon_per_day'] as const;

export const limit = z
  .object({
    quantity: z.string(),
    comparator: z.enum(comparators),
    value: z.number(),
    unit: z.enum(limitUnits),
    statistic: z.string().nullable(),
    averaging: z.string().nullable(),
    appliesTo: z.string().nullable(),
    window: z.string().nullable(),
    approximate: z.boolean().describe('A press rounding: never grounds for met or exceeded.'),
  })
  .meta({ id: 'Limit' });

export const condition = recordSchema('Condition', {
  facility: z.string(),
  permit: z.string(),
  name: z.string(),
  type: z.enum(conditionTypes),
  force: z.enum(conditionForces),
  appliesTo: z.string().nullable(),
  text: z.string(),
  textKind: z.enum(['summary', 'verbatim']),
  clause: z.string().nullable(),
  page: z.int().nullable(),
  quote: z.string().nullable(),
  primaryDocument: z.string().nullable(),
  due: edtf.nullable(),
  dueUnknown: z.string().nullable(),
  confirmed: z.boolean().describe('A second person has read the document and confirmed text and limit.'),
  limits: z.array(limit),
});

export type Condition = z.infer<typeof condition>;
