import { lazy } from 'react';
import type { Noun } from '../noun.ts';

export const unitHours: Noun = {
  name: 'unit-hours',
  group: 'measured',
  title: ({ unit, startsAt }: { unit: string; startsAt: string }) => `${unit} ${startsAt}`,
  list: lazy(() => import('./List.tsx')),
};
