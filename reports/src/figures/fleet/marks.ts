// One mark a count: its shape says the basis, its bars how exact number and date are.

import type { X } from '../axis.ts';
import { daySpan } from '../dates.ts';
import { box, circle, line, round, TAIL } from '../drawing.ts';
import { type Box, overlaps, type Places } from '../place.ts';
import { textWidth } from '../text-width.ts';
import type { Lang } from '../words/index.ts';
import { countSentence, type MarkedBasis, shortCount } from './count-words.ts';
import type { FleetMark } from './figure.ts';
import type { FleetCount } from './input.ts';

export interface MarkContext {
  lane: string;
  cohort: string;
  x: X;
  /** Height of a number of machines. */
  y: (count: number) => number;
  em: number;
  lang: Lang;
  /** The middle of a month may move along its own bar; this is how far the axis allows. */
  left: number;
  right: number;
}

const SHAPES: Record<MarkedBasis, { shape: FleetMark['shape']; filled: boolean }> = {
  observed_running: { shape: 'circle', filled: true },
  observed_on_site: { shape: 'circle', filled: false },
  reported_running: { shape: 'square', filled: true },
  reported_on_site: { shape: 'square', filled: false },
};

interface Drawn {
  mark: FleetMark;
  boxes: Box[];
  /** Left and right end of all that belongs to it, for the label. */
  extent: Box;
}

/** Marks of one lane. Exact days come first; a coarse date moves along its own bar until it stands clear of the others. */
export function drawMarks(counts: { count: FleetCount & { basis: MarkedBasis }; ref: string }[], context: MarkContext): Drawn[] {
  const drawn: Drawn[] = [];
  const exactFirst = [...counts].sort((a, b) => Number(isCoarse(a.count)) - Number(isCoarse(b.count)));
  for (const { count, ref } of exactFirst) {
    const places = candidates(count, context).map((x) => draw(count, ref, x, context));
    const clear = places.find((place) => !drawn.some((other) => place.boxes.some((a) => other.boxes.some((b) => overlaps(a, b)))));
    drawn.push(clear ?? places[0]!);
  }
  return drawn.sort((a, b) => a.mark.x - b.mark.x);
}

const isCoarse = (count: FleetCount): boolean => daySpan(count.date!).precision !== 'day';

/** Where the mark may stand: its day, or any place on the bar of its month or year, nearest the middle first. */
function candidates(count: FleetCount, { x, em }: MarkContext): number[] {
  const span = daySpan(count.date!);
  if (span.precision === 'day') return [x((span.from + span.until) / 2)];
  const [x1, x2] = [x(span.from), x(span.until)];
  const middle = (x1 + x2) / 2;
  const reach = Math.max(0, (x2 - x1) / 2 - em * 0.3);
  const places = [middle];
  for (let step = em * 0.2; step <= reach; step += em * 0.2) places.push(middle - step, middle + step);
  return places;
}

function draw(count: FleetCount & { basis: MarkedBasis }, ref: string, x: number, context: MarkContext): Drawn {
  const { em, lang, lane, cohort } = context;
  const r = round(em * 0.34);
  const { shape, filled } = SHAPES[count.basis];
  // Where no best number is stated the two ends are shown and nothing between them.
  const values = count.best !== null ? [count.best] : [...new Set([count.low, count.high].filter((n) => n !== null))];
  const ys = values.map((n) => context.y(n));
  const [low, high] = [count.low ?? values[0]!, count.high ?? values.at(-1)!];
  const span = daySpan(count.date!);
  const [dateX1, dateX2] = [context.x(span.from), context.x(span.until)];
  const coarse = span.precision !== 'day';
  const atLeast = count.high === null;
  const top = Math.min(...ys);
  const arrowTop = top - r - em * 0.9;
  const boxes: Box[] = ys.map((y) => ({ x1: x - r, y1: y - r, x2: x + r, y2: y + r }));
  if (low !== high) boxes.push({ x1: x - r, y1: context.y(high), x2: x + r, y2: context.y(low) });
  if (atLeast) boxes.push({ x1: x - r, y1: arrowTop, x2: x + r, y2: top });
  const bar = coarse ? ys.map((y) => ({ x1: dateX1, y1: y - em * 0.2, x2: dateX2, y2: y + em * 0.2 })) : [];
  const all = [...boxes, ...bar];
  const mark: FleetMark = {
    ref,
    slug: count.slug,
    lane,
    basis: count.basis,
    shape,
    filled,
    x: round(x),
    ys: ys.map(round),
    r,
    path: ys.map((y) => (shape === 'circle' ? circle(x, y, r) : box(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8))).join(''),
    range: low === high ? null : rangeBar(x, context.y(high), context.y(low), r, ys),
    dateBar: coarse ? ys.map((y) => dateBar(dateX1, dateX2, x, y, r)).join('') : null,
    arrow: atLeast ? arrow(x, top - r, arrowTop, em) : null,
    label: null,
    leader: null,
    permalink: count.permalink,
    title: countSentence(count, cohort, lang),
    sources: count.sources,
  };
  const extent = {
    x1: Math.min(...all.map((b) => b.x1)),
    y1: Math.min(...all.map((b) => b.y1)),
    x2: Math.max(...all.map((b) => b.x2)),
    y2: Math.max(...all.map((b) => b.y2)),
  };
  return { mark, boxes: all, extent };
}

/** A bar with feet that stops at the outline of the mark, so that an open mark stays open. */
function rangeBar(x: number, top: number, bottom: number, r: number, ys: number[]): string {
  const foot = r * 0.7;
  const parts: string[] = [];
  let from = top;
  for (const y of [...ys].sort((a, b) => a - b)) {
    if (y - r > from) parts.push(line(x, from, x, y - r));
    from = y + r;
  }
  if (bottom > from) parts.push(line(x, from, x, bottom));
  for (const end of [top, bottom]) if (!ys.includes(end)) parts.push(line(x - foot, end, x + foot, end));
  return parts.join('');
}

function dateBar(x1: number, x2: number, x: number, y: number, r: number): string {
  const foot = r * 0.6;
  const parts = [line(x1, y - foot, x1, y + foot), line(x2, y - foot, x2, y + foot)];
  if (x - r > x1) parts.push(line(x1, y, x - r, y));
  if (x2 > x + r) parts.push(line(x + r, y, x2, y));
  return parts.join('');
}

function arrow(x: number, from: number, to: number, em: number): string {
  const wing = em * 0.2;
  return line(x, from, x, to) + line(x - wing, to + wing, x, to) + line(x, to, x + wing, to + wing);
}

/** Puts the number and the letter of its row beside each mark; with a leader where there is no room close by. */
export function labelMarks(drawn: Drawn[], places: Places, em: number, lang: Lang, counts: Map<string, FleetCount>): void {
  for (const { boxes } of drawn) places.take(...boxes);
  for (const { mark, extent } of drawn) {
    const number = shortCount(counts.get(mark.slug)!, lang);
    const width = textWidth(number, em, true) + em * TAIL + textWidth(mark.ref, em * 0.85);
    const place = places.first(around(mark, extent, width, em));
    if (!place) continue;
    const { x1, x2, y2 } = place.box;
    const y = round(y2 - em * 0.12);
    const side = { x: round(place.anchor === 'start' ? x1 : x2), anchor: place.anchor };
    const tail = { text: mark.ref, size: em * 0.85, ink: 'muted' as const };
    mark.label = { kind: 'text', ...side, y, text: number, size: em, ink: 'text', bold: true, tail };
    mark.leader = place.leader;
  }
}

interface LabelPlace {
  box: Box;
  anchor: 'start' | 'end';
  leader: string | null;
}

/** Close by on every side first; then further off in a ring, with a leader. */
function* around(mark: FleetMark, extent: Box, width: number, em: number): Generator<LabelPlace> {
  const height = em * 0.85;
  const gap = em * 0.3;
  const y = mark.ys[0]!;
  const right = (x: number, y1: number, leader: string | null = null): LabelPlace => ({
    box: { x1: x, y1, x2: x + width, y2: y1 + height },
    anchor: 'start',
    leader,
  });
  const left = (x: number, y1: number, leader: string | null = null): LabelPlace => ({
    box: { x1: x - width, y1, x2: x, y2: y1 + height },
    anchor: 'end',
    leader,
  });
  const [above, below] = [extent.y1 - gap * 0.6 - height, extent.y2 + gap * 0.6];
  yield right(extent.x2 + gap, y - height / 2);
  yield left(extent.x1 - gap, y - height / 2);
  yield right(mark.x - width / 2, above);
  yield right(mark.x - width / 2, below);
  yield right(mark.x + mark.r + gap * 0.4, above + gap * 0.4);
  yield left(mark.x - mark.r - gap * 0.4, above + gap * 0.4);
  yield right(mark.x + mark.r + gap * 0.4, below - gap * 0.4);
  yield left(mark.x - mark.r - gap * 0.4, below - gap * 0.4);
  for (const distance of [1.8, 2.6, 3.6, 5, 7]) {
    for (const angle of [-30, -150, -60, -120, 0, 180, 30, 150, -90, 60, 120, 90]) {
      const [dx, dy] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
      const [x, toY] = [mark.x + dx * distance * em, y + dy * distance * em];
      const leader = line(mark.x + dx * mark.r, y + dy * mark.r, x, toY);
      yield dx >= 0 ? right(x + em * 0.15, toY - height / 2, leader) : left(x - em * 0.15, toY - height / 2, leader);
    }
  }
}
