import { lazy } from 'react';
import type { Noun } from '../noun.ts';
import { permitTitle } from './title.ts';

export const permits: Noun = {
  name: 'permits',
  group: 'law',
  title: permitTitle,
  list: lazy(() => import('./List.tsx')),
  show: lazy(() => import('./Show.tsx')),
  edit: lazy(() => import('./Edit.tsx')),
  create: lazy(() => import('./Create.tsx')),
};
