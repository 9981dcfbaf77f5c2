import { z } from 'zod';
import { instant } from '../platform/lists/envelope.ts';

export const jobStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export const jobKinds = ['import', 'evaluate', 'report'] as const;
export type JobKind = (typeof jobKinds)[number];

export const progress = z
  .object({ done: z.number().optional(), total: z.number().optional(), unit: z.string().optional(), note: z.string().optional() })
  .catchall(z.unknown())
  .meta({ id: 'Progress' });
export type Progress = z.infer<typeof progress>;

export const job = z
  .object({
    id: z.uuid(),
    kind: z.enum(jobKinds),
    state: z.enum(jobStates),
    subject: z.string().nullable().describe('Id or code of what it works on.'),
    progress,
    result: z.record(z.string(), z.unknown()).nullable(),
    reason: z.string().nullable(),
    queuedAt: instant,
    startedAt: instant.nullable(),
    finishedAt: instant.nullable(),
  })
  .meta({ id: 'Job' });
