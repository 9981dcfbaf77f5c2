import { limitShape, shapes } from '@fenceline/prisma';
import { z } from 'zod';
import { edtf } from '../platform/lists/envelope.ts';

const slug = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,119}$/, 'a slug is small letters, digits, dots and hyphens');
const words = (most: number) => z.string().trim().min(1).max(most);

/** A document that was read: only then can a condition be typed in from it. */
export const readable = ['read', 'read_copy'] as const;

export const transcription = z
  .strictObject({
    source: slug.describe('Slug of the document: one on record, or the one of `newSource`.'),
    newSource: shapes['sources.json']
      .omit({ code: true, slug: true, access: true })
      .extend({ access: z.enum(readable) })
      .nullable()
      .default(null)
      .describe('The document, where it is not on record yet.'),
    readAs: z
      .enum(readable)
      .nullable()
      .default(null)
      .describe('For a source recorded as not read: how it has been read now, itself or as a copy. That record is corrected with this.'),
    wanted: slug.nullable().default(null).describe('Slug of the document wanted that is held with this.'),
    page: z.int().min(1).max(100_000),
    clause: words(200).nullable().default(null).describe('Number of the clause as the document has it; null where it has none.'),
    quote: words(4000).describe('The words of the document, letter by letter.'),
    limits: z.array(limitShape).max(20).describe('What of it can be measured.'),
    due: edtf.nullable().default(null).describe('The day on which something falls due, where the document gives one.'),
    reason: z.string().trim().min(3).max(2000).default('Typed in from the document.'),
  })
  .meta({ id: 'Transcription' });

export type Transcription = z.infer<typeof transcription>;
