import { lazy } from 'react';
import type { Organization } from '../data/records.ts';
import type { Noun } from '../noun.ts';

export const organizations: Noun = {
  name: 'organizations',
  group: 'said',
  title: (organization: Organization) => organization.name,
  list: lazy(() => import('./List.tsx')),
  show: lazy(() => import('./Show.tsx')),
};
