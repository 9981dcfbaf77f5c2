// The twin of a figure: the same facts in rows, for those who do not see it and for those who check it.
import type { FigureSource } from './fleet/input.ts';

export interface FigureTable {
  caption: string;
  columns: string[];
  /** As many cells as columns but the last, which is the sources. */
  rows: { slug: string; cells: string[]; sources: FigureSource[]; permalink: string | null }[];
}
