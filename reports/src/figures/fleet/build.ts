// Lays the chart out from top to bottom: lanes, time axis, legend, notes.
import { type AxisInput, timeAxis } from '../axis.ts';
import { dayOf, daySpan, writeDate } from '../dates.ts';
import { hatch, round, type TextItem } from '../drawing.ts';
import { Places } from '../place.ts';
import { textWidth, wrapText } from '../text-width.ts';
import { fill, type Lang, words } from '../words/index.ts';
import { bandSentence, drawBand, hasHeight } from './bands.ts';
import { isMarked } from './count-words.ts';
import type { Annotation, Band, FleetFigure, FleetMark, Lane, Outline } from './figure.ts';
import type { FigureSize, FleetCount, FleetInput } from './input.ts';
import { type LaneContent, lanesOf } from './lanes.ts';
import { drawLegend, legendKeys } from './legend.ts';
import { drawMarks, labelMarks } from './marks.ts';
import { letters } from './refs.ts';
import { drawStrip } from './strip.ts';

/** An end that lies further ahead than this is told in words and not drawn. */
const AHEAD_DAYS = 95;

export function fleetFigure(input: FleetInput, size: FigureSize, lang: Lang): FleetFigure {
  const em = size.fontSize ?? (size.width < 600 ? 10.5 : 12);
  const unit = size.unit ?? em * 0.33;
  const say = words(lang).fleet;
  const { lanes: all, withoutCounts } = lanesOf(input, lang);
  const contents = all.filter((lane) => size.lanes?.includes(lane.key) ?? true);
  const left = em * 2.2;
  const { axis, x } = timeAxis({ ...extent(input), left, right: size.width - em, em }, lang);
  const refs = letters(input.counts);
  const parts = { lanes: [] as Lane[], bands: [] as Band[], outlines: [] as Outline[], marks: [] as FleetMark[], annotations: [] as Annotation[] };
  const builder = { input, size, lang, em, unit, axis, x, refs, parts, names: new Map(input.cohorts.map((each) => [each.slug, each.name])) };
  let y = em * 0.4;
  for (const content of contents) y = buildLane(content, y, builder);
  const unknown = parts.lanes
    .filter(() => axis.unknownFrom < axis.right)
    .map((lane) => ({
      lane: lane.key,
      path: hatch(axis.unknownFrom, lane.top, axis.right - axis.unknownFrom, lane.bottom - lane.top, em * 0.55),
      title: fill(say.nothingFoundAfter, { date: writeDate(input.lastFact, lang) }),
    }));
  const axisHeight = em * 3;
  const keys = legendKeys({ ...parts, unknown });
  const legend = drawLegend(keys, y + axisHeight + em * 0.6, size.width, em, lang);
  const noteLines = notes(withoutCounts, lang);
  return {
    kind: 'fleet',
    lang,
    width: size.width,
    height: round(y + axisHeight + em * 0.6 + legend.height + em * 0.2),
    fontSize: em,
    unit,
    title: say.title,
    description: fill(say.description, {
      first: writeDate(axis.from, lang),
      last: writeDate(axis.to, lang),
      lanes: parts.lanes.map((lane) => `${lane.name} (${lane.kind})`).join('; '),
      counts: parts.marks.length,
    }),
    axis,
    ...parts,
    unknown,
    legend: legend.entries,
    notes: noteLines,
  };
}

function notes(withoutCounts: string[], lang: Lang): string[] {
  const say = words(lang).fleet;
  return withoutCounts.length > 0 ? [say.oneScale, fill(say.withoutCounts, { cohorts: withoutCounts.join('; ') })] : [say.oneScale];
}

/** From the first dated thing to the as-of, or to the ends that permits and orders set within three months after it. */
function extent(input: FleetInput): Pick<AxisInput, 'from' | 'to' | 'lastFactUntil' | 'asOf'> {
  const asOf = daySpan(dayOf(input.asOf)).until;
  const ahead = asOf + AHEAD_DAYS * 86_400_000;
  const dated = input.counts.flatMap((count) => (count.date ? [daySpan(count.date)] : []));
  const starts = input.spans.flatMap((span) => (span.from ? [daySpan(span.from)] : []));
  const ends = input.spans.flatMap((span) => (span.until ? [daySpan(span.until).until] : [])).filter((end) => end <= ahead);
  const lastFactUntil = daySpan(input.lastFact).until;
  const from = Math.min(...dated.map((span) => span.from), ...starts.map((span) => span.from), lastFactUntil - 1);
  return { from, to: Math.max(asOf, lastFactUntil, ...ends), lastFactUntil, asOf };
}

interface Builder {
  input: FleetInput;
  size: FigureSize;
  lang: Lang;
  em: number;
  unit: number;
  axis: FleetFigure['axis'];
  x: (time: number) => number;
  refs: Map<string, string>;
  parts: Pick<FleetFigure, 'lanes' | 'bands' | 'outlines' | 'marks' | 'annotations'>;
  names: Map<string, string>;
}

/** Draws one lane and answers where the next begins. */
function buildLane(content: LaneContent, top: number, builder: Builder): number {
  const { input, lang, em, unit, axis, x, refs, parts, names } = builder;
  const heading = laneHeading(content, top, builder);
  const withRef = (count: FleetCount) => ({ count, ref: refs.get(count.slug)! });
  const marked = content.counts.filter(isMarked);
  const cohort = heading.sentenceName;
  const strip = drawStrip(content.spans, content.counts.filter((count) => !isMarked(count)).map(withRef), {
    lane: content.key,
    cohort,
    x,
    em,
    left: axis.left,
    right: axis.right,
    top: heading.bottom,
    unknownFrom: axis.unknownFrom,
    asOf: axis.right,
    names,
    lang,
  });
  const withHeight = content.spans.filter(hasHeight);
  const most = Math.max(0, ...marked.map((count) => count.high ?? count.best ?? count.low!), ...withHeight.map((span) => span.count));
  const empty = marked.length === 0 && withHeight.length === 0;
  const arrows = marked.some((count) => count.high === null);
  const zoneTop = heading.bottom + strip.height;
  const baseline = zoneTop + (empty ? em * 0.4 : Math.max(most * unit + em * (arrows ? 2.2 : 1.5), em * 3));
  const y = (count: number) => round(baseline - count * unit);
  const bottom = baseline + em * 0.3;
  const asOf = daySpan(dayOf(input.asOf)).until;
  const bands = withHeight.map((span) => drawBand(span, content.key, x, y, em, asOf, lang));
  const drawn = drawMarks(
    marked.map((count) => ({ count, ref: refs.get(count.slug)! })),
    { lane: content.key, cohort, x, y, em, lang, left: axis.left, right: axis.right },
  );
  const places = new Places({ x1: axis.left + em * 0.1, y1: zoneTop - em * 0.1, x2: axis.right, y2: baseline + em * 0.2 });
  labelMarks(drawn, places, em, lang, new Map(marked.map((count) => [count.slug, count])));
  for (const band of bands) {
    const span = withHeight.find((each) => each.slug === band.slug)!;
    band.label = labelBand(bandSentence(span, lang), band, places, {
      em,
      baseline,
      left: axis.left,
      unknownFrom: axis.unknownFrom,
    });
  }
  parts.lanes.push({
    key: content.key,
    facility: content.facility,
    facilityLabel: heading.facilityLabel,
    name: content.name,
    kind: content.kind,
    texts: heading.texts,
    top: round(heading.bottom),
    zoneTop: round(zoneTop),
    baseline: round(baseline),
    bottom: round(bottom),
    ticks: empty ? [] : countTicks(most, unit, em).map((value) => ({ y: y(value), value })),
  });
  parts.bands.push(...bands);
  parts.outlines.push(...strip.outlines);
  parts.annotations.push(...strip.annotations);
  parts.marks.push(...drawn.map(({ mark }) => mark));
  return bottom + em * 0.9;
}

function countTicks(most: number, unit: number, em: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((each) => each * unit >= em * 2.2) ?? 1000;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
}

function laneHeading(content: LaneContent, top: number, { input, size, lang, em, parts }: Builder) {
  const say = words(lang).fleet;
  const text = (x: number, y: number, value: string, more: Partial<TextItem> = {}): TextItem => ({
    kind: 'text',
    x: round(x),
    y: round(y),
    text: value,
    size: em,
    anchor: 'start',
    ink: 'text',
    ...more,
  });
  const facility = input.facilities.find((each) => each.slug === content.facility)!;
  const firstOfPlant = parts.lanes.at(-1)?.facility !== content.facility;
  let y = top;
  let facilityLabel: TextItem | null = null;
  if (input.facilities.length > 1 && firstOfPlant) {
    y += em * 1.4;
    facilityLabel = text(0, y - em * 0.2, facility.name, { size: em * 1.15, bold: true });
    y += em * 0.5;
  }
  const texts: TextItem[] = [];
  const nameWidth = textWidth(content.name, em, true) + em * 0.6;
  const after = fill(say.nothingFoundAfter, { date: writeDate(input.lastFact, lang) });
  const afterWidth = textWidth(after, em * 0.85) + em;
  y += em * 1.15;
  const oneLine = nameWidth + textWidth(content.kind, em) + afterWidth <= size.width;
  texts.push(text(0, y, content.name, { bold: true, ...(oneLine && { tail: { text: content.kind, size: em, ink: 'muted' as const } }) }));
  const afterFits = oneLine || nameWidth + afterWidth <= size.width;
  if (afterFits) texts.push(text(size.width - em, y, after, { ink: 'muted', anchor: 'end', size: em * 0.85 }));
  if (!oneLine) {
    for (const row of wrapText(content.kind, size.width, em)) {
      y += em * 1.2;
      texts.push(text(0, y, row, { ink: 'muted' }));
    }
  }
  return { texts, facilityLabel, bottom: y + em * 0.55, sentenceName: `${content.name} (${content.kind})` };
}

interface BandRoom {
  em: number;
  baseline: number;
  left: number;
  unknownFrom: number;
}

/** Inside the band where it fits, clear of the marks; else to its right, else to its left; in as many lines as it takes. */
function labelBand(sentence: string, band: Band, places: Places, { em, baseline, left, unknownFrom }: BandRoom): TextItem[] {
  const inside = Math.min(band.x2, unknownFrom) - em * 0.5;
  const rooms: { x: number | null; width: number }[] = [];
  for (let x = band.x1 + em * 0.5; inside - x > em * 8; x += em * 2) rooms.push({ x, width: inside - x });
  rooms.push({ x: band.x2 + em * 2, width: unknownFrom - band.x2 - em * 2.4 }, { x: null, width: band.x1 - left - em });
  const height = Math.max(baseline - band.y, em * 1.4);
  for (const { x, width } of rooms) {
    const lines = wrapText(sentence, width, em);
    const widest = Math.max(...lines.map((row) => textWidth(row, em)));
    const block = lines.length * em * 1.2;
    if (widest > width || block > height || lines.length > 5) continue;
    const x1 = x ?? band.x1 - em * 0.5 - widest;
    for (const y1 of [band.y + em * 0.25, (band.y + baseline - block) / 2, baseline - block - em * 0.2]) {
      if (!places.first([{ box: { x1, y1, x2: x1 + widest, y2: y1 + block } }])) continue;
      return lines.map((row, index) => ({
        kind: 'text',
        x: round(x1),
        y: round(y1 + em * (0.9 + index * 1.2)),
        text: row,
        size: em,
        anchor: 'start',
        ink: 'text',
      }));
    }
  }
  return [];
}
