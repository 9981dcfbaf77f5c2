import { lazy } from 'react';
import type { Noun, Saying } from '../noun.ts';
import type { Job } from './types.ts';

export const jobs: Noun = {
  name: 'jobs',
  group: 'work',
  ownWords: true,
  title: ({ kind }: Job, { say }: Saying) => `${say.nouns.jobs.one}: ${kind}`,
  list: lazy(() => import('./List.tsx')),
  only: ['advocate', 'editor', 'auditor'],
};
