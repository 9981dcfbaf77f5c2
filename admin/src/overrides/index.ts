import { lazy } from 'react';
import type { Noun, Saying } from '../noun.ts';
import type { Override } from './types.ts';

export const overrides: Noun = {
  name: 'overrides',
  group: 'follows',
  ownWords: true,
  title: ({ subject, state }: Override, { say }: Saying) => `${say.nouns.overrides.one}: ${subject}, ${say.states[state]}`,
  list: lazy(() => import('./List.tsx')),
  show: lazy(() => import('./Show.tsx')),
  create: lazy(() => import('./Create.tsx')),
};
