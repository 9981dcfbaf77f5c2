import { z } from 'zod';
import { recordSchema, slugs } from '../platform/lists/envelope.ts';

export const documentWanted = recordSchema(
  'DocumentWanted',
  {
    title: z.string(),
    holder: z.string(),
    identifier: z.string().nullable(),
    howToAsk: z.string(),
    upgrades: slugs,
    knownCopies: z.array(z.record(z.string(), z.unknown())),
    heldAs: z.string().nullable().describe('Slug of the source it became once it was had; null while it is wanted.'),
    note: z.string().nullable(),
  },
  { supported: false },
);

export type DocumentWanted = z.infer<typeof documentWanted>;
