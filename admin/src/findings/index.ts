import { lazy } from 'react';
import type { Noun } from '../noun.ts';
import { findingTitle } from './title.ts';

export const findings: Noun = {
  name: 'findings',
  group: 'follows',
  ownWords: true,
  title: findingTitle,
  list: lazy(() => import('./List.tsx')),
  show: lazy(() => import('./Show.tsx')),
};
