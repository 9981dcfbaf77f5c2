import { lazy } from 'react';
import type { Series } from '../data/records.ts';
import { term } from '../i18n/term.ts';
import type { Noun, Saying } from '../noun.ts';

export const series: Noun = {
  name: 'series',
  group: 'measured',
  ownWords: true,
  title: ({ parameter, monitor, unit, kind }: Series, { say }: Saying) => `${parameter}, ${monitor}, ${term(say, 'quantityUnit', unit)} (${kind})`,
  list: lazy(() => import('./List.tsx')),
  show: lazy(() => import('./Show.tsx')),
};
