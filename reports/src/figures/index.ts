// The figures: geometry as plain data and their tables. Runs in a browser as it does on a server.

export type { Tick, TimeAxis } from './axis.ts';
export { writeDate, writeInstant } from './dates.ts';
export type { Drawing, Group, Ink, PathItem, TextItem } from './drawing.ts';
export { TAIL } from './drawing.ts';
export type { Edtf } from './edtf.ts';
export { fleetFigure } from './fleet/build.ts';
export { fleetDrawing } from './fleet/draw.ts';
export type { Annotation, Band, FleetFigure, FleetMark, Lane, LegendEntry, Outline } from './fleet/figure.ts';
export type {
  AuthorisedSpan,
  CountBasis,
  CountMethod,
  FigureSize,
  FigureSource,
  FleetCohort,
  FleetCount,
  FleetInput,
  Permanence,
  Qualifier,
  SpanKind,
  Subject,
} from './fleet/input.ts';
export { fleetTable, spanTable } from './fleet/table.ts';
export { drawingSvg, type Palette } from './svg.ts';
export type { FigureTable } from './table.ts';
export { timelineFigure } from './timeline/build.ts';
export { timelineDrawing } from './timeline/draw.ts';
export type { TimelineBar, TimelineFigure, TimelineMark } from './timeline/figure.ts';
export type { TimelineEntry, TimelineInput, TimelineSpan } from './timeline/input.ts';
export { timelineTable } from './timeline/table.ts';
export { type FigureWords, fill, type Lang, words } from './words/index.ts';
