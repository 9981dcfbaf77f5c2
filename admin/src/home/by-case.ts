/** Facilities of one case together, the cases in the order in which they first appear; those of no case last. */
export function byCase<T extends { case?: string | null }>(records: readonly T[]): [string | null, T[]][] {
  const groups = new Map<string | null, T[]>();
  for (const record of records) groups.set(record.case ?? null, [...(groups.get(record.case ?? null) ?? []), record]);
  return [...groups].sort(([a], [b]) => Number(a === null) - Number(b === null));
}
