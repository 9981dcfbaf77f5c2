import { lazy } from 'react';
import type { Noun } from '../noun.ts';
import { countTitle } from './title.ts';

export const unitCounts: Noun = {
  name: 'unit-counts',
  group: 'machines',
  ownWords: true,
  title: countTitle,
  list: lazy(() => import('./List.tsx')),
  show: lazy(() => import('./Show.tsx')),
  edit: lazy(() => import('./Edit.tsx')),
  create: lazy(() => import('./Create.tsx')),
};
