// The unit ledger: the fleet chart, its twin in rows, and the permits that are in it.
import { type FleetInput, fill, fleetDrawing, fleetFigure, fleetTable, spanTable } from '../../figures/index.ts';
import { drawFigure, FIGURE_ROOM } from '../../pdf/figure.ts';
import { FIGURE_FONT_SIZE, SPACE, TEXT, WIDTH } from '../../pdf/style.ts';
import { type Draft, withSources } from '../draft.ts';
import { figureTable } from '../figure-table.ts';

export function ledger(draft: Draft): void {
  const { model, say } = draft;
  draft.begin('ledger');
  if (model.ledger.counts.length === 0 && model.ledger.spans.length === 0) {
    draft.body(say.ledger.none);
    return;
  }
  draft.lead(say.ledger.intro);
  const input = fleetInput(draft);
  chart(draft, input);
  for (const note of model.ledger.notes) draft.body(draft.statement(note));
  figureTable(draft, fleetTable(input, draft.lang), [26, 62, 100, 56, 66, 62, 82, 50]);
  figureTable(draft, spanTable(input, draft.lang), [72, 62, 44, 90, 46, 52, 52, 62, 40]);
}

function fleetInput({ model }: Draft): FleetInput {
  const titles = new Map(model.sources.map((source) => [source.slug, source.title]));
  const named = (slugs: string[]) => slugs.map((slug) => ({ slug, title: titles.get(slug) ?? slug }));
  return {
    facilities: [{ slug: model.facility.slug, name: model.facility.name }],
    cohorts: model.ledger.cohorts,
    counts: model.ledger.counts.map((count) => ({ ...count, sources: named(count.sources) })),
    spans: model.ledger.spans.map((span) => ({ ...span, sources: named(span.sources) })),
    lastFact: model.report.case.lastFact,
    asOf: model.report.asOf.slice(0, 10),
  };
}

/** Heights of one machine, from the best to read to the smallest that is still read. */
const UNITS = [2.6, 2.3, 2];
/** What stands above the chart on its page, beyond what every figure leaves. */
const AROUND = 40;

/** The chart on one page where it fits; else its lanes in turn, on one axis and one scale. */
function chart(draft: Draft, input: FleetInput): void {
  const { paper, say, lang } = draft;
  const drawn = UNITS.map((unit) => {
    const size = { width: WIDTH, fontSize: FIGURE_FONT_SIZE, unit };
    return { size, figure: fleetFigure(input, size, lang) };
  });
  const { size, figure: whole } = drawn.find(({ figure }) => figure.height <= FIGURE_ROOM - AROUND) ?? drawn[0]!;
  const parts = pages(whole.lanes, whole.height).map((lanes) => fleetFigure(input, { ...size, lanes }, lang));
  const cited = [...input.counts, ...input.spans].flatMap((each) => each.sources.map((source) => source.slug));
  draft.figure += 1;
  parts.forEach((figure, index) => {
    const title = parts.length === 1 ? figure.title : fill(say.continuedFigure, { caption: figure.title, part: index + 1, parts: parts.length });
    paper.room(figure.height + 60);
    drawFigure(paper, fleetDrawing(figure));
    const caption = [fill(say.ledger.caption, { n: draft.figure, title }), ...figure.notes, say.sourceOfFigure].join(' ');
    paper.text(withSources(draft, caption, cited), TEXT.caption, { after: SPACE.figure });
  });
}

function pages(lanes: { key: string; top: number; bottom: number }[], height: number): string[][] {
  if (height <= FIGURE_ROOM) return [lanes.map((lane) => lane.key)];
  const overhead = height - (lanes.at(-1)?.bottom ?? 0);
  const out: string[][] = [[]];
  let used = 0;
  let previous = 0;
  for (const lane of lanes) {
    const own = lane.bottom - previous;
    previous = lane.bottom;
    if (out.at(-1)!.length > 0 && used + own > FIGURE_ROOM - overhead) {
      out.push([]);
      used = 0;
    }
    out.at(-1)!.push(lane.key);
    used += own;
  }
  return out;
}
