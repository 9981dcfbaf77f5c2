import { limitWords } from '@fenceline/prisma';
import { z } from 'zod';
import { edtf, recordSchema } from '../platform/lists/envelope.ts';

export const conditionTypes = ['limit', 'operational', 'administrative'] as const;
export const conditionForces = ['in_force', 'proposed', 'premise'] as const;
/** Rows from before the grammar may have a quantity of no list; what they said stands in `asRecorded`. */
const quantities = [...limitWords.quantity, 'not listed'] as const;

export const limit = z
  .object({
    quantity: z.enum(quantities),
    comparator: z.enum(limitWords.comparator),
    value: z.number(),
    unit: z.enum(limitWords.unit),
    oxygenPercent: z.number().nullable().describe('Reference oxygen of a concentration, percent by volume.'),
    dry: z.boolean().nullable(),
    statistic: z.enum(limitWords.statistic).nullable(),
    averaging: z
      .object({ length: z.int(), period: z.enum(limitWords.period), kind: z.enum(limitWords.kind) })
      .nullable()
      .describe('Over which time; null where none is stated.'),
    appliesTo: z
      .object({ scope: z.enum(limitWords.scope), cohort: z.string().nullable(), monitor: z.string().nullable(), text: z.string().nullable() })
      .describe('Each unit, units together, the facility; with slugs and the words of the source.'),
    time: z.enum(limitWords.time).describe('Whether its hours are those of operation or of the calendar.'),
    excludes: z.array(z.enum(limitWords.excludes)),
    partLoadBelowPercent: z.number().nullable(),
    window: z.object({ text: z.string(), from: edtf.nullable(), to: edtf.nullable() }).nullable(),
    basis: z.enum(limitWords.basis),
    approximate: z.boolean().describe('A press rounding: never grounds for met or exceeded.'),
    asRecorded: z.string().nullable(),
    said: z.object({ en: z.string(), es: z.string() }).describe('The limit in one line.'),
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
  pageImage: z
    .object({ address: z.string(), isPublic: z.boolean().describe('Whether everybody may see it: a source of the condition is a public record.') })
    .nullable()
    .describe('Picture of the page it was read on.'),
  primaryDocument: z.string().nullable(),
  due: edtf.nullable(),
  dueUnknown: z.string().nullable(),
  confirmed: z.boolean().describe('A second person has read the document and confirmed text and limit.'),
  limits: z.array(limit),
});

export type Condition = z.infer<typeof condition>;
