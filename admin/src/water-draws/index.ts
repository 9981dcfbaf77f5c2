import { lazy } from 'react';
import type { Noun } from '../noun.ts';
import { drawTitle } from './title.ts';

export const waterDraws: Noun = {
  name: 'water-draws',
  group: 'measured',
  ownWords: true,
  title: drawTitle,
  list: lazy(() => import('./List.tsx')),
  show: lazy(() => import('./Show.tsx')),
  edit: lazy(() => import('./Edit.tsx')),
  create: lazy(() => import('./Create.tsx')),
};
