// What the sentence on a count needs, taken from the records once so that describe needs nothing but the verdict.
import type { Values } from '../../answer.ts';
import { inOrder } from '../../canonical.ts';
import type { Authorisation, Cohort, Count, Evidence, Position, RecordSearch } from '../../evidence.ts';
import { termsOf } from '../permit-life-cycle/in-force.ts';

/** Whether a count says that there were machines: none, some, or a range that begins at none. */
export function machinesIn({ low, best, high, qualifier }: Count): 'none' | 'some' | 'maybe' {
  if (high === 0 || (best === 0 && high === null && qualifier === 'exactly')) return 'none';
  const least = low ?? best;
  if (least !== null) return least > 0 ? 'some' : 'maybe';
  return high === null ? 'some' : 'maybe';
}

export function countValues(count: Count, { cohorts }: Evidence): Values {
  const cohort = cohorts.find(({ slug }) => slug === count.cohort);
  const { date, basis, subject, low, best, high, qualifier, method, observer } = count;
  return {
    date,
    basis,
    subject,
    low,
    best,
    high,
    qualifier,
    method,
    observer,
    cohort: count.cohort && (cohort?.name ?? count.cohort),
    permanence: cohort?.permanence ?? null,
  };
}

/** Permits for machines of the site, and the newest permitted number of the cohort where it is covered. */
export function permitValues(permits: readonly Authorisation[], covering: readonly Authorisation[], permitted: readonly Count[]): Values {
  const rows = [...permits].sort((a, b) => inOrder(a.slug, b.slug)).map((permit) => ({ permit, term: termsOf(permit).at(-1) }));
  const own = permitted[0];
  return {
    covering: covering.map((permit) => permit.number ?? permit.type).sort(inOrder),
    permits: rows.map(({ permit }) => permit.number ?? permit.type),
    permitsFrom: rows.map(({ term }) => term?.from ?? ''),
    permitsThrough: rows.map(({ term }) => term?.through ?? ''),
    permitsEnded: rows.map(({ term }) => term?.endedOn ?? ''),
    permittedNumber: own?.best ?? null,
    permittedOn: own?.date ?? null,
    permittedMethod: own?.method ?? null,
    permittedObserver: own?.observer ?? null,
  };
}

/** Positions in order, searches and determinations, each as lists of equal length. */
export function statementValues(
  count: Count,
  cohorts: readonly Cohort[],
  positions: readonly Position[],
  searches: readonly RecordSearch[],
  determinations: readonly Authorisation[],
): Values {
  const nameOf = (slug: string) => cohorts.find((cohort) => cohort.slug === slug)?.name ?? slug;
  return {
    // A statement that names a cohort is said of that cohort and of no other; one that names none is said of nothing in particular.
    statedOfSame: positions.map((said) => String(said.cohort !== null && said.cohort === count.cohort)),
    statedAbout: positions.map((said) => (said.cohort === null ? '' : nameOf(said.cohort))),
    statedBy: positions.map((said) => said.statedBy),
    statedOn: positions.map((said) => said.statedOn ?? ''),
    statedPosition: positions.map((said) => said.position),
    statedWording: positions.map((said) => said.wording),
    statedText: positions.map((said) => said.text),
    searchedAgency: searches.map((search) => search.agencyName),
    searchedOn: searches.map((search) => search.searchedOn),
    determination: determinations.map((given) => given.number ?? given.type),
    determinationOn: determinations.map((given) => given.issuedOn ?? termsOf(given)[0]?.from ?? ''),
  };
}
