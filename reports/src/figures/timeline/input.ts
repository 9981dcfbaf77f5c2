// What the permit timeline is drawn from.
import type { Edtf } from '../edtf.ts';
import type { FigureSource } from '../fleet/input.ts';

/** A stretch of time with a document behind it: a permit in force, an order, a determination. */
export interface TimelineSpan {
  slug: string;
  lane: string;
  label: string;
  /** A permit in force is filled; an order or a determination is outlined. */
  filled: boolean;
  from: Edtf | null;
  until: Edtf | null;
  stateAsOf: Edtf | null;
  /** Where the span is contested: the documents on both sides, by name. */
  contested: { documents: string[] } | null;
  permalink: string | null;
  sources: FigureSource[];
}

/** Something that happened on a date, or that a document sets for one. */
export interface TimelineEntry {
  slug: string;
  lane: string;
  date: Edtf | null;
  endDate: Edtf | null;
  label: string;
  planned: boolean;
  permalink: string | null;
  sources: FigureSource[];
}

export interface TimelineInput {
  /** Lanes from top to bottom: one a permit, order or determination, then hearings, courts, inspections. */
  lanes: { key: string; name: string; short?: string }[];
  spans: TimelineSpan[];
  entries: TimelineEntry[];
  lastFact: Edtf;
  asOf: Edtf;
}
