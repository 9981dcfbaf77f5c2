// Who said what on whether a permit was issued or needed: ground (c) of `unpermitted`, and the other side.

import { inOrder } from '../../canonical.ts';
import { areKin } from '../../cohorts.ts';
import { span } from '../../dates.ts';
import type { Authorisation, Count, Evidence, Position, RecordSearch } from '../../evidence.ts';

const thoseWhoKnow = ['agency', 'government', 'court', 'operator'];

/** The sourced positions that bear on a count: said of its site, and of its cohort, of one that holds it or lies in it, or of all. */
export function positionsOn(count: Count, { positions, cohorts }: Evidence): Position[] {
  const bears = ({ facility, cohort }: Position) =>
    facility === count.facility && (cohort === null || count.cohort === null || areKin(cohort, count.cohort, cohorts));
  return positions
    .filter((position) => position.sources.length > 0 && bears(position))
    .sort((a, b) => inOrder(a.statedOn ?? '', b.statedOn ?? '') || inOrder(a.slug, b.slug));
}

/**
 * Whether a position is a source for "no permit was in force". That none had been issued says something of the days up to the
 * statement and nothing of later ones; that none is needed for such machines has no date.
 */
export function isGround(position: Position, count: Count): boolean {
  if (position.statedByKind === null || !thoseWhoKnow.includes(position.statedByKind)) return false;
  if (position.position === 'no_permit_issued') return position.statedOn !== null && span(position.statedOn).first >= span(count.date).last;
  return position.position === 'no_permit_needed';
}

/** Searches of the agency's record on this site, made after the count, that found nothing. A search for one report under one condition is not one. */
export function searchesOn(count: Count, { searches }: Evidence): RecordSearch[] {
  const day = span(count.date);
  return searches
    .filter((search) => search.facility === count.facility && search.permit === null && search.condition === null)
    .filter((search) => search.result === 'not_found' && span(search.searchedOn).first >= day.last)
    .filter(
      ({ periodFrom, periodTo }) => (periodFrom === null || span(periodFrom).first <= day.first) && (periodTo === null || span(periodTo).last >= day.last),
    )
    .sort((a, b) => inOrder(a.searchedOn, b.searchedOn) || inOrder(a.slug, b.slug));
}

/** Determinations given for the site that do not name other machines only. Their later state does not matter: the position was taken. */
export function determinationsOn(count: Count, { authorisations, cohorts }: Evidence): Authorisation[] {
  const permanence = cohorts.find((cohort) => cohort.slug === count.cohort)?.permanence ?? 'unknown';
  const means = ({ covers, coversPermanence }: Authorisation) =>
    count.cohort === null ||
    (covers.length > 0 ? covers.some((named) => areKin(named, count.cohort as string, cohorts)) : isAlike(coversPermanence ?? 'unknown', permanence));
  return authorisations
    .filter((given) => given.kind === 'determination' && given.facility === count.facility && wasGiven(given) && means(given))
    .sort((a, b) => inOrder(a.slug, b.slug));
}

const isAlike = (a: string, b: string): boolean => a === b || a === 'unknown' || b === 'unknown';

const wasGiven = ({ issuedOn, versions, state }: Authorisation): boolean =>
  issuedOn !== null || versions.some((text) => text.issuedOn !== null) || !['applied', 'draft', 'public_comment', 'denied'].includes(state);
