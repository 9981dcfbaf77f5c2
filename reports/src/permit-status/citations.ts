// Which sources a model cites, in the order of its pages: whoever gathers the model numbers its list of sources by this.
import type { PermitStatusModel } from './model.ts';

const CITING = new Set(['sources', 'seenThrough']);

/** Slugs in the order of their first citation. Sources that relay one of these are cited in the list itself: add them after. */
export function citedSources(model: Omit<PermitStatusModel, 'sources'>): string[] {
  const cited = new Set<string>();
  const walk = (value: unknown, key: string): void => {
    if (value === null || typeof value !== 'object') return;
    if (Array.isArray(value) && CITING.has(key)) for (const slug of value as string[]) cited.add(slug);
    else for (const [name, each] of Object.entries(value)) walk(each, Array.isArray(value) ? key : name);
  };
  const { facility, ...pages } = model;
  walk(facility, 'facility');
  walk({ ...pages, sources: undefined }, '');
  return [...cited];
}
