import { lazy } from 'react';
import type { Emission } from '../data/records.ts';
import type { Noun, Saying } from '../noun.ts';
import { saySpan } from '../shared/dates.ts';
import { sayQuantity } from '../shared/numbers.ts';

export const emissions: Noun = {
  name: 'emissions',
  group: 'measured',
  ownWords: true,
  title: (emission: Emission, { say, lang }: Saying) =>
    `${emission.pollutant}: ${sayQuantity({ value: emission.massShortTon }, 'short_ton', say)}, ${saySpan(emission.startsOn, emission.endsOn, lang)}`,
  list: lazy(() => import('./List.tsx')),
  show: lazy(() => import('./Show.tsx')),
  edit: lazy(() => import('./Edit.tsx')),
};
