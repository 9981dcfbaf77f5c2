import { z } from 'zod';

const verifier = z.string().describe('name+id+base64, as c2sp.org/signed-note writes a key.');

export const trust = z
  .object({
    v: z.literal(1),
    log: verifier.nullable().describe('Signs checkpoints; null before the first.'),
    acknowledgements: z.array(verifier).describe('Signs what a submitter is answered.'),
    witnesses: z.array(verifier).describe('Keep checkpoints elsewhere and sign them too.'),
    policy: z.number().int().describe('How many witnesses have to have signed.'),
  })
  .meta({ id: 'LogTrust' });

export type LogTrust = z.infer<typeof trust>;
