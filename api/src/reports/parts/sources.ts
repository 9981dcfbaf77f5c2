import type { SourcePart } from '@fenceline/reports';
import type { Dossier } from '../../dossiers/dossier.ts';

/** Every document that the parts cite, numbered in the order in which they first do; then those through which one is known. */
export function sourceParts(dossier: Dossier, parts: unknown): SourcePart[] {
  const cited = new Set<string>();
  collect(parts, cited);
  for (const slug of cited) for (const through of dossier.sources.get(slug)?.seenThrough ?? []) cited.add(through);
  return [...cited].flatMap((slug) => {
    const source = dossier.sources.get(slug);
    if (!source) return [];
    const { code, permalink, title, publisher, publishedOn, kind, access, url, licence, licenceBasis, seenThrough } = source;
    return [{ slug, code, permalink, title, publisher, publishedOn, kind, access, accessedOn: null, url, licence, licenceBasis, seenThrough }];
  });
}

function collect(value: unknown, into: Set<string>): void {
  if (Array.isArray(value)) for (const one of value) collect(one, into);
  else if (value !== null && typeof value === 'object') {
    for (const [name, inner] of Object.entries(value)) {
      if (name === 'sources' || name === 'seenThrough') for (const slug of inner as string[]) into.add(slug);
      else collect(inner, into);
    }
  }
}
