// Statements that cannot all be true, side by side, each with its sources; the difference in neutral words below.
import { fill } from '../../figures/index.ts';
import { drawTable } from '../../pdf/table.ts';
import type { Draft } from '../draft.ts';
import type { ConflictPart } from '../model.ts';

export function conflicts(draft: Draft): void {
  const { model, paper, say } = draft;
  draft.begin('conflicts');
  if (model.conflicts.length === 0) {
    draft.body(say.conflicts.none);
    return;
  }
  draft.lead(say.conflicts.intro);
  model.conflicts.forEach((conflict, index) => {
    paper.together(() => one(draft, conflict, index + 1));
  });
}

function one(draft: Draft, conflict: ConflictPart, number: number): void {
  const { paper, say } = draft;
  paper.heading(2, `${draft.section}.${number} ${conflict.topic}`, `conflict-${conflict.code}`);
  drawTable(paper, {
    caption: null,
    columns: conflict.sides.map((_, side) => ({ head: fill(say.conflicts.account, { n: side + 1 }), width: 1 })),
    rowHead: null,
    rows: [conflict.sides.map((side) => [draft.record(side.text), ...draft.cite(side.sources), ...(side.permalink ? [' ', draft.link(side.permalink)] : [])])],
  });
  draft.body([{ text: `${say.conflicts.differ} `, font: 'bold' }, draft.record(conflict.reading), ' ', draft.link(conflict.permalink)]);
}
