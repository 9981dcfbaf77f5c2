import { headFields, sortsOf } from '../platform/lists/envelope.ts';
import type { Listing } from '../platform/lists/listing.ts';
import { documentWanted } from './documents-wanted.schema.ts';

export const documentsWanted: Listing = {
  noun: 'documents-wanted',
  singular: 'document wanted',
  about: 'Primary documents we do not have yet: who holds each, how to ask for it, and which records it would improve.',
  table: 'document_wanted',
  prefix: 'DOC',
  slugged: true,
  cased: true,
  sourced: false,
  fields: {
    ...headFields(),
    title: 'x.title',
    holder: 'x.holder',
    identifier: 'x.identifier',
    howToAsk: 'x.how_to_ask',
    upgrades: 'x.upgrades',
    knownCopies: 'x.known_copies',
    heldAs: 'x.held_as',
    note: 'x.note',
  },
  joins: ``,
  filters: {
    case: { kind: 'text', sql: 'x.case_slug', about: 'Slug of a case.' },
    upgrades: { kind: 'list', sql: 'x.upgrades' },
    held: { kind: 'boolean', sql: '(x.held_as IS NOT NULL)' },
  },
  search: ['x.slug', 'x.title', 'x.holder', 'x.identifier'],

  sorts: sortsOf({ title: { sql: 'x.title', type: 'text', always: true }, slug: { sql: 'x.slug', type: 'text', always: true } }),
  defaultSort: 'slug',
  schema: documentWanted,

  titled: (item) => `Wanted: ${item.title}`,
};
