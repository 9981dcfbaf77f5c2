import { z } from 'zod';
import type { Listing } from './listing.ts';

export const edtf = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .meta({ id: 'Edtf', description: 'A date as precise as its source: 2025-07-02, 2025-07 or 2025.', examples: ['2025-07'] });
export const instant = z.iso.datetime().meta({ id: 'Instant', description: 'A moment, UTC.', examples: ['2026-11-23T00:00:00.000Z'] });
export const slugs = z.array(z.string());
/** `?v=` of what hangs on a version of a record; the newest where it is left out. */
export const versionWanted = z.strictObject({ v: z.coerce.number().int().min(1).optional() });

export const citation = z
  .object({
    text: z.string(),
    url: z.string().describe('Permalink of this version.'),
    csl: z.record(z.string(), z.unknown()).optional().describe('CSL-JSON, with single records.'),
    bibtex: z.string().optional().describe('With single records.'),
  })
  .meta({ id: 'Citation' });

/** What a record says about itself before its own fields. */
const head = (slugged: boolean, cased: boolean) => ({
  id: z.uuid(),
  ...(slugged ? { slug: z.string().nullable() } : {}),
  code: z.string().describe('Short name used in permalinks.'),
  ...(cased ? { case: z.string().nullable().describe('Case it belongs to.') } : {}),
  version: z.int(),
  recordedAt: instant.describe('When this version was recorded; with asOf, lists answer as they stood then.'),
});

const support = {
  sources: slugs.describe('Slugs of the documents it rests on.'),
  seenThrough: slugs.describe('Sources that relay it where the document was not read.'),
  seeAlso: slugs.describe("Records that belong beside it, above all the other side's."),
  confidence: z.enum(['high', 'medium', 'low']).nullable(),
  unconfirmed: z.boolean().describe('Known only through a machine-written source.'),
  note: z.string().nullable(),
};

const tail = {
  permalink: z.string(),
  license: z.string().describe('Of our compilation; each source has its own.'),
  citation,
};

/** The schema of a published record: envelope, its own fields, what supports it, how to cite it. */
export function recordSchema<T extends z.ZodRawShape>(name: string, own: T, options: { slugged?: boolean; cased?: boolean; supported?: boolean } = {}) {
  const { slugged = true, cased = true, supported = true } = options;
  return z.object({ ...head(slugged, cased), ...own, ...(supported ? support : {}), ...tail }).meta({ id: name });
}

/** SQL of the envelope's columns, in the same order. */
export const headFields = ({ slugged = true, cased = true } = {}): Record<string, string> => ({
  id: 'x.id',
  ...(slugged ? { slug: 'x.slug' } : {}),
  code: 'x.code',
  ...(cased ? { case: 'x.case_slug' } : {}),
  version: 'x.version',
  recordedAt: 'x.recorded_at',
});

export const supportFields: Record<string, string> = {
  sources: 'x.sources',
  seenThrough: 'x.seen_through',
  seeAlso: 'x.see_also',
  confidence: 'x.confidence',
  unconfirmed: 'x.unconfirmed',
  note: 'x.note',
};

/** Filters that every supported record of a case has. */
export const supportFilters = {
  case: { kind: 'text', sql: 'x.case_slug', about: 'Slug of a case.' },
  sources: { kind: 'list', sql: 'x.sources', about: 'Slugs of sources, any of them.' },
  seeAlso: { kind: 'list', sql: 'x.see_also' },
  confidence: { kind: 'one-of', sql: 'x.confidence', values: ['high', 'medium', 'low'] },
  unconfirmed: { kind: 'boolean', sql: 'x.unconfirmed' },
} satisfies Listing['filters'];

export const sortsOf = (more: Listing['sorts'] = {}): Listing['sorts'] => ({
  recordedAt: { sql: 'x.recorded_at', type: 'timestamptz', always: true },
  ...more,
});

/** Headers of the CSV: the schema's fields, nested ones with dots. */
export function csvHeaders(schema: z.ZodObject, prefix = ''): string[] {
  return Object.entries(schema.shape).flatMap(([name, type]) => {
    const inner = unwrap(type as z.ZodType);
    if (name === 'csl' || name === 'bibtex') return [];
    return inner instanceof z.ZodObject ? csvHeaders(inner, `${prefix}${name}.`) : [prefix + name];
  });
}

const unwrap = (type: z.ZodType): z.ZodType => (type instanceof z.ZodNullable || type instanceof z.ZodOptional ? unwrap(type.unwrap() as z.ZodType) : type);
