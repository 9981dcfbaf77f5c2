// Counts on site and running, by the machines they are of. Unlike machines never share a lane; what no source splits is one of
// its own.
import { byDate } from '../dates.ts';
import type { Dossier, HeldCount, HeldFinding } from '../dossier.ts';

export interface Counted {
  count: HeldCount;
  date: string;
  finding: HeldFinding;
}

export interface Lane {
  /** Null: all on site, not split. */
  cohort: string | null;
  isEngines: boolean;
  /** The oldest first. */
  counted: Counted[];
}

const bases = new Set(['observed_on_site', 'observed_running', 'reported_on_site', 'reported_running']);
export const isCountOfMachines = (count: HeldCount): boolean => bases.has(count.basis);
export const isRunning = ({ count }: Counted): boolean => count.basis.endsWith('running');

export function lanesOf(dossier: Dossier): Lane[] {
  const found = new Map(dossier.findings.filter((finding) => finding.rule === 'counted-units').map((finding) => [finding.subject, finding]));
  const lanes = new Map<string, Lane>();
  for (const count of dossier.counts) {
    const finding = found.get(count.slug);
    const date = count.date ?? count.reportedOn;
    if (!finding || date === null || !isCountOfMachines(count)) continue;
    const isEngines = count.subject === 'engines';
    const key = count.cohort ?? `all ${isEngines ? 'engines' : 'turbines'}`;
    const lane = lanes.get(key) ?? { cohort: count.cohort, isEngines, counted: [] };
    lane.counted.push({ count, date, finding });
    lanes.set(key, lane);
  }
  for (const lane of lanes.values()) lane.counted.sort((a, b) => byDate(a.date, b.date) || (a.count.slug < b.count.slug ? -1 : 1));
  return [...lanes.values()].sort((a, b) => Number(a.isEngines) - Number(b.isEngines) || byDate(b.counted.at(-1)!.date, a.counted.at(-1)!.date));
}
