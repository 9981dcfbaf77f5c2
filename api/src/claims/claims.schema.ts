import { z } from 'zod';
import { edtf, recordSchema } from '../platform/lists/envelope.ts';
import { wordings } from '../units/units.schema.ts';
export const claimPositions = ['permit_needed', 'no_permit_needed', 'no_permit_issued'] as const;

export const claim = recordSchema('Claim', {
  about: z.object({
    facility: z.string().nullable(),
    permit: z.string().nullable(),
    cohort: z.string().nullable(),
    area: z.string().nullable(),
    rule: z.string().nullable(),
  }),
  topic: z.string(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  qualifier: z.string().nullable(),
  unit: z.string().nullable(),
  statedBy: z.string(),
  statedByOrganization: z.string().nullable(),
  statedOn: edtf.nullable(),
  asOf: edtf.nullable().describe('The date the statement is about.'),
  milestone: z.string().nullable(),
  text: z.string(),
  wording: z.enum(wordings),
  position: z.enum(claimPositions).nullable(),
});

export type Claim = z.infer<typeof claim>;
