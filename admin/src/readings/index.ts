import { lazy } from 'react';
import type { Noun } from '../noun.ts';
import type { Reading } from './types.ts';

export const readings: Noun = {
  name: 'readings',
  group: 'measured',
  ownWords: true,
  title: ({ series, startsAt }: Reading) => `${series} ${startsAt}`,
  list: lazy(() => import('./List.tsx')),
};
