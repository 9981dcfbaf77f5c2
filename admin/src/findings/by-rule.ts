import type { Finding } from './types.ts';

const order = ['counted-units', 'permit-life-cycle', 'temporary-clocks'];
const place = (rule: string) => (order.includes(rule) ? order.indexOf(rule) : order.length);

/** Findings of one rule together, in the order of their dates; what is about counts comes first. */
export function byRule<T extends Pick<Finding, 'rule' | 'period'>>(findings: readonly T[]): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const finding of findings) groups.set(finding.rule, [...(groups.get(finding.rule) ?? []), finding]);
  for (const own of groups.values()) own.sort((a, b) => (a.period.from ?? '9').localeCompare(b.period.from ?? '9'));
  return [...groups].sort(([a], [b]) => place(a) - place(b) || a.localeCompare(b));
}
