// Draws by class of source; forecasts, plans and claims in a table of their own.
import { drawTable } from '../../pdf/table.ts';
import type { Draft } from '../draft.ts';
import type { WaterDrawPart } from '../model.ts';
import { sayVolume } from '../said.ts';

export function water(draft: Draft): void {
  const { model, paper, say } = draft;
  draft.begin('water');
  for (const note of model.water.notes) draft.body(draft.statement(note));
  paper.heading(2, `${draft.section}.1 ${say.water.draws}`, 'water-draws');
  if (model.water.draws.length === 0) draft.body(say.water.noDraws);
  else {
    drawTable(paper, {
      caption: say.water.drawsCaption,
      columns: [
        { head: say.water.interval, width: 25 },
        { head: say.water.source, width: 22 },
        { head: say.water.statistic, width: 15 },
        { head: say.water.value, width: 26 },
        { head: say.sources, width: 12 },
      ],
      rows: model.water.draws.map((draw) => [
        [interval(draft, draw), ...(draw.periodNote ? [draw.startsOn ? ' (' : '', draft.record(draw.periodNote), draw.startsOn ? ')' : ''] : [])],
        [say.water.sourceClass[draw.sourceClass], ...(draw.supplier ? [', ', draft.record(draw.supplier)] : [])],
        say.water.statisticWord[draw.statistic],
        { blocks: [{ rich: sayVolume(draft, draw) }, ...(draw.note ? [{ rich: draft.record(draw.note), before: 1 }] : [])] },
        [...draft.cite(draw.sources), ' ', draft.link(draw.permalink)],
      ]),
    });
  }
  if (model.water.claims.length === 0) return;
  paper.heading(2, `${draft.section}.2 ${say.water.claims}`, 'water-claims');
  drawTable(paper, {
    caption: say.water.claimsCaption,
    columns: [
      { head: say.water.statement, width: 46 },
      { head: say.water.statedBy, width: 26 },
      { head: say.water.wording, width: 14 },
      { head: say.sources, width: 14 },
    ],
    rows: model.water.claims.map((claim) => [
      draft.record(claim.text),
      [draft.record(claim.statedBy), `, ${draft.date(claim.statedOn)}`],
      say.wording[claim.wording],
      [...draft.cite(claim.sources), ' ', draft.link(claim.permalink)],
    ]),
  });
}

function interval(draft: Draft, { startsOn, endsOn, periodNote }: WaterDrawPart): string {
  if (!startsOn && !endsOn) return periodNote ? '' : draft.say.notKnown;
  return startsOn === endsOn || !endsOn ? draft.date(startsOn) : `${draft.date(startsOn)} – ${draft.date(endsOn)}`;
}
