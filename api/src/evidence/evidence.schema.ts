import { z } from 'zod';
import { citation, instant } from '../platform/lists/envelope.ts';

export const evidenceStates = ['received', 'ready', 'needs_manual_derivative', 'quarantined', 'withdrawn'] as const;
export const evidenceKinds = ['photo', 'document', 'video', 'audio'] as const;

export const evidence = z
  .object({
    id: z.uuid(),
    code: z.string(),
    version: z.int(),
    recordedAt: instant,
    observation: z.string().describe('Code of the observation it belongs to.'),
    state: z.enum(evidenceStates),
    stateReason: z.string().nullable(),
    kind: z.enum(evidenceKinds),
    image: z.string().nullable().describe('The re-encoded image, without metadata.'),
    sha256: z.string().nullable().describe('SHA-256 of the re-encoded image; never of the original.'),
    leaf: z.string().nullable().describe('Leaf hash of its publication in the custody log: GET /api/v1/log/proofs/{leaf} proves it.'),
    width: z.int().nullable(),
    height: z.int().nullable(),
    publishedAt: instant.nullable(),
    sources: z.array(z.string()),
    permalink: z.string(),
    license: z.string(),
    citation,
  })
  .meta({ id: 'Evidence' });

export const received = z
  .object({
    code: z.string(),
    kind: z.enum(evidenceKinds),
    mediaType: z.string(),
    state: z.enum(evidenceStates),
    bytes: z.int(),
    sha256: z.string().describe('SHA-256 of the file as it arrived; for the submitter alone.'),
    acknowledgement: z.string().describe('A signed note that it is written down and will be in the custody log within a minute.'),
  })
  .meta({ id: 'ReceivedEvidence' });
