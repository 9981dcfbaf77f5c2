// How the records of a dossier are named in sentences and charts.
import type { Dossier, HeldFinding, HeldOrganization, HeldPermit, HeldUnit } from './dossier.ts';

/** As the rules name a cohort: maker and model, else what it is. */
export const cohortName = ({ maker, model, technology, slug }: HeldUnit): string => [maker, model].filter(Boolean).join(' ') || technology || slug;

/** `SCHD` where the organization is known by letters, else its name. */
export function shortName(organization: HeldOrganization | undefined, slug: string): string {
  const letters = organization?.otherNames.find((name) => /^[A-Z]{2,6}$/.test(name));
  if (letters) return letters;
  return /^[a-z]{2,6}$/.test(slug) ? slug.toUpperCase() : (organization?.name ?? slug);
}

export const organizationName = (dossier: Dossier, slug: string): string => dossier.organizations.get(slug)?.name ?? slug;

/** What the life-cycle rule says of a permit, an order or a determination. */
export const lifeCycle = (dossier: Dossier, permit: HeldPermit): HeldFinding | undefined =>
  dossier.findings.find((finding) => finding.rule === 'permit-life-cycle' && finding.subject === permit.slug);

/** Permits first, then orders and determinations, each in the order of their dates. */
export function inOrder(permits: readonly HeldPermit[]): HeldPermit[] {
  const rank = (permit: HeldPermit) => `${permit.kind === 'permit' ? 0 : 1} ${permit.issuedOn ?? '9999'} ${permit.slug}`;
  return [...permits].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}
