// What changed since the last report on this facility.
import { fill } from '../../figures/index.ts';
import { drawTable } from '../../pdf/table.ts';
import type { Draft } from '../draft.ts';

export function changes(draft: Draft): void {
  const { model, say, paper } = draft;
  const { since, items } = model.changes;
  draft.begin('changes');
  if (!since) {
    draft.body(say.changes.first);
    return;
  }
  draft.body([fill(say.changes.since, { code: since.code, asOf: draft.instant(since.asOf) }), ' ', draft.link(since.permalink)]);
  if (items.length === 0) {
    draft.body(say.changes.nothing);
    return;
  }
  drawTable(paper, {
    caption: fill(say.changes.caption, { code: since.code }),
    columns: [
      { head: say.changes.change, width: 12 },
      { head: say.changes.what, width: 30 },
      { head: say.changes.said, width: 42 },
      { head: say.changes.on, width: 16 },
    ],
    rowHead: 1,
    rows: items.map((item) => [
      say.changes.kinds[item.change],
      [`${item.what}: `, draft.record(item.name), ...(item.permalink ? [' ', draft.link(item.permalink)] : [])],
      draft.statement(item.said),
      draft.instant(item.on),
    ]),
  });
}
