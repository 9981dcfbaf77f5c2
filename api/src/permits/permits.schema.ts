import { z } from 'zod';
import { edtf, recordSchema, slugs } from '../platform/lists/envelope.ts';
import { permanences } from '../units/units.schema.ts';
export const permitKinds = ['permit', 'order', 'determination'] as const;
export const permitStates = [
  'applied',
  'draft',
  'public_comment',
  'issued',
  'in_effect',
  'expired',
  'administratively_continued',
  'superseded',
  'revoked',
  'denied',
] as const;

const permitVersion = z
  .object({
    number: z.int(),
    issuedOn: edtf.nullable(),
    effectiveOn: edtf.nullable(),
    expiresOn: edtf.nullable(),
    endedOn: edtf.nullable(),
    change: z.string().nullable(),
  })
  .meta({ id: 'PermitVersion' });
const permitEntry = z
  .object({ type: z.string(), date: edtf.nullable(), planned: z.boolean(), sources: slugs, note: z.string().nullable() })
  .meta({ id: 'PermitEntry' });

export const permit = recordSchema('Permit', {
  kind: z.enum(permitKinds),
  facility: z.string(),
  authority: z.string(),
  holder: z.string().nullable(),
  number: z.string().nullable(),
  type: z.string(),
  state: z.enum(permitStates),
  stateAsOf: edtf.nullable(),
  appliedOn: edtf.nullable(),
  draftOn: edtf.nullable(),
  issuedOn: edtf.nullable(),
  effectiveOn: edtf.nullable(),
  expiresOn: edtf.nullable().describe('Last day in force by its own words; null where not known.'),
  versions: z.array(permitVersion),
  entries: z.array(permitEntry),
  covers: z.object({ cohorts: slugs, count: z.int().nullable(), permanence: z.enum(permanences).nullable(), text: z.string().nullable() }),
  primaryDocument: z.string().nullable().describe('Wanted document that holds its text.'),
});

export type Permit = z.infer<typeof permit>;
