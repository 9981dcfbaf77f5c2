import { Inject, Injectable } from '@nestjs/common';
import { claims } from '../claims/claims.listing.ts';
import { conflicts } from '../conflicts/conflicts.listing.ts';
import { documentsWanted } from '../documents-wanted/documents-wanted.listing.ts';
import { emissions } from '../emissions/emissions.listing.ts';
import { events } from '../events/events.listing.ts';
import { evidence } from '../evidence/evidence.listing.ts';
import { facilities } from '../facilities/facilities.listing.ts';
import { inspections } from '../inspections/inspections.listing.ts';
import { observations } from '../observations/observations.listing.ts';
import { permits } from '../permits/permits.listing.ts';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { Database } from '../platform/database.ts';
import type { Listing } from '../platform/lists/listing.ts';
import { Lists } from '../platform/lists/lists.ts';
import { findId } from '../platform/lists/select.ts';
import { PUBLIC } from '../platform/policy/viewer.ts';
import { recordSearches } from '../record-searches/record-searches.listing.ts';
import { replies } from '../replies/replies.listing.ts';
import { series as seriesListing } from '../series/series.listing.ts';
import { unitCounts } from '../unit-counts/unit-counts.listing.ts';
import { units } from '../units/units.listing.ts';
import { caseFile, heldSeries, heldUnitHours } from './dossier.queries.ts';
import type {
  Dossier,
  HeldClaim,
  HeldCondition,
  HeldConflict,
  HeldCount,
  HeldDraw,
  HeldEmission,
  HeldEvent,
  HeldEvidence,
  HeldFinding,
  HeldInspection,
  HeldMonitor,
  HeldObservation,
  HeldOrganization,
  HeldPermit,
  HeldReply,
  HeldSearch,
  HeldSource,
  HeldUnit,
  WantedDocument,
} from './dossier.ts';
import { conditionsAsPrinted, conflictsTouching, drawsAsPrinted, findingsWithVerdict, monitorsNear, organizationsBySlug, sourcesBySlug } from './listings.ts';

interface Supported {
  unconfirmed?: boolean;
  sources?: string[];
  seenThrough?: string[];
}

const slugsOf = (...lists: { slug: string | null }[][]): string[] => lists.flat().flatMap(({ slug }) => (slug === null ? [] : [slug]));

/** Records of two questions, each once. */
const together = <T extends { id: string }>(...lists: T[][]): T[] => [...new Map(lists.flat().map((record) => [record.id, record])).values()];

/** Loads everything public about a facility at a moment: one question a noun, through the listings the API reads by. */
@Injectable()
export class DossierService {
  constructor(
    private readonly lists: Lists,
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Null when there is no such facility, or none was on record at that moment. `asOf` null: the newest, told as of now. */
  async load(name: string, asOf: Date | null): Promise<Dossier | null> {
    const { pool } = this.database;
    const now = asOf ?? this.config.now();
    const moment = asOf?.toISOString() ?? null;
    const id = await findId(pool, 'facility', name);
    const facility = id ? ((await this.lists.read(facilities, id, PUBLIC, moment ? { asOf: moment } : null)) as unknown as Dossier['facility'] | null) : null;
    if (!id || !facility) return null;
    let leftOut = 0;
    const all = async <T>(listing: Listing, filters: Record<string, readonly string[]>): Promise<T[]> => {
      const records = await this.lists.all<T & Supported>(listing, { filters, asOf: moment, now });
      const kept = records.filter((record) => !record.unconfirmed);
      leftOut += records.length - kept.length;
      return kept;
    };
    const here = { facility: [id] };
    const slug = [facility.slug];

    const [
      ofCase,
      unitsHere,
      counts,
      permitsHere,
      conditions,
      inspectionsHere,
      eventsHere,
      claimsHere,
      draws,
      emissionsHere,
      unitHours,
      searchesHere,
      seen,
      findings,
      monitors,
    ] = await Promise.all([
      facility.case ? caseFile(pool, facility.case) : null,
      all<HeldUnit>(units, here),
      all<HeldCount>(unitCounts, here),
      all<HeldPermit>(permits, here),
      all<HeldCondition>(conditionsAsPrinted, here),
      all<HeldInspection>(inspections, here),
      all<HeldEvent>(events, here),
      all<HeldClaim>(claims, here),
      all<HeldDraw>(drawsAsPrinted, here),
      all<HeldEmission>(emissions, here),
      heldUnitHours(pool, id, now),
      all<HeldSearch>(recordSearches, here),
      all<HeldObservation>(observations, { ...here, state: ['published'] }),
      all<HeldFinding>(findingsWithVerdict, here),
      all<HeldMonitor>(monitorsNear, { near: slug }),
    ]);

    const permitIds = permitsHere.map((permit) => permit.id);
    const series = await all<{ id: string }>(seriesListing, { monitor: monitors.map((monitor) => monitor.id) });
    const [eventsOfPermits, searchesOfPermits, ownConflicts, touched, attached, held] = await Promise.all([
      all<HeldEvent>(events, { permits: slugsOf(permitsHere) }),
      all<HeldSearch>(recordSearches, { permit: permitIds }),
      all<HeldConflict>(conflicts, here),
      all<HeldConflict>(conflictsTouching, { touches: slugsOf(claimsHere, counts) }),
      all<HeldEvidence>(evidence, { observation: seen.map((one) => one.id) }),
      heldSeries(
        pool,
        series.map((one) => one.id),
        asOf,
      ),
    ]);
    const allEvents = together(eventsHere, eventsOfPermits);
    const searches = together(searchesHere, searchesOfPermits);
    const allConflicts = together(ownConflicts, touched);
    const upgraded = slugsOf([facility], unitsHere, counts, permitsHere, conditions, allEvents, claimsHere, draws, allConflicts);
    const wanted = (await all<WantedDocument>(documentsWanted, { upgrades: upgraded })).filter((document) => document.heldAs === null);

    const published = [
      [facility],
      unitsHere,
      counts,
      permitsHere,
      conditions,
      inspectionsHere,
      allEvents,
      claimsHere,
      draws,
      emissionsHere,
      allConflicts,
      wanted,
      searches,
      monitors,
      seen,
      attached,
      findings,
    ].flat();
    const [answers, sources, organizations] = await Promise.all([
      all<HeldReply>(replies, { about: published.map((record) => record.code), state: ['published'] }),
      this.sources(citedIn(published, allConflicts, permitsHere, facility, held), moment, now),
      all<HeldOrganization>(organizationsBySlug, {
        slug: [...new Set([...facility.operators, ...namesOf(permitsHere, inspectionsHere, searches, draws)])],
      }),
    ]);
    const near = (monitor: HeldMonitor) => monitor.distances.find((one) => one.facility === facility.slug)?.km ?? Number.MAX_VALUE;
    return {
      now,
      facility,
      case: ofCase,
      units: unitsHere,
      counts,
      permits: permitsHere,
      conditions,
      inspections: inspectionsHere,
      events: allEvents,
      claims: claimsHere,
      draws,
      emissions: emissionsHere,
      unitHours,
      conflicts: allConflicts,
      wanted,
      searches,
      monitors: monitors.sort((a, b) => near(a) - near(b)),
      series: held,
      observations: seen,
      evidence: attached.filter((one) => one.state !== 'withdrawn'),
      replies: answers,
      findings,
      sources,
      organizations: new Map(organizations.map((one) => [one.slug, one])),
      leftOut,
    };
  }

  /** The documents cited, and those through which one that was not read is known. */
  private async sources(cited: Set<string>, asOf: string | null, now: Date): Promise<Dossier['sources']> {
    const known: Dossier['sources'] = new Map();
    let missing = [...cited];
    while (missing.length) {
      const found = await this.lists.all<HeldSource>(sourcesBySlug, { filters: { slug: missing }, asOf, now });
      for (const source of found) known.set(source.slug, source);
      missing = [...new Set(found.flatMap((source) => source.seenThrough))].filter((slug) => !known.has(slug));
    }
    return known;
  }
}

function citedIn(
  records: object[],
  conflicts: Dossier['conflicts'],
  permits: Dossier['permits'],
  facility: Dossier['facility'],
  series: Dossier['series'],
): Set<string> {
  const of = (record: object) => {
    const { sources = [], seenThrough = [] } = record as Supported;
    return [...sources, ...seenThrough];
  };
  const parts = [
    ...conflicts.flatMap((one) => one.claims),
    ...permits.flatMap((one) => one.entries),
    ...facility.agencyIds,
    ...facility.coordinates,
    ...series,
  ];
  return new Set([...records, ...parts].flatMap(of));
}

const namesOf = (permits: Dossier['permits'], inspections: Dossier['inspections'], searches: Dossier['searches'], draws: Dossier['draws']): string[] =>
  [
    ...permits.flatMap((permit) => [permit.authority, permit.holder]),
    ...inspections.map((visit) => visit.agency),
    ...searches.map((search) => search.agency),
    ...draws.map((draw) => draw.supplier),
  ].filter((slug) => slug !== null);
