import { lazy } from 'react';
import type { Monitor } from '../data/records.ts';
import type { Noun } from '../noun.ts';

export const monitors: Noun = {
  name: 'monitors',
  group: 'measured',
  title: ({ name, aqsId }: Monitor) => (aqsId && aqsId !== name ? `${name} (${/^\d\d-\d{3}-\d{4}$/.test(aqsId) ? 'AQS ' : ''}${aqsId})` : name),
  list: lazy(() => import('./List.tsx')),
  show: lazy(() => import('./Show.tsx')),
};
