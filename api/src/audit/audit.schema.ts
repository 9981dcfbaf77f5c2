import { z } from 'zod';
import { instant } from '../platform/lists/envelope.ts';

export const auditLine = z
  .object({
    id: z.string(),
    at: instant.describe('For anonymous submissions the hour.'),
    actor: z.string().nullable().describe('Name of the account; null where none is kept.'),
    action: z.string(),
    noun: z.string(),
    subject: z.string(),
    reason: z.string().nullable(),
    detail: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'AuditLine' });
