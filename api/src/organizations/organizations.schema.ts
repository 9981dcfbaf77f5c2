import { z } from 'zod';
import { recordSchema } from '../platform/lists/envelope.ts';

export const organizationKinds = [
  'operator',
  'supplier',
  'agency',
  'government',
  'court',
  'utility',
  'business_group',
  'community_group',
  'law_group',
  'laboratory',
  'press',
] as const;

export const organization = recordSchema('Organization', {
  name: z.string(),
  otherNames: z.array(z.string()),
  kind: z.enum(organizationKinds),
  role: z.string().nullable(),
});

export type Organization = z.infer<typeof organization>;
