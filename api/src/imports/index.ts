export { describeProblem, FileRefused, type Format, type Problem } from './formats/format.ts';
export { formatNamed, formats, isJudged, templateOf, UnknownFormat } from './formats/index.ts';
export { lockReadings } from './locks.ts';
export type { Progress, TakeIn } from './options.ts';
export { recoverImports } from './recover.ts';
export { CANCELLED, describeImport, type ImportState, type ImportSummary, REJECTS_KEPT } from './summary.ts';
export { takeIn, takeInAll } from './takeIn.ts';
