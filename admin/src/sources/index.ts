import { lazy } from 'react';
import type { Source } from '../data/records.ts';
import type { Noun, Saying } from '../noun.ts';
import { sayDate } from '../shared/dates.ts';

export const sources: Noun = {
  name: 'sources',
  group: 'said',
  title: (source: Source, { lang }: Saying) => [`${source.publisher}: ${source.title}`, sayDate(source.publishedOn, lang)].filter(Boolean).join(', '),
  list: lazy(() => import('./List.tsx')),
  show: lazy(() => import('./Show.tsx')),
};
