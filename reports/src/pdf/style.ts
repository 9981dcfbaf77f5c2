// Every size, font, space and hue of the reports, in one place.
import type { Ink } from '../figures/drawing.ts';

export type FontName = 'regular' | 'italic' | 'bold';

/** US Letter in points. The footer stands inside the margins too. */
export const PAGE = { width: 612, height: 792, margin: 54, footer: 30 } as const;
export const LEFT = PAGE.margin;
export const WIDTH = PAGE.width - 2 * PAGE.margin;
export const TOP = PAGE.margin;
export const BOTTOM = PAGE.height - PAGE.margin - PAGE.footer;

export const INK = {
  text: '#1a1d21',
  muted: '#53595f',
  heading: '#14304d',
  rule: '#c3c8cd',
  strong: '#6b7177',
  draft: '#f0f0f0',
  invented: '#8a1f11',
} as const;

export interface TextStyle {
  font: FontName;
  size: number;
  leading: number;
  ink: string;
}

const style = (font: FontName, size: number, leading: number, ink: string = INK.text): TextStyle => ({ font, size, leading, ink });

export const TEXT = {
  title: style('bold', 24, 29, INK.heading),
  subtitle: style('regular', 14, 19, INK.text),
  h1: style('bold', 15, 19, INK.heading),
  h2: style('bold', 11.5, 15, INK.heading),
  h3: style('bold', 9, 12, INK.muted),
  body: style('regular', 10, 14),
  quote: style('italic', 10, 14),
  muted: style('regular', 9, 12, INK.muted),
  table: style('regular', 8.5, 11),
  tableHead: style('bold', 8.5, 11, INK.heading),
  caption: style('regular', 8.5, 11, INK.muted),
  code: style('regular', 8.5, 11),
  footer: style('regular', 7.5, 9.5, INK.muted),
  badge: style('bold', 8, 10),
} as const;

/** Footnote numbers: smaller than the text they follow, in brackets so that a number never runs into a number. */
export const CITE = { scale: 0.84, ink: '#2c5f8a' } as const;

export const SPACE = {
  paragraph: 6,
  beforeH1: 18,
  afterH1: 7,
  beforeH2: 13,
  afterH2: 4,
  figure: 8,
  cell: 3,
  cellSide: 3.5,
  hairline: 0.5,
  /** A row of a table higher than this may be cut by a page, where at least half of it stands before the cut. */
  tallRow: 150,
} as const;

/** Left column of a condition: the four questions. */
export const QUESTION_WIDTH = 98;

export type State = 'met' | 'exceeded' | 'unpermitted' | 'overdue' | 'insufficient_data' | 'not_applicable';

/** A state's hue. Text on white is at least 4.5 : 1, marks 3 : 1; word and shape say the same without it. */
export const STATE_INK: Record<State, { ink: string; fill: string }> = {
  met: { ink: '#00695c', fill: '#e6f2f0' },
  exceeded: { ink: '#b2380e', fill: '#fbece6' },
  unpermitted: { ink: '#6a3d9a', fill: '#f0eaf6' },
  overdue: { ink: '#7a5200', fill: '#f7efdd' },
  insufficient_data: { ink: '#4a5056', fill: '#f1f2f3' },
  not_applicable: { ink: '#6b7177', fill: '#f8f8f9' },
};

/** Colours of the figures on paper. */
export const FIGURE_INK: Record<Ink, string> = {
  text: INK.text,
  muted: INK.muted,
  grid: '#e4e7ea',
  rule: '#aab0b6',
  band: '#d3e1ee',
  bandEdge: '#2f5d8a',
  order: '#5b6167',
  hatch: '#9aa0a6',
  mark: '#14202b',
  paper: '#ffffff',
};
export const FIGURE_FONT_SIZE = 8;
