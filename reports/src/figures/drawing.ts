// A figure as paths and texts, ready for SVG or for PDF. Inks are names: whoever paints chooses the colours and the theme.

export type Ink = 'text' | 'muted' | 'grid' | 'rule' | 'band' | 'bandEdge' | 'order' | 'hatch' | 'mark' | 'paper';

export interface PathItem {
  kind: 'path';
  d: string;
  fill?: Ink;
  stroke?: Ink;
  width?: number;
  dash?: [number, number];
}

export interface TextItem {
  kind: 'text';
  x: number;
  /** The baseline. */
  y: number;
  text: string;
  size: number;
  anchor: 'start' | 'middle' | 'end';
  ink: Ink;
  bold?: boolean;
  /** Follows the text on the same line, however wide that is in the font at hand; the anchor is that of both together. */
  tail?: { text: string; size: number; ink: Ink };
}

/** What belongs together. A group with a title can be focused and says the title. */
export interface Group {
  role: 'axis' | 'lane' | 'hatch' | 'band' | 'span' | 'mark' | 'annotation' | 'legend';
  id: string | null;
  title: string | null;
  items: (PathItem | TextItem)[];
}

export interface Drawing {
  width: number;
  height: number;
  title: string;
  description: string;
  groups: Group[];
}

/** Space before a tail, in ems of the text. */
export const TAIL = 0.3;

/** Hundredths are enough for a page, and the same numbers print the same everywhere. */
export const round = (n: number): number => Math.round(n * 100) / 100;

export const path = (d: string, look: Omit<PathItem, 'kind' | 'd'>): PathItem => ({ kind: 'path', d, ...look });
export const group = (role: Group['role'], items: Group['items'], id: string | null = null, title: string | null = null): Group => ({ role, id, title, items });

export const line = (x1: number, y1: number, x2: number, y2: number): string => `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`;
export const box = (x: number, y: number, width: number, height: number): string =>
  `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}Z`;
export const circle = (x: number, y: number, r: number): string =>
  `M${round(x - r)} ${round(y)}A${round(r)} ${round(r)} 0 1 0 ${round(x + r)} ${round(y)}A${round(r)} ${round(r)} 0 1 0 ${round(x - r)} ${round(y)}Z`;

/** Slanted strokes that fill a box: the sign of what is not known, and of nothing else. */
export function hatch(x: number, y: number, width: number, height: number, gap: number): string {
  const strokes: string[] = [];
  for (let offset = gap / 2; offset < width + height; offset += gap) {
    const [x1, y1] = offset <= height ? [x, y + offset] : [x + offset - height, y + height];
    const [x2, y2] = offset <= width ? [x + offset, y] : [x + width, y + offset - width];
    strokes.push(line(x1, y1, x2, y2));
  }
  return strokes.join('');
}
