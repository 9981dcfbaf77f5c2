import { lazy } from 'react';
import type { RecordSearch } from '../data/records.ts';
import type { Noun, Saying } from '../noun.ts';
import { sayDate } from '../shared/dates.ts';

export const recordSearches: Noun = {
  name: 'record-searches',
  group: 'said',
  title: (search: RecordSearch, { lang }: Saying) => `${search.agency}, ${sayDate(search.searchedOn, lang)}: ${search.about}`,
  list: lazy(() => import('./List.tsx')),
  show: lazy(() => import('./Show.tsx')),
  edit: lazy(() => import('./Edit.tsx')),
  create: lazy(() => import('./Create.tsx')),
};
