// Which permit covers a cohort on a day. A permit covers the cohorts it names; orders and determinations never cover.
import { areKin, isCovered, partsWithin } from '../../cohorts.ts';
import { span } from '../../dates.ts';
import type { Authorisation, Cohort, Count, Evidence } from '../../evidence.ts';
import { inForceOn } from '../permit-life-cycle/in-force.ts';

/** `not_stated`: a permit is in force that does not name its machines; `unclear`: whether a covering permit was in force cannot be told. */
export type Coverage = 'none' | 'covered' | 'partly' | 'not_split' | 'not_stated' | 'unclear';

/** The site's permits that may be for machines. One whose type speaks of water and that names no machines is not. */
export function machinePermits(facility: string, { authorisations }: Evidence): Authorisation[] {
  return authorisations.filter((permit) => permit.kind === 'permit' && permit.facility === facility && !(namesNothing(permit) && /water/i.test(permit.type)));
}

export function coverageOn(day: string, count: Count, permits: readonly Authorisation[], cohorts: readonly Cohort[]): Coverage {
  const inForce = permits.filter((permit) => inForceOn(permit, day) === 'yes');
  const possibly = permits.filter((permit) => inForceOn(permit, day) !== 'no');
  if (count.cohort === null) return inForce.length > 0 ? 'not_split' : possibly.length > 0 ? 'unclear' : 'none';
  if (isCovered(count.cohort, namedBy(inForce), cohorts)) return 'covered';
  const named = namedBy(possibly);
  if (isCovered(count.cohort, named, cohorts)) return 'unclear';
  if (possibly.some((permit) => mayMean(permit, count.cohort as string, cohorts))) return 'not_stated';
  return partsWithin(count.cohort, cohorts).some((part) => named.has(part)) ? 'partly' : 'none';
}

/** The permits in force at the count's first day that name its cohort, a whole it lies in or a part of it. */
export function coveringOn(count: Count, permits: readonly Authorisation[], { cohorts }: Evidence): Authorisation[] {
  const day = span(count.date).first;
  return permits.filter((permit) => inForceOn(permit, day) === 'yes' && permit.covers.some((named) => areKin(named, count.cohort ?? '', cohorts)));
}

/** A permit that names no cohort may mean this one, unless one is for machines that stay and the other is not. */
function mayMean(permit: Authorisation, slug: string, cohorts: readonly Cohort[]): boolean {
  const permanence = cohorts.find((cohort) => cohort.slug === slug)?.permanence ?? 'unknown';
  const [meant, is] = [permit.coversPermanence ?? 'unknown', permanence];
  return permit.covers.length === 0 && (meant === is || meant === 'unknown' || is === 'unknown');
}

const namedBy = (permits: readonly Authorisation[]): Set<string> => new Set(permits.flatMap((permit) => permit.covers));
const namesNothing = (permit: Authorisation): boolean => permit.covers.length === 0 && permit.coversPermanence === null;
