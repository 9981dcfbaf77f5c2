import { z } from 'zod';
import { citation, instant } from '../platform/lists/envelope.ts';

export const reportKinds = ['permit-status'] as const;
export const reportStates = ['queued', 'ready', 'failed'] as const;
export const reportLangs = ['en', 'es'] as const;

export const newReport = z
  .strictObject({
    kind: z.enum(reportKinds),
    facility: z.string().min(1).max(120).describe('Slug, code or id.'),
    asOf: z
      .string()
      .max(40)
      .optional()
      .describe('The record as it stood then, such as 2026-11-23 or 2026-11-23T12:00:00Z; it is also the now of the report. Now where left out.'),
    lang: z.enum(reportLangs).default('en'),
  })
  .meta({ id: 'NewReport' });
export type NewReport = z.infer<typeof newReport>;

export const orderedReport = z
  .object({ id: z.uuid(), code: z.string(), job: z.uuid().describe('Done at once where the same report is there already.') })
  .meta({ id: 'OrderedReport' });
export type OrderedReport = z.infer<typeof orderedReport>;

export const report = z
  .object({
    id: z.uuid(),
    code: z.string(),
    case: z.string().nullable(),
    version: z.int().describe('0 until it is ready. Signing makes the next one; an unsigned report carries DRAFT.'),
    recordedAt: instant,
    kind: z.enum(reportKinds),
    facility: z.string(),
    asOf: instant.describe('The record as it stood then; also the now of the report.'),
    lang: z.enum(reportLangs),
    state: z.enum(reportStates),
    reason: z.string().nullable().describe('Why it failed.'),
    pages: z.int().nullable(),
    pdfBytes: z.int().nullable(),
    modelHash: z.string().nullable().describe('SHA-256 over the canonical form of the model; printed on the cover.'),
    pdfSha256: z.string().nullable(),
    preparedBy: z.string().nullable(),
    pdf: z.string().nullable().describe('Address of the PDF; null until it is ready.'),
    sources: z.array(z.string()),
    permalink: z.string(),
    license: z.string(),
    citation,
  })
  .meta({ id: 'Report' });
