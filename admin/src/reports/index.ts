import { lazy } from 'react';
import { capital } from '../i18n/term.ts';
import type { Noun, Saying } from '../noun.ts';
import { sayDate } from '../shared/dates.ts';
import type { ReportRecord } from './types.ts';

export const reports: Noun = {
  name: 'reports',
  group: 'follows',
  ownWords: true,
  title: (report: ReportRecord, { say, lang }: Saying) =>
    `${capital(say.terms.reportKind[report.kind])}, ${report.facility}, ${sayDate(report.asOf, lang)}, ${say.terms.lang[report.lang]}`,
  list: lazy(() => import('./List.tsx')),
  show: lazy(() => import('./Show.tsx')),
  create: lazy(() => import('./Make.tsx')),
};
