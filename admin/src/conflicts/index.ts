import { lazy } from 'react';
import type { Conflict } from '../data/records.ts';
import type { Noun } from '../noun.ts';

export const conflicts: Noun = {
  name: 'conflicts',
  group: 'said',
  title: (conflict: Conflict) => conflict.topic,
  list: lazy(() => import('./List.tsx')),
  show: lazy(() => import('./Show.tsx')),
};
