import type { ConditionPart, Statement } from '@fenceline/reports';
import type { HeldCondition, HeldFinding } from '../../dossiers/dossier.ts';
import { matrixOf } from '../../dossiers/matrix.ts';
import { organizationName } from '../../dossiers/names.ts';
import { sayObservation } from '../../dossiers/overview/counted.ts';
import { gatherWords } from '../words/index.ts';
import { type Gathering, named, statement } from './common.ts';
import { findingPart } from './findings.ts';

export const conditionParts = (gathering: Gathering): ConditionPart[] =>
  matrixOf(gathering.dossier).map(({ condition, finding }) => one(condition, finding, gathering));

function one(condition: HeldCondition, finding: HeldFinding | null, gathering: Gathering): ConditionPart {
  const { dossier, lang, exhibits } = gathering;
  const observations = dossier.observations.filter((seen) => seen.condition === condition.slug);
  const shown = observations.flatMap((seen) => seen.evidence.map((file) => exhibits.get(file.code))).filter((number) => number !== undefined);
  return {
    ...named(condition),
    version: condition.version,
    permit: condition.permit,
    name: condition.name,
    type: condition.type,
    force: condition.force,
    appliesTo: condition.appliesTo,
    text: condition.text,
    textKind: condition.textKind,
    clause: condition.clause,
    page: condition.page,
    quote: condition.quote,
    limits: condition.limits.map(({ said, appliesTo, approximate }) => ({ said: said[gathering.lang], appliesTo: appliesTo.text, approximate })),
    due: condition.due,
    dueUnknown: condition.dueUnknown,
    confirmed: condition.confirmed,
    note: condition.note,
    seenThrough: condition.seenThrough,
    sources: condition.sources,
    finding: finding && findingPart(finding, gathering),
    known: [...observations.map((seen) => statement(sayObservation(seen, dossier, lang))), ...searches(condition, gathering)],
    missing: [],
    wanted: dossier.wanted.filter((document) => document.upgrades.includes(condition.slug)).map((document) => document.slug),
    exhibits: shown,
  };
}

const searches = (condition: HeldCondition, { dossier, lang }: Gathering): Statement[] =>
  dossier.searches
    .filter((search) => search.condition === condition.slug)
    .map((search) => ({
      text: gatherWords[lang].searched(organizationName(dossier, search.agency), search.searchedOn, search.result),
      sources: search.sources,
      permalink: search.permalink,
    }));
