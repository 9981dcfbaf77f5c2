// One page for whoever reads one page: a sentence, the verdicts as a bar with the unknown first, and five answers.

import { hatch } from '../../figures/drawing.ts';
import { fill } from '../../figures/index.ts';
import { sign } from '../../pdf/badge.ts';
import { wordWidth } from '../../pdf/fonts.ts';
import { breakLines } from '../../pdf/lines.ts';
import { BOTTOM, FIGURE_INK, INK, LEFT, QUESTION_WIDTH, STATE_INK, type State, TEXT, type TextStyle, WIDTH } from '../../pdf/style.ts';
import type { Draft } from '../draft.ts';

const ORDER: State[] = ['insufficient_data', 'unpermitted', 'exceeded', 'overdue', 'met', 'not_applicable'];
const BAR = 16;

export function summary(draft: Draft): void {
  const { model, paper, say } = draft;
  draft.begin('summary', true);
  const { headline, answers } = model.summary;
  paper.text(draft.statement(headline), { ...TEXT.body, font: 'bold', size: 11.5, leading: 15.5, ink: INK.heading }, { after: 8 });
  rollup(draft);
  const style = fitting(draft);
  for (const { question, statements } of answers) {
    draft.question(say.summary.questions[question], (text) => {
      for (const each of statements) text(draft.statement(each), style);
    });
  }
}

/** The largest text with which the five answers stay on this page. */
function fitting(draft: Draft): TextStyle {
  const sizes = [TEXT.body, { ...TEXT.body, size: 9.5, leading: 12.8 }, { ...TEXT.body, size: 9, leading: 12 }, { ...TEXT.body, size: 8.5, leading: 11 }];
  const statements = draft.model.summary.answers.flatMap((answer) => answer.statements);
  const height = (style: TextStyle) =>
    statements.reduce((sum, each) => sum + breakLines(draft.statement(each), WIDTH - QUESTION_WIDTH, style).length * style.leading + 3, 0) +
    draft.model.summary.answers.length * 10;
  return sizes.find((style) => draft.paper.y + height(style) <= BOTTOM) ?? sizes.at(-1)!;
}

/** Numbers of verdicts, the unknown share first and hatched; each part carries its sign, its number and its word. */
function rollup(draft: Draft): void {
  const { model, paper, say } = draft;
  const findings = [...model.conditions.flatMap((condition) => (condition.finding ? [condition.finding] : [])), ...model.findings];
  if (findings.length === 0) return;
  const parts = ORDER.map((state) => ({ state, n: findings.filter((finding) => finding.state === state).length })).filter((part) => part.n > 0);
  const contested = findings.filter((finding) => finding.disputed).length;
  const label = (part: (typeof parts)[number]) => fill(say.summary.rollupPart, { n: part.n, word: say.state[part.state] });
  const spoken = [...parts.map(label), ...(contested > 0 ? [fill(say.summary.contestedCount, { n: contested })] : [])].join(', ');
  const { doc, tags } = paper;
  const top = paper.y;
  const legend = legendPlaces(
    parts.map((part) => 12 + wordWidth(label(part), TEXT.badge.font, TEXT.badge.size)),
    contested > 0 ? wordWidth(fill(say.summary.contestedCount, { n: contested }), 'regular', TEXT.badge.size) + 6 : 0,
  );
  const height = BAR + 4 + (legend.at(-1)!.row + 1) * 13;
  tags.within('Figure', { alt: fill(say.summary.rollupAlt, { total: findings.length, parts: spoken }), bbox: [LEFT, top, LEFT + WIDTH, top + height] }, () => {
    tags.content();
    let x: number = LEFT;
    parts.forEach((part, index) => {
      const width = (part.n / findings.length) * WIDTH;
      const { ink, fill: tint } = STATE_INK[part.state];
      doc.rect(x, top, width, BAR).fillColor(tint).fill();
      if (part.state === 'insufficient_data') {
        doc
          .path(hatch(x, top, width, BAR, 5))
          .lineWidth(0.6)
          .strokeColor(FIGURE_INK.hatch)
          .stroke();
      }
      doc.rect(x, top, width, BAR).lineWidth(0.7).strokeColor(ink).stroke();
      x += width;
      const place = legend[index]!;
      const y = top + BAR + 5 + place.row * 13;
      sign(doc, part.state, place.x, y, ink);
      paper.drawString(label(part), place.x + 12, y + 7.4, { ...TEXT.badge, ink });
    });
    const last = legend.at(-1)!;
    if (contested > 0) {
      paper.drawString(`(${fill(say.summary.contestedCount, { n: contested })})`, last.x, top + BAR + 12.4 + last.row * 13, {
        ...TEXT.badge,
        font: 'regular',
        ink: INK.muted,
      });
    }
  });
  paper.y = top + height + 4;
  paper.text(fill(say.summary.rollupNote, { conditions: model.conditions.length, findings: model.findings.length }), TEXT.caption, { after: 8 });
}

/** Where each entry of the legend stands, and after them the number of contested ones. */
function legendPlaces(widths: number[], contested: number): { x: number; row: number }[] {
  let x: number = LEFT;
  let row = 0;
  return [...widths, contested].map((width) => {
    if (x > LEFT && x + width > LEFT + WIDTH) {
      x = LEFT;
      row += 1;
    }
    const place = { x, row };
    x += width + 14;
    return place;
  });
}
