// The fleet chart as plain data: what was counted, when and by whom, beside the permits that cover the very same machines.
// Every lane has the same time axis and the same height for one machine. A count is a mark of its own; nothing joins two of them.
import type { TimeAxis } from '../axis.ts';
import type { TextItem } from '../drawing.ts';
import type { Lang } from '../words/index.ts';
import type { MarkedBasis } from './count-words.ts';
import type { CountBasis, FigureSource, SpanKind } from './input.ts';

export interface FleetFigure {
  kind: 'fleet';
  lang: Lang;
  width: number;
  height: number;
  fontSize: number;
  /** Height of one machine. */
  unit: number;
  title: string;
  description: string;
  axis: TimeAxis;
  lanes: Lane[];
  bands: Band[];
  outlines: Outline[];
  marks: FleetMark[];
  annotations: Annotation[];
  /** One stretch a lane after the last dated fact. */
  unknown: { lane: string; path: string; title: string }[];
  legend: LegendEntry[];
  /** Sentences printed under the chart. */
  notes: string[];
}

export interface Lane {
  key: string;
  facility: string;
  /** Name of the plant, on its first lane and where there is more than one plant. */
  facilityLabel: TextItem | null;
  name: string;
  kind: string;
  texts: TextItem[];
  top: number;
  /** Where the zone of the counts begins, and its zero line. */
  zoneTop: number;
  baseline: number;
  bottom: number;
  ticks: { y: number; value: number }[];
}

/** Machines a permit in force covers: from zero to the number, and only while it is certainly in force. */
export interface Band {
  slug: string;
  lane: string;
  count: number;
  x1: number;
  x2: number;
  y: number;
  path: string;
  /** Days on which it may or may not have been in force (a month-only date, an end not known, time after the as-of): outlined, not filled. */
  open: string | null;
  label: TextItem[];
  title: string;
}

/** An order, a determination, or a permit whose number of machines is not split: a span without height. */
export interface Outline {
  slug: string;
  lane: string;
  kind: SpanKind;
  x1: number;
  x2: number;
  path: string;
  contested: boolean;
  label: TextItem | null;
  title: string;
}

export interface FleetMark {
  /** Letter that leads to the row of the table. */
  ref: string;
  slug: string;
  lane: string;
  basis: MarkedBasis;
  shape: 'circle' | 'square';
  filled: boolean;
  x: number;
  /** One height, or two where only a range is stated: then neither is the count. */
  ys: number[];
  r: number;
  path: string;
  /** Low to high. */
  range: string | null;
  /** The days the date spans, where it is only a month or a year. */
  dateBar: string | null;
  arrow: string | null;
  label: TextItem | null;
  leader: string | null;
  permalink: string | null;
  title: string;
  sources: FigureSource[];
}

/** A stated number that is no count of machines on site: beside the lane's counts, never among them. */
export interface Annotation {
  ref: string;
  slug: string;
  lane: string;
  basis: CountBasis;
  x: number;
  path: string;
  label: TextItem | null;
  permalink: string | null;
  title: string;
  sources: FigureSource[];
}

export interface LegendEntry {
  key:
    | 'seenRunning'
    | 'seenOnSite'
    | 'reportedRunning'
    | 'reportedOnSite'
    | 'range'
    | 'coarseDate'
    | 'atLeast'
    | 'authorised'
    | 'order'
    | 'contested'
    | 'note'
    | 'unknown';
  /** Left end and middle line of the sign. */
  x: number;
  y: number;
  text: TextItem;
}
