// Paints a drawing of the figures on the page as vectors, inside one tagged figure with its text alternative.
import { type Drawing, TAIL, type TextItem } from '../figures/drawing.ts';
import { wordWidth } from './fonts.ts';
import type { Paper } from './paper.ts';
import { BOTTOM, FIGURE_INK, LEFT, SPACE, TOP } from './style.ts';

/** Room for a drawing on an empty page. */
export const FIGURE_ROOM = BOTTOM - TOP - 90;

export function drawFigure(paper: Paper, drawing: Drawing): void {
  // Whatever would be higher than a page is made smaller, never cut.
  const scale = Math.min(1, FIGURE_ROOM / drawing.height);
  const height = drawing.height * scale;
  paper.room(height);
  const top = paper.y;
  const bbox: [number, number, number, number] = [LEFT, top, LEFT + drawing.width * scale, top + height];
  paper.tags.within('Figure', { alt: `${drawing.title}. ${drawing.description}`, bbox }, () => {
    paper.tags.content();
    const { doc } = paper;
    doc.save();
    doc.translate(LEFT, top);
    if (scale < 1) doc.scale(scale);
    for (const { items } of drawing.groups) {
      for (const item of items) {
        if (item.kind === 'text') drawText(paper, item);
        else drawPath(doc, item);
      }
    }
    doc.restore();
  });
  paper.y = top + height + SPACE.figure;
}

function drawPath(doc: PDFKit.PDFDocument, { d, fill, stroke, width, dash }: Extract<Drawing['groups'][number]['items'][number], { kind: 'path' }>): void {
  if (d === '') return;
  doc.path(d);
  if (stroke) doc.lineWidth(width ?? 1).strokeColor(FIGURE_INK[stroke]);
  if (dash) doc.dash(dash[0], { space: dash[1] });
  if (fill && stroke) doc.fillColor(FIGURE_INK[fill]).fillAndStroke();
  else if (fill) doc.fillColor(FIGURE_INK[fill]).fill();
  else doc.stroke();
  if (dash) doc.undash();
}

function drawText({ emitter }: Paper, item: TextItem): void {
  const font = item.bold ? 'bold' : 'regular';
  const gap = item.size * TAIL;
  const own = wordWidth(item.text, font, item.size);
  const tail = item.tail ? gap + wordWidth(item.tail.text, 'regular', item.tail.size) : 0;
  const total = own + tail;
  const x = item.anchor === 'start' ? item.x : item.anchor === 'end' ? item.x - total : item.x - total / 2;
  emitter.text(item.text, x, item.y, font, item.size, FIGURE_INK[item.ink]);
  if (item.tail) emitter.text(item.tail.text, x + own + gap, item.y, 'regular', item.tail.size, FIGURE_INK[item.tail.ink]);
}
