import { z } from 'zod';
import { findingStates } from '../findings/states.ts';
import { citation, instant } from '../platform/lists/envelope.ts';

export const overrideScopes = ['version', 'subject'] as const;
export const overrideStages = ['proposed', 'confirmed', 'rejected', 'withdrawn'] as const;

const reason = z.string().trim().min(20, 'a reason is a sentence of at least 20 characters: it is printed beside both verdicts').max(2000);

export const newOverride = z
  .strictObject({
    finding: z.string().min(1).max(40).describe('Code of the finding.'),
    state: z.enum(findingStates).describe('The verdict of people.'),
    reason,
    scope: z.enum(overrideScopes).describe('version: this version of the finding alone; subject: whatever the rule says of it until the end.'),
    expiresOn: z.iso.date().describe('Last day on which it applies; at most two years away.'),
  })
  .meta({ id: 'NewOverride' });
export type NewOverride = z.infer<typeof newOverride>;

export const override = z
  .object({
    id: z.uuid(),
    slug: z.string().nullable(),
    code: z.string(),
    case: z.string().nullable(),
    version: z.int(),
    recordedAt: instant,
    facility: z.string(),
    finding: z.string().nullable().describe('Code of the finding; null where the rules say nothing of the subject now.'),
    rule: z.string(),
    subject: z.string(),
    scope: z.enum(overrideScopes),
    findingVersion: z.int().nullable(),
    state: z.enum(findingStates),
    reason: z.string(),
    expiresOn: z.iso.date(),
    signedBy: z.array(z.string()).describe('Groups of the two people who signed it.'),
    stage: z.enum(overrideStages),
    confirmedAt: instant.nullable(),
    endedAt: instant.nullable(),
    endedBecause: z.string().nullable(),
    mine: z.boolean().nullable().describe('Whether you proposed it; null for those who cannot.'),
    sources: z.array(z.string()),
    permalink: z.string(),
    license: z.string(),
    citation,
  })
  .meta({ id: 'Override' });
