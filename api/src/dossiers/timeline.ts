// The permit timeline's input: a lane a permit, an order or a determination, then what happened around them.
import { words as figureWords, type Lang, type TimelineEntry, type TimelineInput } from '@fenceline/reports/figures';
import { contestOf } from './contest.ts';
import type { Dossier, HeldPermit } from './dossier.ts';
import { sourcesNamed } from './fleet.ts';
import { lastFact } from './last-fact.ts';
import { inOrder, shortName } from './names.ts';
import { timelineWords } from './words/index.ts';

export type EventLane = 'process' | 'courts' | 'agency';

/** The lane of each type of event; the others are in no chart. */
export const laneOf: Readonly<Record<string, EventLane>> = {
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

const neverInForce = new Set(['applied', 'draft', 'public_comment', 'denied']);

export function timelineOf(dossier: Dossier, lang: Lang): TimelineInput {
  const say = timelineWords[lang];
  const permits = inOrder(dossier.permits);
  const short = (permit: HeldPermit) =>
    `${[say.kinds[permit.kind], permit.number].filter(Boolean).join(' ')} (${shortName(dossier.organizations.get(permit.authority), permit.authority)})`;
  return {
    lanes: [
      ...permits.map((permit) => ({ key: permit.slug, name: `${short(permit)}: ${permit.type}`, short: short(permit) })),
      ...(['process', 'courts', 'agency'] as const).map((key) => ({ key, name: say.lanes[key] })),
    ],
    spans: permits.flatMap((permit) => spansOf(permit, dossier, lang)),
    entries: [
      ...permits.flatMap((permit) => entriesOf(permit, dossier, lang)),
      ...dossier.events.flatMap((event): TimelineEntry[] => {
        const lane = laneOf[event.type];
        if (!lane) return [];
        const { slug, date, endDate, title, permalink } = event;
        return [{ slug, lane, date, endDate, label: title, planned: false, permalink, sources: sourcesNamed(dossier, event.sources) }];
      }),
      ...dossier.inspections.map(({ slug, date, type, permalink, sources }) => ({
        slug,
        lane: 'agency',
        date,
        endDate: null,
        label: type,
        planned: false,
        permalink,
        sources: sourcesNamed(dossier, sources),
      })),
    ],
    lastFact: lastFact(dossier),
    asOf: dossier.now.toISOString().slice(0, 10),
  };
}

function spansOf(permit: HeldPermit, dossier: Dossier, lang: Lang): TimelineInput['spans'] {
  const contest = contestOf(permit, dossier);
  return permit.versions.map((text) => ({
    slug: `${permit.slug}/${text.number}`,
    lane: permit.slug,
    label: permit.kind === 'permit' ? timelineWords[lang].inForce : figureWords(lang).spanKind[permit.kind],
    filled: permit.kind === 'permit' && !neverInForce.has(permit.state),
    from: text.effectiveOn ?? text.issuedOn,
    until: text.endedOn ?? text.expiresOn,
    stateAsOf: permit.stateAsOf,
    contested: contest && { documents: contest.documents },
    permalink: permit.permalink,
    sources: sourcesNamed(dossier, permit.sources),
  }));
}

const entriesOf = (permit: HeldPermit, dossier: Dossier, lang: Lang): TimelineEntry[] =>
  permit.entries.map((entry, index) => ({
    slug: `${permit.slug}/${String(index).padStart(3, '0')}`,
    lane: permit.slug,
    date: entry.date,
    endDate: null,
    label: timelineWords[lang].entry[entry.type] ?? entry.type.replaceAll('_', ' '),
    planned: entry.planned,
    permalink: permit.permalink,
    sources: sourcesNamed(dossier, entry.sources),
  }));
