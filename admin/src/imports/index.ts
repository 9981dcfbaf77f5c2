import { lazy } from 'react';
import type { Noun } from '../noun.ts';

export const imports: Noun = {
  name: 'imports',
  group: 'work',
  title: ({ fileName, id }: { fileName?: string; id: string }) => fileName ?? id,
  only: ['editor', 'auditor'],
  list: lazy(() => import('./List.tsx')),
  show: lazy(() => import('./Show.tsx')),
};
