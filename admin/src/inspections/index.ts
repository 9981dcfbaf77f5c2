import { lazy } from 'react';
import type { Inspection } from '../data/records.ts';
import type { Noun, Saying } from '../noun.ts';
import { sayDate } from '../shared/dates.ts';

export const inspections: Noun = {
  name: 'inspections',
  group: 'law',
  title: (inspection: Inspection, { lang }: Saying) => `${inspection.type}, ${sayDate(inspection.date, lang)}`,
  list: lazy(() => import('./List.tsx')),
  show: lazy(() => import('./Show.tsx')),
  edit: lazy(() => import('./Edit.tsx')),
  create: lazy(() => import('./Create.tsx')),
};
