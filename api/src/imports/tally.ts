import type { LineOutcome, Problem } from './formats/format.ts';
import { printable } from './formats/head.ts';
import { REJECTS_KEPT } from './summary.ts';

const RAW_KEPT = 500;
const VALUE_KEPT = 100;

/** Counts what a parser says of each line, and keeps the first problems. */
export class Tally {
  lines = 0;
  headerLines = 0;
  linesWithValues = 0;
  linesWithoutValues = 0;
  linesSetAside = 0;
  valuesSetAside = 0;
  readonly blanks: Record<string, number> = {};
  readonly rejects: Problem[] = [];
  rejectsTotal = 0;

  line(outcome: LineOutcome) {
    this.lines++;
    if (outcome === 'values') this.linesWithValues++;
    else if (outcome === 'without values') this.linesWithoutValues++;
    else if (outcome === 'aside') this.linesSetAside++;
    else this.headerLines++;
  }

  blank(parameter: string) {
    this.blanks[parameter] = (this.blanks[parameter] ?? 0) + 1;
  }

  setAside(problem: Problem) {
    this.valuesSetAside += problem.values;
    this.rejectsTotal++;
    if (this.rejects.length >= REJECTS_KEPT) return;
    const shorten = (text: string, most: number) => printable(text.length > most ? `${text.slice(0, most)}…` : text);
    this.rejects.push({ ...problem, value: problem.value === null ? null : shorten(problem.value, VALUE_KEPT), rawText: shorten(problem.rawText, RAW_KEPT) });
  }
}
