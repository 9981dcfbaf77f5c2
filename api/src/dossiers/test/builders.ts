// Dossiers for tests: a builder says what every record has, a test says what matters. The verdicts are the rules' own.

import { inWords } from '../../findings/findings.listing.ts';
import { type Evidence, evaluate } from '../../rules/index.ts';
import type { Dossier, HeldClaim, HeldCondition, HeldCount, HeldFinding, HeldPermit, HeldUnit } from '../dossier.ts';

const recordedAt = new Date('2026-11-23T00:00:00Z');
let number = 0;
const code = (prefix: string) => {
  number += 1;
  return `${prefix}-${String(number).padStart(6, '0')}`;
};

const head = (prefix: string, slug: string) => {
  const own = code(prefix);
  return {
    id: slug,
    slug,
    code: own,
    case: 'mill',
    version: 1,
    recordedAt,
    permalink: `http://localhost:3000/r/${own}`,
    license: 'CC-BY-4.0',
    citation: { text: '', url: '' },
    sources: [`source-of-${slug}`],
    seenThrough: [],
    seeAlso: [],
    confidence: 'high' as const,
    unconfirmed: false,
    note: null,
  };
};

export const unit = (slug: string, given: Partial<HeldUnit> = {}): HeldUnit =>
  ({
    ...head('UNT', slug),
    facility: 'mill',
    subject: 'turbines',
    maker: null,
    model: `cohort ${slug}`,
    modelDetail: null,
    technology: null,
    count: null,
    countAsOf: null,
    ratedMwEach: null,
    totalMw: null,
    totalMwQualifier: null,
    permanence: 'temporary',
    controls: null,
    controlsWording: null,
    from: null,
    fromNote: null,
    to: null,
    toNote: null,
    partOf: null,
    overlap: null,
    ...given,
  }) as HeldUnit;

/** So many machines, exactly, seen on site. */
export const count = (slug: string, date: string, best: number, given: Partial<HeldCount> = {}): HeldCount =>
  ({
    ...head('UCT', slug),
    facility: 'mill',
    date,
    reportedOn: null,
    basis: 'observed_on_site',
    subject: 'turbines',
    cohort: null,
    low: best,
    best,
    high: best,
    qualifier: 'exactly',
    totalMw: null,
    totalMwQualifier: null,
    method: 'satellite_image',
    observer: 'Survey Group',
    permit: null,
    ...given,
  }) as HeldCount;

export const permit = (slug: string, issuedOn: string | null, given: Partial<HeldPermit> = {}): HeldPermit =>
  ({
    ...head('PRM', slug),
    kind: 'permit',
    facility: 'mill',
    authority: 'agency',
    holder: null,
    number: slug.toUpperCase(),
    type: 'air construction permit',
    state: 'in_effect',
    stateAsOf: issuedOn,
    appliedOn: null,
    draftOn: null,
    issuedOn,
    effectiveOn: null,
    expiresOn: null,
    versions: issuedOn === null ? [] : [{ number: 1, issuedOn, effectiveOn: null, expiresOn: null, endedOn: null, change: null }],
    entries: [],
    covers: { cohorts: [], count: null, permanence: null, text: null },
    primaryDocument: null,
    ...given,
  }) as HeldPermit;

export const condition = (slug: string, given: Partial<HeldCondition> = {}): HeldCondition =>
  ({
    ...head('CND', slug),
    facility: 'mill',
    permit: 'p',
    name: `condition ${slug}`,
    type: 'operational',
    force: 'in_force',
    appliesTo: null,
    text: `text of ${slug}`,
    textKind: 'summary',
    clause: null,
    page: null,
    quote: null,
    primaryDocument: null,
    due: null,
    dueUnknown: null,
    confirmed: false,
    limits: [],
    ...given,
  }) as HeldCondition;

/** What an agency, or the other side, is reported to have said. */
export const position = (slug: string, stance: HeldClaim['position'], given: Partial<HeldClaim> = {}): HeldClaim =>
  ({
    ...head('CLM', slug),
    about: { facility: 'mill', permit: null, cohort: null, area: null, rule: null },
    topic: 'legal_position',
    value: null,
    low: null,
    high: null,
    qualifier: null,
    unit: null,
    statedBy: stance === 'permit_needed' ? 'Neighbours' : 'Air Agency',
    statedByOrganization: stance === 'permit_needed' ? 'neighbours' : 'agency',
    statedOn: '2025-07-29',
    asOf: null,
    milestone: null,
    text: `words of ${slug}`,
    wording: stance === 'permit_needed' ? 'alleged' : 'reported',
    position: stance,
    ...given,
  }) as HeldClaim;

/** A dossier with the findings that the rules make of its records. */
export function dossier(given: Partial<Dossier> = {}, now = '2026-11-23T18:00:00Z'): Dossier {
  const bare: Dossier = {
    now: new Date(now),
    facility: {
      ...head('FAC', 'mill'),
      name: 'Mill',
      otherNames: [],
      kind: 'power_plant',
      operators: [],
      address: null,
      city: null,
      county: null,
      countyFips: null,
      state: 'TN',
      zip: null,
      ianaTimeZone: 'America/Chicago',
      standardUtcOffset: '-06:00',
      coordinates: [],
      agencyIds: [],
      permits: [],
      announcedOn: null,
      status: null,
      statusAsOf: null,
    } as unknown as Dossier['facility'],
    case: {
      slug: 'mill',
      title: 'Mill',
      compiledOn: '2026-11-23',
      invented: true,
      coverage: { firstEvent: '2025-01-01', lastEvent: '2026-09-28', text: 'No source later than 28 September 2026 was found.' },
      attribution: '',
    },
    units: [],
    counts: [],
    permits: [],
    conditions: [],
    inspections: [],
    events: [],
    claims: [],
    draws: [],
    emissions: [],
    unitHours: 0,
    conflicts: [],
    wanted: [],
    searches: [],
    monitors: [],
    series: [],
    observations: [],
    evidence: [],
    replies: [],
    findings: [],
    sources: new Map(),
    organizations: new Map([['agency', { ...head('ORG', 'agency'), name: 'Air Agency', otherNames: ['AA'], kind: 'agency', role: null } as never]]),
    leftOut: 0,
    ...given,
  };
  return { ...bare, findings: [...findingsOf(bare), ...bare.findings] };
}

function findingsOf(bare: Dossier): HeldFinding[] {
  const evidence = {
    facility: { slug: 'mill', name: 'Mill', standardUtcOffset: '-06:00' },
    cohorts: bare.units.map((one) => ({ ...one, name: one.model! })),
    counts: bare.counts.map((one) => ({ ...one, date: one.date ?? one.reportedOn! })),
    authorisations: bare.permits.map((one) => ({
      ...one,
      authority: 'Air Agency',
      covers: one.covers.cohorts,
      coversPermanence: one.covers.permanence,
      coversCount: one.covers.count,
    })),
    positions: bare.claims
      .filter((one) => one.position !== null)
      .map((one) => ({ ...one, facility: 'mill', cohort: one.about.cohort, statedByKind: one.position === 'permit_needed' ? 'community_group' : 'agency' })),
    searches: [],
    conditions: bare.conditions.map((one) => ({ ...one, independentSources: 0 })),
    emissions: [],
  } as unknown as Evidence;
  return evaluate(evidence, bare.now.toISOString()).map(
    (verdict) =>
      ({
        ...head('FND', `${verdict.rule}/${verdict.subject}`),
        facility: 'mill',
        condition: verdict.condition,
        rule: verdict.rule,
        ruleVersion: verdict.ruleVersion,
        ruleVerified: verdict.ruleVerified,
        subject: verdict.subject,
        state: verdict.state,
        disputed: verdict.disputed,
        reviewReason: verdict.reviewReason,
        period: { ...verdict.period, startsAt: null, endsAt: null },
        completeness: verdict.completeness,
        inputs: { count: verdict.inputs.length, sha256: '0'.repeat(64), records: verdict.inputs },
        ...inWords(verdict, bare.now.toISOString()),
        sources: verdict.sources,
        seeAlso: verdict.seeAlso,
        override: null,
        replies: [],
        verdict,
      }) as unknown as HeldFinding,
  );
}
