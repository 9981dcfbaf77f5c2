import { lazy } from 'react';
import type { Noun, Saying } from '../noun.ts';
import type { Reply } from './types.ts';

export const replies: Noun = {
  name: 'replies',
  group: 'said',
  ownWords: true,
  title: ({ about }: Reply, { say }: Saying) => `${say.nouns.replies.one}: ${about}`,
  list: lazy(() => import('./List.tsx')),
  show: lazy(() => import('./Show.tsx')),
};
