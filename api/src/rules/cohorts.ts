// How cohorts lie inside one another. A part is never added to its whole; what is said of the whole is said of its parts.
import type { Cohort } from './evidence.ts';

/** The cohort itself and every cohort it lies inside, nearest first. A circle in the records ends the walk. */
export function selfAndWholes(slug: string, cohorts: readonly Cohort[]): string[] {
  const found = [slug];
  for (let at = wholeOf(slug, cohorts); at !== null && !found.includes(at); at = wholeOf(at, cohorts)) found.push(at);
  return found;
}

/** Every cohort that lies inside this one, at any depth. */
export function partsWithin(slug: string, cohorts: readonly Cohort[]): string[] {
  return cohorts.map((cohort) => cohort.slug).filter((other) => other !== slug && selfAndWholes(other, cohorts).includes(slug));
}

/** A cohort is covered if it, its whole or all its parts are covered. */
export function isCovered(slug: string, covered: ReadonlySet<string>, cohorts: readonly Cohort[], seen: readonly string[] = []): boolean {
  if (selfAndWholes(slug, cohorts).some((cohort) => covered.has(cohort))) return true;
  const parts = cohorts.filter((cohort) => cohort.partOf === slug && !seen.includes(cohort.slug));
  return parts.length > 0 && parts.every((part) => isCovered(part.slug, covered, cohorts, [...seen, slug, part.slug]));
}

/** Whether one is the other, lies inside it or holds it. */
export function areKin(one: string, other: string, cohorts: readonly Cohort[]): boolean {
  return selfAndWholes(one, cohorts).includes(other) || selfAndWholes(other, cohorts).includes(one);
}

const wholeOf = (slug: string, cohorts: readonly Cohort[]): string | null => cohorts.find((cohort) => cohort.slug === slug)?.partOf ?? null;
