import type { Edtf } from '@fenceline/reports/figures';
import { firstDay, newestOf } from './dates.ts';
import type { Dossier } from './dossier.ts';

/** Day of the last dated fact, or today where there is none. What follows it is blank, not quiet. */
export const lastFact = (dossier: Dossier): Edtf => lastDatedFact(dossier) ?? dossier.now.toISOString().slice(0, 10);

/** Day of the last dated fact: the case's own, or a later one that was added since; null where there is none. */
export function lastDatedFact(dossier: Dossier): Edtf | null {
  const today = dossier.now.toISOString().slice(0, 10);
  const dates = [
    dossier.case?.coverage.lastEvent,
    ...dossier.counts.map((count) => count.date ?? count.reportedOn),
    ...dossier.events.map((event) => event.endDate ?? event.date),
    ...dossier.inspections.map((visit) => visit.date),
    ...dossier.searches.map((search) => search.searchedOn),
    ...dossier.permits.flatMap((permit) => [permit.stateAsOf, ...permit.entries.filter((entry) => !entry.planned).map((entry) => entry.date)]),
    ...dossier.observations.map((seen) => seen.block?.startsAt.slice(0, 10)),
  ];
  return newestOf(dates.filter((date) => typeof date === 'string' && firstDay(date) <= today));
}
