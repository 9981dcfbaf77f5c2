import { lazy } from 'react';
import type { Noun } from '../noun.ts';
import { observationTitle } from './title.ts';

export const observations: Noun = {
  name: 'observations',
  group: 'measured',
  ownWords: true,
  title: observationTitle,
  list: lazy(() => import('./List.tsx')),
  show: lazy(() => import('./Show.tsx')),
};
