import { lazy } from 'react';
import type { Noun } from '../noun.ts';
import { claimTitle } from './title.ts';

export const claims: Noun = {
  name: 'claims',
  group: 'said',
  title: claimTitle,
  list: lazy(() => import('./List.tsx')),
  show: lazy(() => import('./Show.tsx')),
};
