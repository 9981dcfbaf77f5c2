import { lazy } from 'react';
import type { Noun } from '../noun.ts';
import type { Evidence } from './types.ts';

export const evidence: Noun = {
  name: 'evidence',
  group: 'measured',
  ownWords: true,
  title: ({ kind, code }: Evidence) => `${kind} ${code}`,
  list: lazy(() => import('./List.tsx')),
  show: lazy(() => import('./Show.tsx')),
};
