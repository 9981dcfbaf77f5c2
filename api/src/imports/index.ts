export { describeProblem, FileRefused, type Format, type Problem } from './formats/format.ts';
export { formatNamed, formats, UnknownFormat } from './formats/index.ts';
export { lockReadings } from './locks.ts';
export { recoverImports } from './recover.ts';
export { CANCELLED, describeImport, type ImportState, type ImportSummary, REJECTS_KEPT } from './summary.ts';
export { type Progress, type TakeIn, takeIn, takeInAll } from './takeIn.ts';
