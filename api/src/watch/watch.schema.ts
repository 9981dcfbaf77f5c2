import { z } from 'zod';
import { instant } from '../platform/lists/envelope.ts';

export const watchedSource = z
  .object({
    name: z.string(),
    address: z.string().describe('Without what stands after a question mark.'),
    format: z.string().nullable(),
    standing: z.enum(['new', 'fresh', 'failing', 'silent']).describe('silent: nothing new for longer than it should be. failing: the last look went wrong.'),
    everySeconds: z.int(),
    staleAfterSeconds: z.int(),
    checkedAt: instant.nullable(),
    succeededAt: instant.nullable().describe('When it last answered as it should.'),
    changedAt: instant.nullable().describe('When it last brought something new.'),
    nextAt: instant.nullable(),
    failures: z.int().describe('Tries in a row that failed.'),
    error: z.string().nullable(),
    import: z.uuid().nullable().describe('The last import.'),
  })
  .meta({ id: 'WatchedSource' });
