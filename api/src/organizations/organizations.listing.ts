import { headFields, sortsOf, supportFields, supportFilters } from '../platform/lists/envelope.ts';
import type { Listing } from '../platform/lists/listing.ts';
import { organization, organizationKinds } from './organizations.schema.ts';

export const organizations: Listing = {
  noun: 'organizations',
  singular: 'organization',
  about: 'Operators, agencies, community groups, law groups, laboratories, press, utilities, governments and business groups.',
  table: 'organization',
  prefix: 'ORG',
  slugged: true,
  cased: true,
  sourced: true,
  fields: {
    ...headFields(),
    name: 'x.name',
    otherNames: 'x.other_names',
    kind: 'x.kind',
    role: 'x.role',
    ...supportFields,
  },
  joins: ``,
  filters: {
    ...supportFilters,
    kind: { kind: 'one-of', sql: 'x.kind', values: organizationKinds },
  },
  search: ['x.name', "array_to_string(x.other_names, ' ')", 'x.slug'],

  sorts: sortsOf({ name: { sql: 'x.name', type: 'text', always: true }, slug: { sql: 'x.slug', type: 'text', always: true } }),
  defaultSort: 'name',
  schema: organization,

  titled: (item) => String(item.name),
};
