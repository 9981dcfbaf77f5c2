import type { LineOutcome, Problem } from './formats/format.ts';
import { printable } from './formats/head.ts';
import { REJECTS_KEPT } from './summary.ts';

/** Bytes of a line, and of a value, that are kept to show. */
const RAW_KEPT = 500;
const VALUE_KEPT = 100;

/** Counts what a parser says of each line, and keeps the first problems. */
export class Tally {
  /** In which the problems' texts, one character a byte, are spelt. */
  encoding: 'latin1' | 'utf8' = 'utf8';
  lines = 0;
  headerLines = 0;
  linesWithValues = 0;
  linesWithoutValues = 0;
  linesSetAside = 0;
  valuesSetAside = 0;
  readonly blanks: Record<string, number> = {};
  readonly rejects: Problem[] = [];
  rejectsTotal = 0;

  line(outcome: LineOutcome, _number?: number) {
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
    if (problem.late) {
      this.linesWithoutValues -= problem.late;
      this.linesSetAside += problem.late;
    }
    if (this.rejects.length >= REJECTS_KEPT) return;
    this.rejects.push({
      ...problem,
      value: problem.value === null ? null : this.shown(problem.value, VALUE_KEPT),
      rawText: this.shown(problem.rawText, RAW_KEPT),
    });
  }

  /** A copy in true letters: the text itself would keep the whole chunk it was cut from in memory. */
  private shown(text: string, most: number): string {
    const letters = Buffer.from(text.slice(0, most), 'latin1').toString(this.encoding);
    return printable(text.length > most ? `${letters}…` : letters);
  }
}
