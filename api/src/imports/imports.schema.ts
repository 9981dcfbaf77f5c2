import { z } from 'zod';
import { instant } from '../platform/lists/envelope.ts';

export const importStates = ['running', 'committed', 'unchanged', 'refused', 'cancelled', 'failed'] as const;

export const importRecord = z
  .object({
    id: z.uuid(),
    case: z.string().nullable(),
    state: z.enum(importStates),
    reason: z.string().nullable(),
    format: z.string().nullable(),
    formatVersion: z.string().nullable(),
    fileName: z.string(),
    bytes: z.number().nullable(),
    sha256: z.string().nullable().describe('Of the file as delivered.'),
    flag: z.string().nullable(),
    label: z.string().nullable(),
    source: z.string().nullable(),
    lines: z.int().describe('= headerLines + linesWithValues + linesWithoutValues + linesSetAside'),
    headerLines: z.int(),
    linesWithValues: z.int(),
    linesWithoutValues: z.int(),
    linesSetAside: z.int(),
    values: z.int().describe('= inserted + changed + unchanged + yielded + valuesSetAside'),
    inserted: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    yielded: z.int().describe('Gave way to a product of better standing.'),
    valuesSetAside: z.int(),
    blanks: z.record(z.string(), z.int()).describe('Cells that say an instrument is there and hold no value, by parameter.'),
    rejects: z.int().describe('Rows kept under /rejects.'),
    startedAt: instant,
    committedAt: instant.nullable(),
  })
  .meta({ id: 'Import' });

export const reject = z
  .object({
    line: z.int(),
    column: z.string().nullable(),
    value: z.string().nullable(),
    reason: z.string().describe('What is wrong, and how to mend it.'),
    rawText: z.string(),
  })
  .meta({ id: 'Reject' });

export const importFormat = z
  .object({
    id: z.string(),
    title: z.string(),
    fills: z
      .enum(['readings', 'unit-hours', 'emissions', 'records', 'registry'])
      .describe('What it brings: readings of series, hours of units, monthly masses, records as people type them, what registers say.'),
    template: z.string().nullable().describe('Address of a file to begin one with; null for formats of others.'),
  })
  .meta({ id: 'ImportFormat' });

export const importStarted = z
  .object({ id: z.uuid().nullable().describe('Of the import; null for a dry run, whose outcome is the result of the job.'), job: z.uuid() })
  .meta({ id: 'ImportStarted' });
