import { lazy } from 'react';
import type { DocumentWanted } from '../data/records.ts';
import type { Noun } from '../noun.ts';

export const documentsWanted: Noun = {
  name: 'documents-wanted',
  group: 'said',
  title: (document: DocumentWanted) => document.title,
  list: lazy(() => import('./List.tsx')),
  show: lazy(() => import('./Show.tsx')),
};
