import { lazy } from 'react';
import type { Noun } from '../noun.ts';

export const audit: Noun = {
  name: 'audit',
  group: 'work',
  title: ({ action }: { action: string }) => action,
  list: lazy(() => import('./List.tsx')),
  only: ['auditor', 'admin'],
};
