import { lazy } from 'react';
import type { Noun } from '../noun.ts';
import { unitTitle } from './title.ts';

export const units: Noun = {
  name: 'units',
  group: 'machines',
  ownWords: true,
  title: unitTitle,
  list: lazy(() => import('./List.tsx')),
  show: lazy(() => import('./Show.tsx')),
  edit: lazy(() => import('./Edit.tsx')),
  create: lazy(() => import('./Create.tsx')),
};
