// The strip above a lane's counts: orders and determinations as outlined spans without height, and stated numbers that are no
// counts on site as short strokes with their words. Each stands in the first row where it fits.

import type { X } from '../axis.ts';
import { daySpan, writeDate } from '../dates.ts';
import { box, line, round, TAIL, type TextItem } from '../drawing.ts';
import { packRows } from '../place.ts';
import { textWidth } from '../text-width.ts';
import { fill, type Lang, words } from '../words/index.ts';
import { hasHeight, inForce } from './bands.ts';
import { countSentence, sayCount } from './count-words.ts';
import type { Annotation, Outline } from './figure.ts';
import type { AuthorisedSpan, FleetCount } from './input.ts';

export interface StripContext {
  lane: string;
  cohort: string;
  x: X;
  em: number;
  left: number;
  right: number;
  top: number;
  /** Labels keep out of the hatched stretch where they can. */
  unknownFrom: number;
  asOf: number;
  names: Map<string, string>;
  lang: Lang;
}

interface Item {
  x1: number;
  x2: number;
  /** From the fullest wording to the shortest; the letter of the row always remains. */
  labels: string[];
  ref: string | null;
  /** A span that is wide enough carries its words inside. */
  inside: boolean;
  make: (y: number, label: TextItem | null) => void;
}

/** Height of a row and of an outlined span, in ems. */
const ROW = 1.75;
const SPAN = 1.4;

export interface Strip {
  outlines: Outline[];
  annotations: Annotation[];
  height: number;
}

export function drawStrip(spans: AuthorisedSpan[], counts: { count: FleetCount; ref: string }[], context: StripContext): Strip {
  const { em, left, right } = context;
  const outlines: Outline[] = [];
  const annotations: Annotation[] = [];
  const items = [
    ...spans.filter((span) => !hasHeight(span)).map((span) => outlineItem(span, context, outlines)),
    ...counts.map(({ count, ref }) => annotationItem(count, ref, context, annotations)),
  ].sort((a, b) => a.x1 - b.x1);
  const placed = items.map((item) => ({ item, ...chooseLabel(item, context) }));
  const rowHeight = em * ROW;
  const { rows, count } = packRows(
    placed.map(({ from, to }) => ({ from, to })),
    em * 0.7,
  );
  placed.forEach(({ item, label }, index) => {
    const middle = context.top + (rows[index]! + 0.5) * rowHeight;
    item.make(middle, labelText(item, label, middle, em, left, right));
  });
  return { outlines, annotations, height: count * rowHeight };
}

interface Choice {
  label: { text: string; x: number; anchor: 'start' | 'end' } | null;
  from: number;
  to: number;
}

/** The fullest wording that has room to the right, then to the left; clear of the hatching before over it. */
function chooseLabel(item: Item, { em, left, right, unknownFrom }: StripContext): Choice {
  const gap = em * 0.4;
  const before = em * 0.6;
  const inside = (labels: string[], end: number): Choice | null => {
    const text = item.inside ? labels.find((each) => labelWidth(each, item.ref, em) <= end - item.x1 - em) : undefined;
    return text === undefined ? null : { label: { text, x: item.x1 + em * 0.5, anchor: 'start' }, from: item.x1, to: item.x2 };
  };
  const outside = (limit: number): Choice | null => {
    for (const text of item.labels) {
      const width = labelWidth(text, item.ref, em);
      if (item.x2 + gap + width <= limit) return { label: { text, x: item.x2 + gap, anchor: 'start' }, from: item.x1, to: item.x2 + gap + width };
      if (item.x1 - before - width >= left) return { label: { text, x: item.x1 - before, anchor: 'end' }, from: item.x1 - before - width, to: item.x2 };
    }
    return null;
  };
  const clear = Math.min(item.x2, unknownFrom);
  return (
    inside(item.labels.slice(0, 2), clear) ??
    outside(unknownFrom - gap) ??
    inside(item.labels, clear) ??
    outside(right) ??
    inside(item.labels, item.x2) ?? { label: null, from: item.x1, to: item.x2 }
  );
}

const labelWidth = (text: string, ref: string | null, em: number): number => textWidth(text, em) + (ref ? em * TAIL + textWidth(ref, em * 0.85) : 0);

function labelText(item: Item, label: Choice['label'], middle: number, em: number, left: number, right: number): TextItem | null {
  const y = round(middle + em * 0.32);
  const look = { kind: 'text', y, anchor: 'start' } as const;
  if (!label) {
    const x = Math.min(Math.max((item.x1 + item.x2) / 2, left + em), right - em);
    return item.ref ? { ...look, x: round(x), text: item.ref, size: em * 0.85, ink: 'muted' } : null;
  }
  const tail = item.ref ? { text: item.ref, size: em * 0.85, ink: 'muted' as const } : undefined;
  return { ...look, anchor: label.anchor, x: round(label.x), text: label.text, size: em, ink: 'text', ...(tail && { tail }) };
}

function annotationItem(count: FleetCount, ref: string, { x, em, lang, lane, cohort }: StripContext, out: Annotation[]): Item {
  const say = words(lang);
  const span = daySpan(count.date!);
  const coarse = span.precision !== 'day';
  const [x1, x2] = coarse ? [x(span.from), x(span.until)] : [x((span.from + span.until) / 2), x((span.from + span.until) / 2)];
  const n = sayCount(count, lang);
  const template = count.basis in say.annotation ? say.annotation[count.basis as keyof typeof say.annotation] : say.annotation.unnumbered;
  const text = fill(template, { n, subject: say.subject[count.subject], basis: say.basis[count.basis] });
  const date = writeDate(count.date!, lang);
  return {
    x1,
    x2,
    ref,
    inside: false,
    labels: [`${text}, ${date} (${count.observer})`, `${text}, ${date}`, text],
    make: (y, label) => {
      const half = em * 0.38;
      const strokes = coarse ? line(x1, y - half, x1, y + half) + line(x2, y - half, x2, y + half) + line(x1, y, x2, y) : line(x1, y - half, x1, y + half);
      const title = countSentence(count, cohort, lang);
      out.push({
        ref,
        slug: count.slug,
        lane,
        basis: count.basis,
        x: round((x1 + x2) / 2),
        path: strokes,
        label,
        permalink: count.permalink,
        title,
        sources: count.sources,
      });
    },
  };
}

function outlineItem(span: AuthorisedSpan, context: StripContext, out: Outline[]): Item {
  const { x, em, lang, lane, left, right } = context;
  const say = words(lang).fleet;
  const from = span.from === null ? null : daySpan(span.from);
  const until = span.until === null ? null : daySpan(span.until);
  const known = span.stateAsOf === null ? null : daySpan(span.stateAsOf);
  const x1 = from ? x(from.from) : known ? x(known.from) : left;
  const x2 = Math.max(x1 + em * 0.8, until ? x(until.until) : known ? x(known.until) : x1);
  const parts = wording(span, context);
  const contested = span.contested ? `; ${say.contested}` : '';
  return {
    x1,
    x2,
    ref: null,
    inside: true,
    labels: [
      `${parts.head}; ${parts.tail.join('; ')}`,
      `${parts.head}${contested}`,
      `${span.authority}, ${words(lang).spanKind[span.kind]}${contested}`,
      `${words(lang).spanKind[span.kind]}${contested}`,
    ],
    make: (y, label) => {
      const half = (em * SPAN) / 2;
      // The right side stays open where the end is not known.
      const outline = (inset: number) =>
        until && x(until.until) < right
          ? box(x1 + inset, y - half + inset, x2 - x1 - 2 * inset, 2 * half - 2 * inset)
          : `M${round(x2)} ${round(y - half + inset)}H${round(x1 + inset)}V${round(y + half - inset)}H${round(x2)}`;
      const path = outline(0) + (span.contested ? outline(em * 0.18) : '');
      const sources = `${words(lang).fleetTable.sources}: ${span.sources.map((source) => source.title).join('; ')}.`;
      const title = `${parts.head}; ${[...parts.tail, ...(span.kind === 'permit' ? [] : [say.noHeight])].join('; ')}. ${sources}`;
      out.push({ slug: span.slug, lane, kind: span.kind, x1: round(x1), x2: round(x2), path, contested: span.contested, label, title });
    },
  };
}

function wording(span: AuthorisedSpan, { lang, names }: StripContext): { head: string; tail: string[] } {
  const say = words(lang);
  const from = span.from ? writeDate(span.from, lang) : say.fleet.startNotKnown;
  const number = span.number ?? '';
  const head =
    span.kind !== 'permit'
      ? [`${span.authority}, ${say.spanKind[span.kind]}, ${from}`, span.label].filter(Boolean).join(': ')
      : inForce(span) === null
        ? [`${span.authority} ${number}`.trim(), say.permitState[span.state] ?? span.state, from].join(', ')
        : span.count === null
          ? fill(say.fleet.authorisedNoNumber, { authority: span.authority, number, from })
          : fill(say.fleet.authorisedTogether, {
              authority: span.authority,
              number,
              n: span.count,
              cohorts: span.cohorts.map((slug) => names.get(slug) ?? slug).join(', '),
              from,
            });
  const tail = [span.until ? fill(say.fleet.toByItsTerms, { until: writeDate(span.until, lang) }) : say.fleet.endNotKnown];
  if (span.contested) tail.push(say.fleet.contested);
  return { head, tail };
}
