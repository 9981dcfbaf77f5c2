import { z } from 'zod';
import { observationStates, publicObservation } from '../observations/observations.schema.ts';
import { instant } from '../platform/lists/envelope.ts';

export const receiptView = z
  .object({
    id: z.uuid(),
    code: z.string(),
    state: z.enum(observationStates),
    question: z.string().nullable(),
    reason: z.string().nullable(),
    public: publicObservation,
    evidence: z.array(z.object({ code: z.string(), kind: z.string(), state: z.string(), stateReason: z.string().nullable(), sha256: z.string().nullable() })),
    notes: z.array(z.object({ kind: z.string(), fromSubmitter: z.boolean(), text: z.string(), writtenAt: instant })),
    permalink: z.string().nullable(),
  })
  .meta({ id: 'Receipt' });
