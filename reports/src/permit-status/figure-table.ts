// The twin of a figure as a table of the report: its last column is the footnotes.
import type { FigureTable } from '../figures/index.ts';
import { drawTable } from '../pdf/table.ts';
import type { Draft } from './draft.ts';

const SHORT = 6;

export function figureTable(draft: Draft, table: FigureTable, widths: number[]): void {
  if (table.rows.length === 0) return;
  const draw = () =>
    drawTable(draft.paper, {
      caption: table.caption,
      columns: table.columns.map((head, index) => ({ head, width: widths[index]! })),
      rows: table.rows.map((row) => [...row.cells, draft.cite(row.sources.map((source) => source.slug))]),
    });
  // A short table is not worth a cut.
  if (table.rows.length <= SHORT) draft.paper.together(draw);
  else draw();
}
