import type { DocumentWanted } from '../data/records.ts';

/** Documents that would improve a record of this facility, the one that would improve most records first. */
export function wantedFor<T extends Pick<DocumentWanted, 'upgrades'>>(documents: readonly T[], own: ReadonlySet<string>): { document: T; improves: number }[] {
  return documents
    .map((document) => ({ document, improves: document.upgrades.filter((slug) => own.has(slug)).length }))
    .filter(({ improves }) => improves > 0)
    .sort((a, b) => b.improves - a.improves);
}
