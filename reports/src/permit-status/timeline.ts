// The timeline's input out of the model: a lane a permit, order or determination, then what happened around them.
import type { FigureSource, TimelineEntry, TimelineInput } from '../figures/index.ts';
import { fill, words } from '../figures/index.ts';
import type { Draft } from './draft.ts';
import type { EventPart, PermitPart } from './model.ts';
import { spoken } from './said.ts';

type EventLane = 'process' | 'courts' | 'agency';

const LANE: Record<string, EventLane> = {
  hearing: 'process',
  public_comment: 'process',
  board_vote: 'process',
  petition: 'process',
  local_decision: 'process',
  lawsuit_filed: 'courts',
  notice_of_intent: 'courts',
  court_filing: 'courts',
  court_order: 'courts',
  docket_check: 'courts',
  appeal: 'courts',
  appeal_decided: 'courts',
  inspection: 'agency',
  enforcement: 'agency',
  monitoring: 'agency',
  agency_contact: 'agency',
};

export function timelineOf(draft: Draft): TimelineInput {
  const { model, say } = draft;
  const titles = new Map(model.sources.map((source) => [source.slug, source.title]));
  const sources = (slugs: string[]): FigureSource[] => slugs.map((slug) => ({ slug, title: titles.get(slug) ?? slug }));
  return {
    lanes: [
      ...model.permits.map((permit) => ({ key: permit.slug, name: `${shortName(draft, permit)}: ${permit.type}`, short: shortName(draft, permit) })),
      { key: 'process', name: say.permits.processLane },
      { key: 'courts', name: say.permits.courtLane },
      { key: 'agency', name: say.permits.agencyLane },
    ],
    spans: model.permits.flatMap((permit) =>
      permit.versions.map((version) => ({
        slug: `${permit.slug}/${version.number}`,
        lane: permit.slug,
        label: permit.kind === 'permit' ? say.permits.laneInForce : words(draft.lang).spanKind[permit.kind],
        filled: permit.kind === 'permit' && !NOT_IN_FORCE.has(permit.state),
        from: version.effectiveOn ?? version.issuedOn,
        until: version.endedOn ?? version.expiresOn,
        stateAsOf: permit.stateAsOf,
        contested: permit.contested && { documents: permit.contested.documents },
        permalink: permit.permalink,
        sources: sources(permit.sources),
      })),
    ),
    entries: [
      ...model.permits.flatMap((permit) => permitEntries(draft, permit, sources)),
      ...model.events.flatMap((event) => eventEntry(event, sources)),
      ...inspectionEntries(draft, sources),
    ],
    lastFact: model.report.case.lastFact,
    asOf: model.report.asOf.slice(0, 10),
  };
}

const NOT_IN_FORCE = new Set(['applied', 'draft', 'public_comment', 'denied']);

function shortName({ say }: Draft, permit: PermitPart): string {
  return `${fill(say.permits.title, { kind: say.permits.kinds[permit.kind], number: permit.number ?? '' }).trim()} (${permit.authorityShort})`;
}

function permitEntries(draft: Draft, permit: PermitPart, sources: (slugs: string[]) => FigureSource[]): TimelineEntry[] {
  return permit.entries.map((entry, index) => ({
    slug: `${permit.slug}/${String(index).padStart(3, '0')}`,
    lane: permit.slug,
    date: entry.date,
    endDate: null,
    label: draft.say.entry[entry.type] ?? spoken(entry.type),
    planned: entry.planned,
    permalink: permit.permalink,
    sources: sources(entry.sources),
  }));
}

function eventEntry(event: EventPart, sources: (slugs: string[]) => FigureSource[]): TimelineEntry[] {
  const lane = LANE[event.type];
  if (!lane) return [];
  return [
    {
      slug: event.slug,
      lane,
      date: event.date,
      endDate: event.endDate,
      label: event.title,
      planned: false,
      permalink: event.permalink,
      sources: sources(event.sources),
    },
  ];
}

function inspectionEntries({ model }: Draft, sources: (slugs: string[]) => FigureSource[]): TimelineEntry[] {
  return model.inspections.map((visit) => ({
    slug: visit.slug,
    lane: 'agency',
    date: visit.date,
    endDate: null,
    label: visit.type,
    planned: false,
    permalink: visit.permalink,
    sources: sources(visit.sources),
  }));
}
