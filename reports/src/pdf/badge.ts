// A state says itself three times: by word, by shape, by hue. Not enough to say is hatched, and nothing else is.
import { hatch } from '../figures/drawing.ts';
import { breakLines, type Line } from './lines.ts';
import type { Paper } from './paper.ts';
import { STATE_INK, type State, TEXT } from './style.ts';

export interface Badge {
  state: State;
  word: string;
  /** The word for a contested finding; null where it is not. */
  contested: string | null;
}

const HEIGHT = 13;
const SIGN = 9;
const PAD = 3.5;
/** What the sign and the space around it take of the width. */
const BESIDE = PAD * 3 + SIGN;

interface Measured {
  lines: Line[];
  width: number;
  height: number;
}

/** The word in as many lines as the width asks for. */
function measured(word: string, room: number, ink: string = TEXT.badge.ink): Measured {
  const lines = breakLines(word, room - BESIDE, { ...TEXT.badge, ink });
  return { lines, width: BESIDE + Math.max(...lines.map((line) => line.width)), height: HEIGHT + (lines.length - 1) * TEXT.badge.leading };
}

export function badgeHeight({ word, contested }: Badge, room: number): number {
  return measured(word, room).height + (contested ? measured(contested, room).height + 1.5 : 0);
}

/** Draws it inside the open element. A contested one has a double outline and, below, two speech marks with the word. */
export function drawBadge(paper: Paper, badge: Badge, x: number, y: number, room: number): void {
  const { doc, tags } = paper;
  const { ink, fill } = STATE_INK[badge.state];
  const { lines, width, height } = measured(badge.word, room, ink);
  tags.artifact('Layout', () => {
    doc
      .roundedRect(x, y + 0.5, width, height - 1, 2)
      .fillColor(fill)
      .fill();
    doc
      .roundedRect(x, y + 0.5, width, height - 1, 2)
      .lineWidth(0.6)
      .strokeColor(ink)
      .stroke();
    if (badge.contested) {
      doc
        .roundedRect(x + 1.4, y + 1.9, width - 2.8, height - 3.8, 1.2)
        .lineWidth(0.5)
        .strokeColor(ink)
        .stroke();
    }
    sign(doc, badge.state, x + PAD, y + (height - SIGN) / 2, ink);
  });
  drawWords(paper, lines, x, y);
  if (!badge.contested) return;
  const below = y + height + 1.5;
  tags.artifact('Layout', () => speechMarks(doc, x + PAD, below + (HEIGHT - SIGN) / 2, ink));
  drawWords(paper, measured(badge.contested, room, ink).lines, x, below);
}

function drawWords(paper: Paper, lines: Line[], x: number, y: number): void {
  lines.forEach((line, index) => {
    paper.drawLine(line, x + PAD * 2 + SIGN, y + (HEIGHT - TEXT.badge.leading) / 2 + index * TEXT.badge.leading, TEXT.badge);
  });
}

/** The signs fill a square of nine points. */
export function sign(doc: PDFKit.PDFDocument, state: State, x: number, y: number, ink: string): void {
  const [cx, cy, r] = [x + SIGN / 2, y + SIGN / 2, SIGN / 2 - 0.6];
  doc.lineWidth(1.1).strokeColor(ink).fillColor(ink);
  switch (state) {
    case 'met':
      doc.circle(cx, cy, r).stroke();
      doc.path(`M${cx - 2} ${cy + 0.1}L${cx - 0.5} ${cy + 1.7}L${cx + 2.1} ${cy - 1.6}`).stroke();
      return;
    case 'exceeded': {
      const corners = Array.from({ length: 8 }, (_, index) => (Math.PI / 8) * (2 * index + 1)).map(
        (angle) => `${(cx + (r + 0.4) * Math.cos(angle)).toFixed(2)} ${(cy + (r + 0.4) * Math.sin(angle)).toFixed(2)}`,
      );
      doc.path(`M${corners.join('L')}Z`).fill();
      return;
    }
    case 'unpermitted':
      doc
        .path(`M${x + 1.6} ${y + 0.6}H${x + 5.6}L${x + 7.4} ${y + 2.4}V${y + 8.4}H${x + 1.6}Z`)
        .lineWidth(0.9)
        .stroke();
      doc
        .path(`M${x + 0.4} ${y + 8.6}L${x + 8.6} ${y + 0.4}`)
        .lineWidth(1.2)
        .stroke();
      return;
    case 'overdue':
      doc.circle(cx, cy, r).stroke();
      doc.path(`M${cx} ${cy - 2.4}V${cy}L${cx + 1.8} ${cy + 1.1}`).stroke();
      return;
    case 'insufficient_data':
      doc
        .path(hatch(x + 0.3, y + 0.3, SIGN - 0.6, SIGN - 0.6, 2.1))
        .lineWidth(0.5)
        .stroke();
      doc.circle(cx, cy, 3.1).fillColor('#ffffff').fill();
      doc
        .path(
          `M${cx - 1.5} ${cy - 1}C${cx - 1.5} ${cy - 2.9} ${cx + 1.6} ${cy - 2.9} ${cx + 1.6} ${cy - 1.1}C${cx + 1.6} ${cy} ${cx} ${cy - 0.1} ${cx} ${cy + 1.1}`,
        )
        .lineWidth(0.95)
        .strokeColor(ink)
        .stroke();
      doc
        .circle(cx, cy + 2.3, 0.6)
        .fillColor(ink)
        .fill();
      return;
    case 'not_applicable':
      doc
        .path(`M${x + 1} ${cy}H${x + SIGN - 1}`)
        .lineWidth(1.6)
        .stroke();
  }
}

function speechMarks(doc: PDFKit.PDFDocument, x: number, y: number, ink: string): void {
  doc.fillColor(ink);
  for (const dx of [0.6, 4.9]) {
    doc.circle(x + dx + 1.6, y + 3.2, 1.6).fill();
    doc
      .path(
        `M${x + dx + 3.2} ${y + 3.2}C${x + dx + 3.2} ${y + 5.6} ${x + dx + 2.2} ${y + 6.8} ${x + dx + 0.4} ${y + 7.4}C${x + dx + 1.4} ${y + 6.2} ${x + dx + 1.6} ${y + 5.4} ${x + dx + 1.6} ${y + 4.6}Z`,
      )
      .fill();
  }
}
