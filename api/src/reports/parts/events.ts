import type { EventPart, InspectionPart, SearchPart, Statement } from '@fenceline/reports';
import { organizationName } from '../../dossiers/names.ts';
import { gatherWords } from '../words/index.ts';
import { type Gathering, named } from './common.ts';

export const eventParts = ({ dossier }: Gathering): EventPart[] =>
  dossier.events.map((event) => ({
    ...named(event),
    type: event.type,
    date: event.date,
    endDate: event.endDate,
    title: event.title,
    summary: event.summary ?? '',
    outcome: event.outcome,
    docket: event.docket,
    note: event.note,
    sources: event.sources,
  }));

export const inspectionParts = ({ dossier }: Gathering): InspectionPart[] =>
  dossier.inspections.map((visit) => ({
    ...named(visit),
    date: visit.date,
    type: visit.type,
    agency: visit.agency === null ? null : organizationName(dossier, visit.agency),
    result: visit.result,
    note: visit.note,
    sources: visit.sources,
  }));

/** Why there is no dated visit; what an agency counts without a date is named. */
export function noInspections({ dossier, lang }: Gathering): Statement | null {
  if (dossier.inspections.length) return null;
  const counters = dossier.events.filter((event) => event.date === null && event.type === 'inspection');
  return {
    text: gatherWords[lang].noDatedInspection(counters.map((event) => event.title)),
    sources: [...new Set(counters.flatMap((event) => event.sources))],
  };
}

export const searchParts = ({ dossier }: Gathering): SearchPart[] =>
  dossier.searches.map((search) => ({
    ...named(search),
    agency: organizationName(dossier, search.agency),
    about: search.about,
    periodFrom: search.periodFrom,
    periodTo: search.periodTo,
    searchedOn: search.searchedOn,
    searchedBy: search.searchedBy,
    method: search.method,
    result: search.result,
    sources: search.sources,
  }));
