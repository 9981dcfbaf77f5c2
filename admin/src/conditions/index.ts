import { lazy } from 'react';
import type { Condition } from '../data/records.ts';
import type { Noun } from '../noun.ts';

export const conditions: Noun = {
  name: 'conditions',
  group: 'law',
  title: (condition: Condition) => `${condition.name} (${condition.permit})`,
  list: lazy(() => import('./List.tsx')),
  show: lazy(() => import('./Show.tsx')),
  edit: lazy(() => import('./Edit.tsx')),
  create: lazy(() => import('./Create.tsx')),
};
