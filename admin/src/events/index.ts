import { lazy } from 'react';
import type { Event } from '../data/records.ts';
import type { Noun, Saying } from '../noun.ts';
import { sayDate } from '../shared/dates.ts';

export const events: Noun = {
  name: 'events',
  group: 'law',
  title: (event: Event, { lang }: Saying) => [event.title, sayDate(event.date, lang)].filter(Boolean).join(', '),
  list: lazy(() => import('./List.tsx')),
  show: lazy(() => import('./Show.tsx')),
  edit: lazy(() => import('./Edit.tsx')),
  create: lazy(() => import('./Create.tsx')),
};
