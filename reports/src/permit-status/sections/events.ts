// Inspections, or why there are none; searches of agencies' records; and what happened, by date.

import { compareDates } from '../../figures/dates.ts';
import { fill } from '../../figures/index.ts';
import { muted, type Rich, type Run } from '../../pdf/runs.ts';
import { drawTable } from '../../pdf/table.ts';
import type { Draft } from '../draft.ts';
import type { EventPart } from '../model.ts';
import { sayWith, spoken } from '../said.ts';

export function events(draft: Draft): void {
  draft.begin('events');
  inspections(draft);
  searches(draft);
  happened(draft);
}

function inspections(draft: Draft): void {
  const { model, paper, say } = draft;
  paper.heading(2, `${draft.section}.1 ${say.events.inspections}`, 'inspections');
  if (model.inspections.length === 0) {
    draft.body(model.noInspections ? draft.statement(model.noInspections) : say.events.noInspections);
    return;
  }
  drawTable(paper, {
    caption: say.events.inspectionsCaption,
    columns: [
      { head: say.events.date, width: 16 },
      { head: say.events.agency, width: 22 },
      { head: say.events.type, width: 24 },
      { head: say.events.result, width: 26 },
      { head: say.sources, width: 12 },
    ],
    rows: model.inspections.map((visit) => [
      draft.date(visit.date),
      visit.agency ? draft.record(visit.agency) : say.notKnown,
      [draft.record(visit.type), ' ', draft.link(visit.permalink)],
      [visit.result ? draft.record(visit.result) : say.notKnown, ...(visit.note ? ['. ', draft.record(visit.note)] : [])],
      draft.cite(visit.sources),
    ]),
  });
}

function searches(draft: Draft): void {
  const { model, paper, say } = draft;
  paper.heading(2, `${draft.section}.2 ${say.events.searches}`, 'searches');
  if (model.searches.length === 0) {
    draft.body(say.events.noSearches);
    return;
  }
  drawTable(paper, {
    caption: say.events.searchesCaption,
    columns: [
      { head: say.events.searched, width: 14 },
      { head: say.events.agency, width: 20 },
      { head: say.events.about, width: 26 },
      { head: say.events.by, width: 18 },
      { head: say.events.result, width: 12 },
      { head: say.sources, width: 10 },
    ],
    rows: model.searches.map((search) => [
      draft.date(search.searchedOn),
      draft.record(search.agency),
      [
        draft.record(search.about),
        ...(search.periodFrom || search.periodTo ? [` (${draft.date(search.periodFrom)} – ${draft.date(search.periodTo)})`] : []),
        ' ',
        draft.link(search.permalink),
      ],
      `${search.searchedBy}, ${say.events.method[search.method]}`,
      say.events.found[search.result],
      draft.cite(search.sources),
    ]),
  });
}

function happened(draft: Draft): void {
  const { model, paper, say } = draft;
  paper.heading(2, `${draft.section}.3 ${say.events.events}`, 'events');
  if (model.events.length === 0) {
    draft.body(say.events.noEvents);
    return;
  }
  const inOrder = [...model.events].sort((a, b) => compareDates(a.date, b.date) || (a.slug < b.slug ? -1 : 1));
  drawTable(paper, {
    caption: say.events.eventsCaption,
    columns: [
      { head: say.events.date, width: 15 },
      { head: say.events.event, width: 27 },
      { head: say.events.told, width: 47 },
      { head: say.sources, width: 11 },
    ],
    rows: inOrder.map((event) => [
      when(draft, event),
      [draft.record(event.title, { font: 'bold' }), ` (${say.eventType[event.type] ?? spoken(event.type)}) `, draft.link(event.permalink)],
      told(draft, event),
      draft.cite(event.sources),
    ]),
  });
}

const when = (draft: Draft, { date, endDate }: EventPart): string =>
  date === null ? draft.say.events.undated : endDate ? `${draft.date(date)} – ${draft.date(endDate)}` : draft.date(date);

function told(draft: Draft, event: EventPart): Rich {
  const { say } = draft;
  const out: (Run | string)[] = event.summary ? [draft.record(event.summary)] : event.outcome || event.note ? [] : [muted(say.events.nothingMore)];
  if (event.outcome) out.push(' ', ...sayWith(say.events.outcome, '{outcome}', draft.record(event.outcome)), '.');
  if (event.docket) out.push(' ', fill(say.events.docket, { docket: event.docket }), '.');
  if (event.note) out.push(' ', draft.record(event.note));
  return out;
}
