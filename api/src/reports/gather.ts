// From a dossier to the model of a permit-status report: plain data, everything the pages show. Pure.
import type { PermitStatusModel, ReportHead } from '@fenceline/reports';
import type { Lang } from '@fenceline/reports/figures';
import type { Dossier } from '../dossiers/dossier.ts';
import { lastFact } from '../dossiers/last-fact.ts';
import { overviewOf } from '../dossiers/overview/overview.ts';
import { type Between, changesPart } from './parts/changes.ts';
import type { Gathering } from './parts/common.ts';
import { conditionParts } from './parts/conditions.ts';
import { conflictParts, wantedParts } from './parts/conflicts.ts';
import { eventParts, inspectionParts, noInspections, searchParts } from './parts/events.ts';
import { exhibitParts, numberExhibits, replyParts } from './parts/exhibits.ts';
import { facilityPart } from './parts/facility.ts';
import { findingParts } from './parts/findings.ts';
import { ledgerPart } from './parts/ledger.ts';
import { methodPart } from './parts/method.ts';
import { permitParts } from './parts/permits.ts';
import { sourceParts } from './parts/sources.ts';
import { summaryPart } from './parts/summary.ts';
import { waterPart } from './parts/water.ts';
import { plain } from './plain.ts';

/** What belongs to this one report and not to its inputs: a second making of the same keeps the first's. */
export type Identity = Pick<ReportHead, 'code' | 'version' | 'preparedAt' | 'preparedBy' | 'draft' | 'permalink'>;

export interface Surroundings {
  lang: Lang;
  identity: Identity;
  between: Between;
  publicUrl: string;
  replyAddress: string;
}

export function modelOf(dossier: Dossier, { lang, identity, between, publicUrl, replyAddress }: Surroundings): PermitStatusModel {
  const gathering: Gathering = { dossier, lang, exhibits: numberExhibits(dossier) };
  const overview = overviewOf(dossier, lang);
  const conditions = conditionParts(gathering);
  const inMatrix = new Set(conditions.flatMap((condition) => (condition.finding ? [condition.finding.code] : [])));
  // In the order of the pages: the sources are numbered as they are first cited.
  const parts = {
    facility: facilityPart(gathering),
    summary: summaryPart(overview),
    permits: permitParts(gathering),
    conditions,
    findings: findingParts(gathering, inMatrix),
    changes: changesPart(between, gathering, publicUrl),
    ledger: ledgerPart(gathering),
    inspections: inspectionParts(gathering),
    noInspections: noInspections(gathering),
    searches: searchParts(gathering),
    events: eventParts(gathering),
    water: waterPart(gathering),
    conflicts: conflictParts(gathering),
    wanted: wantedParts(gathering),
    exhibits: exhibitParts(gathering),
    method: methodPart(gathering, publicUrl),
    replies: replyParts(gathering),
  };
  const model: PermitStatusModel = {
    kind: 'permit-status',
    lang,
    recordLang: 'en',
    report: { ...identity, asOf: dossier.now.toISOString(), publicUrl, replyAddress, case: caseOf(dossier, overview.coverage) },
    ...parts,
    sources: sourceParts(dossier, parts),
    signatures: [],
  };
  // As it is stored: plain JSON, without members that are not there.
  return JSON.parse(JSON.stringify(model));
}

/** Facilities that belong to no case carry their own name and dates. */
function caseOf(dossier: Dossier, coverage: string): ReportHead['case'] {
  const last = lastFact(dossier);
  if (dossier.case) {
    const { title, invented, compiledOn, coverage: span, attribution } = dossier.case;
    return {
      title,
      invented,
      compiledOn,
      firstFact: span.firstEvent,
      lastFact: last,
      coverage: last === span.lastEvent ? span.text : coverage,
      attribution: plain(attribution),
    };
  }
  const day = dossier.now.toISOString().slice(0, 10);
  return {
    title: dossier.facility.name,
    invented: false,
    compiledOn: day,
    firstFact: dossier.facility.announcedOn ?? last,
    lastFact: last,
    coverage,
    attribution: '',
  };
}
