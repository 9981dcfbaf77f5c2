import type { Lang } from '@fenceline/reports/figures';
import type { Dossier, WantedDocument } from '../dossier.ts';
import { lastDatedFact } from '../last-fact.ts';
import { inOrder } from '../names.ts';
import { nameOf } from './may-run.ts';
import { type Answer, capital, judged, type Statement } from './statement.ts';
import { overviewWords } from './words/index.ts';

/** From when on nothing was found, in a sentence; the case's own words are in its own language. */
export function coverage(dossier: Dossier, lang: Lang): string {
  const say = overviewWords[lang];
  const newest = lastDatedFact(dossier);
  if (newest === null) return say.coverageNone;
  if (!dossier.case) return say.coverageOpen(newest);
  const { lastEvent } = dossier.case.coverage;
  return newest === lastEvent ? say.coverage(lastEvent) : say.coverageAdded(dossier.case.compiledOn, lastEvent, newest);
}

/** What is missing: reports that were due, the time after the last source, conditions without an answer, documents, searches. */
export function missing(dossier: Dossier, lang: Lang): Answer {
  const say = overviewWords[lang];
  const overdue = judged(dossier.findings, 'overdue', lang);
  const ofConditions = conditionsIn(dossier, lang);
  const ofDocuments = dossier.wanted.length ? [say.wanted(dossier.wanted.length, [mostWanted(dossier).title])] : [];
  const detail = (text: string): Statement => ({ text, sources: [], isDetail: true });
  return {
    sentence: [...overdue.map(({ text }) => text), ofConditions, ...ofDocuments].join(' '),
    date: lastDatedFact(dossier),
    statements: [
      ...overdue,
      ...[coverage(dossier, lang), ofConditions, ...notRead(dossier, lang), ...ofDocuments].map((text) => ({ text, sources: [] })),
      ...(dossier.wanted.length ? [detail(say.notHeld)] : []),
      ...(dossier.searches.length ? [] : [detail(say.noSearch)]),
      ...(dossier.inspections.length ? [] : [detail(say.noInspection)]),
    ],
  };
}

function conditionsIn({ conditions, findings }: Dossier, lang: Lang): string {
  const say = overviewWords[lang];
  if (conditions.length === 0) return say.noConditions;
  const states = conditions.map((condition) => findings.find((finding) => finding.condition === condition.slug)?.state ?? null);
  const unsettled = states.filter((state) => state === 'insufficient_data').length;
  return say.conditions(conditions.length, unsettled, states.filter((state) => state === null).length);
}

/** Permits, orders and determinations whose text was not read, each by its own kind. */
function notRead(dossier: Dossier, lang: Lang): string[] {
  const say = overviewWords[lang];
  const names = inOrder(dossier.permits)
    .filter((permit) => permit.seenThrough.length > 0)
    .map((permit) => (permit.kind === 'permit' ? say.shortPermit(permit.number) : nameOf(permit, dossier, lang)));
  return names.length ? [capital(say.notRead(names))] : [];
}

/** One that holds the text of a permit, else the one that would improve most. */
function mostWanted({ permits, wanted }: Dossier): WantedDocument {
  const primary = new Set(permits.map((permit) => permit.primaryDocument));
  const rank = (one: WantedDocument) => (primary.has(one.slug) ? 0 : 1);
  return [...wanted].sort((a, b) => rank(a) - rank(b) || b.upgrades.length - a.upgrades.length || (a.slug < b.slug ? -1 : 1))[0]!;
}
