import { lazy } from 'react';
import type { Facility } from '../data/records.ts';
import type { Noun } from '../noun.ts';

export const facilities: Noun = {
  name: 'facilities',
  group: 'machines',
  title: (facility: Facility) => facility.name,
  list: lazy(() => import('./List.tsx')),
  show: lazy(() => import('./Show.tsx')),
  edit: lazy(() => import('./Edit.tsx')),
  create: lazy(() => import('./Create.tsx')),
};
