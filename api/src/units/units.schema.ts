import { z } from 'zod';
import { edtf, recordSchema } from '../platform/lists/envelope.ts';

export const wordings = ['alleged', 'reported', 'found', 'stated_by_operator', 'estimated'] as const;
export const permanences = ['temporary', 'permanent', 'unknown'] as const;
export const subjects = ['turbines', 'engines', 'stacks', 'modules', 'boilers'] as const;

export const unit = recordSchema('Unit', {
  facility: z.string(),
  subject: z.enum(subjects),
  campdUnit: z.string().nullable().describe("Id under which EPA's CAMPD reports the machine, beside the ORIS code of its facility."),
  maker: z.string().nullable(),
  model: z.string().nullable(),
  modelDetail: z.string().nullable(),
  technology: z.string().nullable(),
  count: z.int().nullable().describe('Size of the cohort on countAsOf; not a number of turbines of the site.'),
  countAsOf: edtf.nullable(),
  ratedMwEach: z.number().nullable(),
  totalMw: z.number().nullable(),
  totalMwQualifier: z.string().nullable(),
  permanence: z.enum(permanences),
  controls: z.string().nullable(),
  controlsWording: z.enum(wordings).nullable(),
  from: edtf.nullable(),
  fromNote: z.string().nullable(),
  to: edtf.nullable(),
  toNote: z.string().nullable(),
  partOf: z.string().nullable().describe('The cohort this one lies inside: never add them.'),
  overlap: z.string().nullable(),
});

export type Unit = z.infer<typeof unit>;
