const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Only what was changed goes over the wire, and the reason, which stands in the record's history. */
export function changedFields(before: Record<string, unknown>, after: Record<string, unknown>): Record<string, unknown> {
  const changed = Object.entries(after).filter(([name, value]) => name === 'reason' || !same(before[name], value));
  return Object.fromEntries(changed);
}
