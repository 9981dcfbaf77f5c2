// The sign-off: who signed what and when, or room for two auditors to sign.
import { fill } from '../../figures/index.ts';
import { INK, LEFT, TEXT, WIDTH } from '../../pdf/style.ts';
import { drawTable } from '../../pdf/table.ts';
import type { Draft } from '../draft.ts';

const BLOCK = 78;

export function signatures(draft: Draft): void {
  const { model, paper, say, modelHash } = draft;
  const words = say.signatures;
  paper.room(330);
  draft.begin('signatures');
  draft.body(words.intro);
  draft.body(words.statement);
  draft.body(fill(words.code, { code: model.report.code, version: model.report.version, hash: modelHash }), TEXT.muted);
  if (model.signatures.length > 0) {
    drawTable(paper, {
      caption: words.caption,
      columns: [
        { head: words.name, width: 36 },
        { head: words.role, width: 32 },
        { head: words.at, width: 32 },
      ],
      rows: model.signatures.map((each) => [each.name, each.role, draft.instant(each.signedAt)]),
    });
  }
  if (!model.report.draft) return;
  for (const title of [words.first, words.second].slice(model.signatures.length)) blank(draft, title);
}

/** Name, role, date and signature to be filled in by hand. */
function blank(draft: Draft, title: string): void {
  const { paper, say } = draft;
  paper.room(BLOCK);
  const top = paper.y + 4;
  paper.y = top;
  paper.text(title, { ...TEXT.body, font: 'bold' }, { after: 0 });
  const half = (WIDTH - 24) / 2;
  const fields: [string, number, number][] = [
    [say.signatures.name, LEFT, top + 36],
    [say.signatures.role, LEFT + half + 24, top + 36],
    [say.signatures.signature, LEFT, top + 66],
    [say.signatures.date, LEFT + half + 24, top + 66],
  ];
  for (const [label, x, y] of fields) {
    paper.hairline(y, x, half, INK.strong);
    paper.y = y + 1;
    paper.text(label, TEXT.caption, { x, width: half, after: 0 });
  }
  paper.y = top + BLOCK + 8;
}
