// Where a correction or an answer goes, and those that are published.
import { CITE } from '../../pdf/style.ts';
import { drawTable } from '../../pdf/table.ts';
import type { Draft } from '../draft.ts';

export function replies(draft: Draft): void {
  const { model, paper, say } = draft;
  const { replyAddress, publicUrl } = model.report;
  draft.begin('replies');
  const address = replyAddress.startsWith(`${publicUrl}/`) ? { text: replyAddress, link: replyAddress, ink: CITE.ink } : { text: replyAddress };
  draft.body([`${say.replies.address} `, address]);
  if (model.replies.length === 0) {
    draft.body(say.replies.none);
    return;
  }
  drawTable(paper, {
    caption: say.replies.caption,
    columns: [
      { head: say.replies.about, width: 18 },
      { head: say.replies.from, width: 20 },
      { head: say.replies.text, width: 46 },
      { head: say.replies.on, width: 16 },
    ],
    rows: model.replies.map((reply) => [[reply.about, ' ', draft.link(reply.permalink)], reply.from, reply.text, draft.date(reply.publishedOn)]),
  });
}
