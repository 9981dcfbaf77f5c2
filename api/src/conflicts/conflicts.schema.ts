import { z } from 'zod';
import { recordSchema, slugs } from '../platform/lists/envelope.ts';

const side = z
  .object({ text: z.string(), sources: slugs, ref: z.string().nullable().describe('Slug of the record that holds it.') })
  .meta({ id: 'ConflictSide' });

export const conflict = recordSchema('Conflict', {
  topic: z.string(),
  about: z.object({ facility: z.string().nullable(), permit: z.string().nullable(), cohort: z.string().nullable() }),
  claims: z.array(side),
  reading: z.string(),
});

export type Conflict = z.infer<typeof conflict>;
