// The timeline as plain data: a lane a permit, order or kind of event; spans, dated entries with their words, and what is not known.
import type { TimeAxis } from '../axis.ts';
import type { TextItem } from '../drawing.ts';
import type { FigureSource } from '../fleet/input.ts';
import type { Lang } from '../words/index.ts';

export interface TimelineFigure {
  kind: 'timeline';
  lang: Lang;
  width: number;
  height: number;
  fontSize: number;
  title: string;
  description: string;
  axis: TimeAxis;
  lanes: { key: string; name: string; heading: TextItem[]; top: number; bottom: number }[];
  spans: TimelineBar[];
  entries: TimelineMark[];
  /** After the last dated fact, and after the last known state of a span whose end is not known. */
  unknown: { lane: string; path: string; title: string }[];
  legend: { key: TimelineSign; x: number; y: number; text: TextItem }[];
  /** Entries without a date, in words. */
  notes: string[];
}

export type TimelineSign = 'event' | 'planned' | 'beyond' | 'span' | 'order' | 'contested' | 'unknown';

export interface TimelineBar {
  slug: string;
  lane: string;
  x1: number;
  x2: number;
  path: string;
  fill: string | null;
  filled: boolean;
  contested: boolean;
  label: TextItem | null;
  permalink: string | null;
  title: string;
  sources: FigureSource[];
}

export interface TimelineMark {
  slug: string;
  /** Number of its row in the table. */
  ref: string;
  lane: string;
  x: number;
  path: string;
  planned: boolean;
  /** Lies after the end of the axis: an arrow at its edge. */
  beyond: boolean;
  /** The stretch of a coarse date or of something that lasted. */
  bar: string | null;
  label: TextItem | null;
  permalink: string | null;
  title: string;
  sources: FigureSource[];
}
