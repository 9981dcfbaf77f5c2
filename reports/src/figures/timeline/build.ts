// Lays the timeline out: each entry stands in the first row of its lane where its words have room.
import { timeAxis, type X } from '../axis.ts';
import { compareDates, DAY, dayOf, daySpan, writeDate } from '../dates.ts';
import { box, circle, hatch, line, round, TAIL, type TextItem } from '../drawing.ts';
import type { FigureSize } from '../fleet/input.ts';
import { packRows } from '../place.ts';
import { textWidth, wrapText } from '../text-width.ts';
import { fill, type Lang, words } from '../words/index.ts';
import type { TimelineBar, TimelineFigure, TimelineMark, TimelineSign } from './figure.ts';
import type { TimelineEntry, TimelineInput, TimelineSpan } from './input.ts';

const ROW = 1.55;
/** Where a lane would grow higher than this, its entries keep only their numbers; the table has the words. */
const MOST_ROWS = 16;
const AHEAD_DAYS = 95;

interface Frame {
  x: X;
  em: number;
  left: number;
  right: number;
  lang: Lang;
  asOf: number;
  /** Labels keep out of the hatched stretch where they can. */
  unknownFrom: number;
  /** What lies after this moment is told by an arrow at the edge, never by a mark at a wrong date. */
  end: number;
}

export function timelineFigure(input: TimelineInput, size: FigureSize, lang: Lang): TimelineFigure {
  const em = size.fontSize ?? (size.width < 600 ? 10.5 : 12);
  const say = words(lang).timeline;
  const dated = byDate(input.entries).filter((entry) => entry.date !== null);
  const refs = new Map(byDate(input.entries).map((entry, index) => [entry.slug, String(index + 1)]));
  const asOf = daySpan(dayOf(input.asOf)).until;
  const { axis, x } = timeAxis({ ...extent(input, asOf), asOf, left: em * 0.2, right: size.width - em, em }, lang);
  const frame: Frame = { x, em, left: axis.left, right: axis.right, lang, asOf, unknownFrom: axis.unknownFrom, end: daySpan(axis.to).until };
  const figure: Pick<TimelineFigure, 'lanes' | 'spans' | 'entries' | 'unknown'> = { lanes: [], spans: [], entries: [], unknown: [] };
  let y = 0;
  for (const lane of input.lanes) {
    const spans = input.spans.filter((span) => span.lane === lane.key);
    const entries = dated.filter((entry) => entry.lane === lane.key);
    if (spans.length === 0 && entries.length === 0) continue;
    const headings = wrapText(lane.name, size.width, em, true);
    const headingTop = y;
    const top = y + em * (0.5 + headings.length * 1.2);
    const bars = spans.map((span, index) => drawBar(span, top + index * em * 1.9, frame, figure.unknown));
    const entriesTop = top + spans.length * em * 1.9 + em * 0.1;
    const { marks, height } = drawEntries(entries, refs, entriesTop, frame);
    const bottom = round(entriesTop + height + em * 0.2);
    const heading = headings.map(
      (text, index): TextItem => ({
        kind: 'text',
        x: 0,
        y: round(headingTop + em * (1.15 + index * 1.2)),
        text,
        size: em,
        anchor: 'start',
        ink: 'text',
        bold: true,
      }),
    );
    figure.lanes.push({ key: lane.key, name: lane.name, heading, top: round(top - em * 0.15), bottom });
    figure.spans.push(...bars);
    figure.entries.push(...marks);
    y = bottom + em * 0.5;
  }
  if (axis.unknownFrom < axis.right) {
    const title = fill(words(lang).fleet.nothingFoundAfter, { date: writeDate(input.lastFact, lang) });
    for (const lane of figure.lanes) {
      figure.unknown.push({ lane: lane.key, path: hatch(axis.unknownFrom, lane.top, axis.right - axis.unknownFrom, lane.bottom - lane.top, em * 0.55), title });
    }
  }
  const legend = drawLegend(figure, y + em * 3.2, size.width, em, lang, input);
  return {
    kind: 'timeline',
    lang,
    width: size.width,
    height: round(y + em * 3.2 + legend.height),
    fontSize: em,
    title: say.title,
    description: fill(say.description, {
      first: writeDate(axis.from, lang),
      last: writeDate(axis.to, lang),
      lanes: figure.lanes.map((lane) => lane.name).join('; '),
      events: figure.entries.length,
    }),
    axis,
    ...figure,
    legend: legend.entries,
    notes: input.entries.filter((entry) => entry.date === null).map((entry) => `${entry.label} (${say.undated})`),
  };
}

export const byDate = (entries: TimelineEntry[]): TimelineEntry[] =>
  [...entries].sort((a, b) => compareDates(a.date, b.date) || (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0));

function extent(input: TimelineInput, asOf: number) {
  const lastFactUntil = daySpan(input.lastFact).until;
  const ahead = asOf + AHEAD_DAYS * DAY;
  const dates = [...input.entries.map((entry) => entry.date), ...input.spans.flatMap((span) => [span.from, span.until])].filter((date) => date !== null);
  const spans = dates.map(daySpan);
  const ends = spans.map((span) => span.until).filter((end) => end <= ahead);
  return { from: Math.min(lastFactUntil - 1, ...spans.map((span) => span.from)), to: Math.max(asOf, lastFactUntil, ...ends), lastFactUntil };
}

function drawBar(span: TimelineSpan, top: number, { x, em, lang, left, right, asOf, unknownFrom }: Frame, unknown: TimelineFigure['unknown']): TimelineBar {
  const say = words(lang);
  const height = em * 1.6;
  const known = span.stateAsOf ? daySpan(span.stateAsOf) : null;
  const x1 = span.from ? x(daySpan(span.from).from) : left;
  const x2 = Math.max(x1 + em * 0.8, span.until ? x(daySpan(span.until).until) : known ? x(known.until) : x1);
  const outline = (inset: number) =>
    span.until && x2 < right
      ? box(x1 + inset, top + inset, x2 - x1 - 2 * inset, height - 2 * inset)
      : `M${round(x2)} ${round(top + inset)}H${round(x1 + inset)}V${round(top + height - inset)}H${round(x2)}`;
  const ends = span.until ? writeDate(span.until, lang) : say.fleet.endNotKnown;
  const unknownWidth = Math.min(x(asOf), unknownFrom) - x2;
  if (!span.until && unknownWidth > 0)
    unknown.push({ lane: span.lane, path: hatch(x2, top, unknownWidth, height, em * 0.55), title: say.timeline.stateNotKnown });
  const contested = span.contested ? fill(say.timeline.contestedBy, { documents: span.contested.documents.join('; ') }) : null;
  const from = span.from ? writeDate(span.from, lang) : say.fleet.startNotKnown;
  const range = `${from} – ${ends}`;
  const texts = [`${span.label}, ${range}`, span.label, range];
  return {
    slug: span.slug,
    lane: span.lane,
    x1: round(x1),
    x2: round(x2),
    path: outline(0) + (contested ? outline(em * 0.2) : ''),
    fill: span.filled ? box(x1, top, Math.max(0, Math.min(x2, x(asOf)) - x1), height) : null,
    filled: span.filled,
    contested: contested !== null,
    label: barLabel(texts, x1, x2, top + height / 2 + em * 0.33, em, left, right),
    permalink: span.permalink,
    title: `${span.label}, ${range}${contested ? `; ${contested}` : ''}. ${say.fleetTable.sources}: ${span.sources.map((source) => source.title).join('; ')}.`,
    sources: span.sources,
  };
}

/** Inside where it fits, else left of the bar, else right of it. */
function barLabel(texts: string[], x1: number, x2: number, y: number, em: number, left: number, right: number): TextItem | null {
  for (const text of texts) {
    const width = textWidth(text, em);
    const at = (x: number, anchor: 'start' | 'end'): TextItem => ({ kind: 'text', x: round(x), y: round(y), text, size: em, anchor, ink: 'text' });
    if (width + em <= x2 - x1) return at(x1 + em * 0.5, 'start');
    if (x1 - em * 0.5 - width >= left) return at(x1 - em * 0.5, 'end');
    if (x2 + em * 0.5 + width <= right) return at(x2 + em * 0.5, 'start');
  }
  return null;
}

function drawEntries(entries: TimelineEntry[], refs: Map<string, string>, top: number, frame: Frame): { marks: TimelineMark[]; height: number } {
  const { em } = frame;
  const full = placeEntries(
    entries.map((entry) => [entry]),
    refs,
    frame,
    true,
  );
  const { placed, rows, count } = full.count <= MOST_ROWS ? full : placeEntries(sameDate(entries), refs, frame, false);
  const marks = placed.flatMap(({ group, label }, index) => {
    const y = top + (rows[index]! + 0.5) * em * ROW;
    return group.map((entry, first) => drawEntry(entry, refs.get(entry.slug)!, first === 0 ? label : null, y, frame));
  });
  return { marks, height: count * em * ROW };
}

function placeEntries(groups: TimelineEntry[][], refs: Map<string, string>, frame: Frame, withWords: boolean) {
  const placed = groups.map((group) => {
    const ref = ranges(group.map((entry) => Number(refs.get(entry.slug))));
    return { group, ...entryLabel(group[0]!, ref, frame, withWords) };
  });
  return {
    placed,
    ...packRows(
      placed.map(({ from, to }) => ({ from, to })),
      frame.em * 0.6,
    ),
  };
}

/** Entries of one date stand on one spot where there is no room for words. */
function sameDate(entries: TimelineEntry[]): TimelineEntry[][] {
  const groups = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const key = `${entry.date}/${entry.endDate}/${entry.planned}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()];
}

/** `3, 5–7` */
function ranges(numbers: number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

function ends(entry: TimelineEntry, x: X): { x1: number; x2: number; coarse: boolean } {
  const first = daySpan(entry.date!);
  const last = entry.endDate ? daySpan(entry.endDate) : first;
  const coarse = first.precision !== 'day' || entry.endDate !== null;
  const middle = x((first.from + first.until) / 2);
  return coarse ? { x1: x(first.from), x2: x(last.until), coarse } : { x1: middle, x2: middle, coarse };
}

function entryLabel(entry: TimelineEntry, ref: string, { x, em, left, right, lang, unknownFrom }: Frame, withWords: boolean) {
  const { x1, x2 } = ends(entry, x);
  const date = writeDate(entry.date!, lang);
  const planned = entry.planned ? ` (${words(lang).timeline.planned})` : '';
  const full = [`${date}: ${entry.label}${planned}`, `${entry.label}${planned}`, date];
  const gap = em * 0.55;
  for (const text of withWords ? full : []) {
    const width = textWidth(text, em) + em * TAIL + textWidth(ref, em * 0.85);
    const tail = { text: ref, size: em * 0.85, ink: 'muted' as const };
    const at = (x: number, anchor: 'start' | 'end') => ({ kind: 'text' as const, x: round(x), y: 0, text, size: em, anchor, ink: 'text' as const, tail });
    if (x2 + gap + width <= Math.min(right, unknownFrom)) return { label: at(x2 + gap, 'start'), from: x1 - em * 0.3, to: x2 + gap + width };
    if (x1 - gap - width >= left) return { label: at(x1 - gap, 'end'), from: x1 - gap - width, to: x2 + em * 0.3 };
    if (x2 + gap + width <= right) return { label: at(x2 + gap, 'start'), from: x1 - em * 0.3, to: x2 + gap + width };
  }
  const width = textWidth(ref, em * 0.85);
  const start = x2 + gap + width <= right ? x2 + gap : x1 - gap - width;
  const label = { kind: 'text' as const, x: round(start), y: 0, text: ref, size: em * 0.85, anchor: 'start' as const, ink: 'muted' as const };
  return { label, from: Math.min(x1 - em * 0.3, start), to: Math.max(x2 + em * 0.3, start + width) };
}

function drawEntry(entry: TimelineEntry, ref: string, label: TextItem | null, y: number, { x, em, lang, end }: Frame): TimelineMark {
  const { x1, x2, coarse } = ends(entry, x);
  const middle = (x1 + x2) / 2;
  const half = em * 0.25;
  const beyond = daySpan(entry.date!).from >= end;
  const say = words(lang);
  const date = [entry.date!, entry.endDate].filter((each) => each !== null).map((each) => writeDate(each, lang));
  return {
    slug: entry.slug,
    ref,
    lane: entry.lane,
    x: round(middle),
    path: beyond
      ? `M${round(middle - em * 0.35)} ${round(y - em * 0.3)}L${round(middle + em * 0.15)} ${round(y)}L${round(middle - em * 0.35)} ${round(y + em * 0.3)}Z`
      : circle(middle, y, em * 0.24),
    beyond,
    planned: entry.planned,
    bar: coarse && !beyond ? line(x1, y, x2, y) + line(x1, y - half, x1, y + half) + line(x2, y - half, x2, y + half) : null,
    label: label && { ...label, y: round(y + em * 0.32) },
    permalink: entry.permalink,
    title: `${date.join(' – ')}${entry.planned ? ` (${say.timeline.planned})` : ''}: ${entry.label}. ${say.fleetTable.sources}: ${entry.sources.map((source) => source.title).join('; ')}.`,
    sources: entry.sources,
  };
}

function drawLegend(figure: Pick<TimelineFigure, 'spans' | 'entries' | 'unknown'>, top: number, width: number, em: number, lang: Lang, input: TimelineInput) {
  const say = words(lang);
  const keys: [TimelineSign, string, boolean][] = [
    ['event', say.timeline.legendEvent, figure.entries.some((entry) => !entry.planned)],
    ['planned', say.timeline.legendPlanned, figure.entries.some((entry) => entry.planned && !entry.beyond)],
    ['beyond', say.timeline.legendBeyond, figure.entries.some((entry) => entry.beyond)],
    ['span', say.timeline.legendSpan, figure.spans.some((span) => span.filled)],
    ['order', say.legend.order, figure.spans.some((span) => !span.filled)],
    ['contested', say.timeline.legendContested, figure.spans.some((span) => span.contested)],
    ['unknown', `${say.timeline.legendUnknown}: ${fill(say.fleet.nothingFoundAfter, { date: writeDate(input.lastFact, lang) })}`, figure.unknown.length > 0],
  ];
  let x = 0;
  let row = 0;
  const entries = keys
    .filter(([, , used]) => used)
    .map(([key, text]) => {
      const entryWidth = em * 2.5 + textWidth(text, em);
      if (x > 0 && x + entryWidth > width) {
        x = 0;
        row += 1;
      }
      const y = top + (row + 0.5) * em * 1.6;
      const entry = {
        key,
        x: round(x),
        y: round(y),
        text: { kind: 'text' as const, x: round(x + em * 2.4), y: round(y + em * 0.33), text, size: em, anchor: 'start' as const, ink: 'text' as const },
      };
      x += entryWidth + em * 1.4;
      return entry;
    });
  return { entries, height: (row + 1) * em * 1.6 };
}
