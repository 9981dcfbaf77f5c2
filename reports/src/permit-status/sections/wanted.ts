// Primary documents not held: who has them, how to ask, what they would improve.
import { fill } from '../../figures/index.ts';
import { drawTable } from '../../pdf/table.ts';
import type { Draft } from '../draft.ts';

const MOST_NAMED = 6;

export function wanted(draft: Draft): void {
  const { model, paper, say } = draft;
  draft.begin('wanted');
  if (model.wanted.length === 0) {
    draft.body(say.wanted.none);
    return;
  }
  draft.lead(say.wanted.intro);
  drawTable(paper, {
    caption: say.wanted.caption,
    columns: [
      { head: say.wanted.document, width: 28 },
      { head: say.wanted.holder, width: 19 },
      { head: say.wanted.how, width: 31 },
      { head: say.wanted.upgrades, width: 22 },
    ],
    rows: model.wanted.map((each) => {
      const more = each.upgrades.length - MOST_NAMED;
      const named = each.upgrades.slice(0, MOST_NAMED).join('; ');
      return [
        [draft.record(each.title, { font: 'bold' }), ...(each.identifier ? [`, ${each.identifier}`] : []), ' ', draft.link(each.permalink)],
        draft.record(each.holder),
        draft.record(each.howToAsk),
        more > 0 ? `${named}; ${fill(say.wanted.more, { n: more })}` : named,
      ];
    }),
  });
}
