// The fleet chart's input: a lane a cohort, a mark a count, a span a text of a permit, an order or a determination.
import type { AuthorisedSpan, FigureSource, FleetInput } from '@fenceline/reports/figures';
import { contestOf } from './contest.ts';
import type { Dossier, HeldPermit } from './dossier.ts';
import { lastFact } from './last-fact.ts';
import { cohortName, inOrder, shortName } from './names.ts';

type Sourced<T extends { sources: FigureSource[] }> = Omit<T, 'sources'> & { sources: string[] };
export type FleetSpan = Sourced<AuthorisedSpan>;
export type FleetMark = Sourced<FleetInput['counts'][number]>;

export const sourcesNamed = (dossier: Dossier, slugs: readonly string[]): FigureSource[] =>
  slugs.map((slug) => ({ slug, title: dossier.sources.get(slug)?.title ?? slug }));

export function fleetOf(dossier: Dossier): FleetInput {
  const named = <T extends { sources: string[] }>(part: T) => ({ ...part, sources: sourcesNamed(dossier, part.sources) });
  return {
    facilities: [{ slug: dossier.facility.slug, name: dossier.facility.name }],
    cohorts: cohortsOf(dossier),
    counts: marksOf(dossier).map(named),
    spans: spansOf(dossier).map(named),
    lastFact: lastFact(dossier),
    asOf: dossier.now.toISOString().slice(0, 10),
  };
}

export const cohortsOf = (dossier: Dossier): FleetInput['cohorts'] =>
  dossier.units.map((unit) => ({
    slug: unit.slug,
    name: cohortName(unit),
    facility: dossier.facility.slug,
    subject: unit.subject,
    permanence: unit.permanence,
    partOf: unit.partOf,
  }));

export const marksOf = (dossier: Dossier): FleetMark[] =>
  dossier.counts.map(({ slug, date, basis, subject, cohort, low, best, high, qualifier, method, observer, note, permalink, sources }) => ({
    slug,
    facility: dossier.facility.slug,
    date,
    basis,
    subject,
    cohort,
    low,
    best,
    high,
    qualifier,
    method,
    observer,
    note,
    permalink,
    sources,
  }));

export const spansOf = (dossier: Dossier): FleetSpan[] => inOrder(dossier.permits).flatMap((permit) => spansOfOne(permit, dossier));

function spansOfOne(permit: HeldPermit, dossier: Dossier): FleetSpan[] {
  const isPermit = permit.kind === 'permit';
  const texts = permit.versions.length ? permit.versions : [{ number: 1, issuedOn: null, effectiveOn: null, expiresOn: null, endedOn: null }];
  return texts.map((text) => ({
    slug: texts.length === 1 ? permit.slug : `${permit.slug}/${text.number}`,
    facility: dossier.facility.slug,
    kind: permit.kind,
    number: permit.number,
    authority: shortName(dossier.organizations.get(permit.authority), permit.authority),
    label: isPermit ? null : (permit.type.split(': ')[1] ?? permit.type),
    state: permit.state,
    stateAsOf: permit.stateAsOf,
    from: text.effectiveOn ?? text.issuedOn,
    until: text.endedOn ? dayBefore(text.endedOn) : text.expiresOn,
    cohorts: isPermit ? permit.covers.cohorts : spokenOf(permit, dossier),
    // Orders and determinations cover no machine: no number, no height.
    count: isPermit ? permit.covers.count : null,
    contested: contestOf(permit, dossier) !== null,
    sources: permit.sources,
  }));
}

/** The cohorts that an order or a determination speaks of: those of the numbers that are stated in it. It covers none of them. */
const spokenOf = (permit: HeldPermit, dossier: Dossier): string[] => [
  ...new Set(dossier.counts.filter((count) => count.permit === permit.slug && count.cohort !== null).map((count) => count.cohort as string)),
];

/** A text that ended on a day was not in force on that day. */
function dayBefore(date: string): string {
  if (date.length < 10) return date;
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
