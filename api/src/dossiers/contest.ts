// Whether a sourced contrary position exists to a permit, an order or a determination, and in which documents.
import type { Dossier, HeldClaim, HeldPermit } from './dossier.ts';
import { lifeCycle } from './names.ts';

export interface Contest {
  /** Both sides' documents by name. */
  documents: string[];
  /** What the other side states, where it is on record as a claim. */
  claims: HeldClaim[];
  /** Day of an appeal without an outcome on record. */
  appealedOn: string | null;
  sources: string[];
}

export function contestOf(permit: HeldPermit, dossier: Dossier): Contest | null {
  const title = (slug: string | undefined) => (slug ? [dossier.sources.get(slug)?.title ?? slug] : []);
  if (permit.kind === 'determination') {
    const claims = dossier.claims.filter((claim) => claim.position === 'permit_needed');
    if (!claims.length) return null;
    const documents = [...title(permit.sources[0]), ...claims.flatMap((claim) => title(claim.sources[0]))];
    return { documents, claims, appealedOn: null, sources: claims.flatMap((claim) => claim.sources) };
  }
  const appealedOn = lifeCycle(dossier, permit)?.verdict.ground.values.appealedOn;
  if (permit.kind !== 'permit' || typeof appealedOn !== 'string') return null;
  const sources = permit.entries.filter((entry) => entry.type === 'appealed' && entry.date === appealedOn).flatMap((entry) => entry.sources);
  return { documents: [...title(permit.sources[0]), ...title(sources[0])], claims: [], appealedOn, sources };
}
