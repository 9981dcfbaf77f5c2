import type { Condition, Permit } from '../data/records.ts';

/** Conditions of the facility, those first whose permit covers the machines that were seen. */
export function conditionsFor(
  conditions: readonly Condition[],
  permits: readonly Permit[],
  facility: string | null,
  unit: string | null,
): { condition: Condition; fits: boolean }[] {
  const covering = new Set(permits.filter(({ covers }) => unit !== null && covers.cohorts.includes(unit)).map(({ slug }) => slug));
  return conditions
    .filter((condition) => condition.facility === facility)
    .map((condition) => ({ condition, fits: covering.has(condition.permit) }))
    .sort((a, b) => Number(b.fits) - Number(a.fits));
}
