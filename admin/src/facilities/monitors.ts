import type { Monitor } from '../data/records.ts';

export interface NearMonitor {
  monitor: Monitor;
  /** Null where its place is not known. */
  km: number | null;
}

/** Monitors with a stated distance to the facility, nearest first; then those of the case whose place is not known. */
export function monitorsNear(monitors: readonly Monitor[], facility: string): NearMonitor[] {
  const kmOf = (monitor: Monitor) => monitor.distances.find((distance) => distance.facility === facility)?.km ?? null;
  const all = monitors.map((monitor) => ({ monitor, km: kmOf(monitor) }));
  const near = all.filter(({ km }) => km !== null).sort((a, b) => a.km! - b.km!);
  return near.length > 0 ? [...near, ...all.filter(({ monitor, km }) => km === null && monitor.lat === null)] : [];
}
