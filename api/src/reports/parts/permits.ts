import type { PermitPart, Statement } from '@fenceline/reports';
import { contestOf } from '../../dossiers/contest.ts';
import type { HeldPermit } from '../../dossiers/dossier.ts';
import { inOrder, lifeCycle, organizationName, shortName } from '../../dossiers/names.ts';
import { overviewWords } from '../../dossiers/overview/words/index.ts';
import { gatherWords } from '../words/index.ts';
import { type Gathering, named } from './common.ts';

export const permitParts = (gathering: Gathering): PermitPart[] => inOrder(gathering.dossier.permits).map((permit) => one(permit, gathering));

function one(permit: HeldPermit, gathering: Gathering): PermitPart {
  const { dossier, lang } = gathering;
  const life = lifeCycle(dossier, permit);
  return {
    ...named(permit),
    kind: permit.kind,
    number: permit.number,
    type: permit.type,
    authority: organizationName(dossier, permit.authority),
    authorityShort: shortName(dossier.organizations.get(permit.authority), permit.authority),
    holder: permit.holder === null ? null : organizationName(dossier, permit.holder),
    state: permit.state,
    stateAsOf: permit.stateAsOf,
    appliedOn: permit.appliedOn,
    draftOn: permit.draftOn,
    covers: permit.covers,
    versions: permit.versions,
    entries: permit.entries,
    remarks: life ? [{ text: life.summary[lang], sources: life.sources, permalink: life.permalink }] : [],
    contested: contested(permit, gathering),
    textRead: permit.seenThrough.length === 0,
    seenThrough: permit.seenThrough,
    note: permit.note,
    sources: permit.sources,
  };
}

function contested(permit: HeldPermit, { dossier, lang }: Gathering): PermitPart['contested'] {
  const contest = contestOf(permit, dossier);
  if (!contest) return null;
  const claims = contest.claims.map(
    (claim): Statement => ({
      text: overviewWords[lang].claim(claim.statedBy, claim.statedOn, claim.wording, claim.text),
      sources: claim.sources,
      permalink: claim.permalink,
    }),
  );
  const appeal = contest.appealedOn === null ? [] : [{ text: gatherWords[lang].contested(contest.appealedOn), sources: contest.sources }];
  return { documents: contest.documents, statements: [...claims, ...appeal] };
}
