import { headFields, sortsOf } from '../platform/lists/envelope.ts';
import type { Listing } from '../platform/lists/listing.ts';
import { source, sourceAccesses, sourceKinds, sourceLicences } from './sources.schema.ts';

export const sources: Listing = {
  noun: 'sources',
  singular: 'source',
  about: 'Documents, with how far each was read and on what terms it may be reused.',
  table: 'source',
  prefix: 'SRC',
  slugged: true,
  cased: true,
  sourced: false,
  fields: {
    ...headFields(),
    title: 'x.title',
    publisher: 'x.publisher',
    publishedOn: 'x.published_on',
    kind: 'x.kind',
    access: 'x.access',
    url: 'x.url',
    seenThrough: 'x.seen_through',
    repository: 'x.repository',
    licence: 'x.licence',
    licenceBasis: 'x.licence_basis',
    note: 'x.note',
  },
  joins: ``,
  filters: {
    case: { kind: 'text', sql: 'x.case_slug', about: 'Slug of a case.' },
    kind: { kind: 'one-of', sql: 'x.kind', values: sourceKinds },
    access: { kind: 'one-of', sql: 'x.access', values: sourceAccesses },
    licence: { kind: 'one-of', sql: 'x.licence', values: sourceLicences },
  },
  search: ['x.slug', 'x.title', 'x.publisher', 'x.url'],
  span: { from: 'x.date_from', until: 'x.date_until' },
  sorts: sortsOf({
    publishedOn: { sql: 'x.date_from', type: 'date' },
    title: { sql: 'x.title', type: 'text', always: true },
    slug: { sql: 'x.slug', type: 'text', always: true },
  }),
  defaultSort: 'slug',
  schema: source,

  titled: (item) => `${item.publisher}: ${item.title}${item.publishedOn ? `, ${item.publishedOn}` : ''}`,
};
