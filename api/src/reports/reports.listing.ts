import { sortsOf } from '../platform/lists/envelope.ts';
import type { Listing } from '../platform/lists/listing.ts';
import { report, reportKinds, reportLangs, reportStates } from './reports.schema.ts';

const makers = new Set(['advocate', 'editor', 'auditor']);

export const reports: Listing = {
  noun: 'reports',
  singular: 'report',
  about:
    'PDFs made from a stored model of published data. The same kind, facility, as-of, language and inputs give back the stored report, byte for byte. The public sees those that are ready.',
  table: 'report',
  prefix: 'RPT',
  slugged: false,
  cased: true,
  sourced: false,
  fields: {
    id: 'x.id',
    code: 'x.code',
    case: 'x.case_slug',
    version: 'x.version',
    recordedAt: 'x.recorded_at',
    kind: 'x.kind',
    facility: '(SELECT f.slug FROM facility f WHERE f.id = x.facility_id)',
    asOf: 'x.as_of',
    lang: 'x.lang',
    state: 'x.state',
    reason: 'x.reason',
    pages: 'x.pages',
    pdfBytes: 'x.pdf_bytes',
    modelHash: "encode(x.model_hash, 'hex')",
    pdfSha256: "encode(x.pdf_sha256, 'hex')",
    preparedBy: 'x.prepared_by',
    pdf: "CASE WHEN x.version > 0 THEN '/api/v1/reports/' || x.code || '/pdf' END",
    sources: "'{}'::text[]",
  },
  present: (item, { permalink }) => ({ ...item, pdf: item.pdf === null ? null : permalink(item.code as string).replace(/\/r\/[^/]+$/, item.pdf as string) }),
  visible: (viewer) => (makers.has(viewer.role) ? 'true' : 'x.version > 0'),
  filters: {
    case: { kind: 'text', sql: 'x.case_slug', about: 'Slug of a case.' },
    facility: { kind: 'record', sql: 'x.facility_id', table: 'facility' },
    kind: { kind: 'one-of', sql: 'x.kind', values: reportKinds },
    lang: { kind: 'one-of', sql: 'x.lang', values: reportLangs },
    state: { kind: 'one-of', sql: 'x.state', values: reportStates },
  },
  search: ['x.code'],
  span: { from: 'x.as_of', until: "x.as_of + interval '1 millisecond'" },
  sorts: sortsOf({ asOf: { sql: 'x.as_of', type: 'timestamptz', always: true } }),
  defaultSort: '-recordedAt',
  schema: report,
  titled: (item) => `Permit status of ${item.facility} as of ${new Date(item.asOf as string).toISOString().slice(0, 10)} (${item.lang})`,
};
