// A calculation of the law that needs no record: what goes in, what comes out, and how. The kinds are those of the worked cases
// (tests/conformance); the API, the console page, the command line and the findings all call the same functions.
import type { Expression } from './verdict.ts';

export interface Calculation<Input, Result> {
  /** As the worked cases name it, such as `o2_correction`. */
  kind: string;
  /** What it answers, in a sentence. */
  about: string;
  /** A worked input, to begin from. Taken from the comment of the rule where it has one. */
  example?: Input;
  /** Fields of the result that are unrounded numbers, given to so many significant digits and compared as numbers. */
  approximate?: readonly string[];
  /** Throws an InputProblem where the input, well formed as it is, cannot be calculated with. */
  calculate(input: Input): Calculated<Result>;
}

export interface Calculated<Result> {
  result: Result;
  /** How the numbers of the result came about, in the order of the law. */
  arithmetic: Expression[];
  /** Set where a table row or convention that was used is verified otherwise than the rule itself. */
  verified?: boolean;
  /** What a reader must know about this result, in English: a convention that was used, a flag. */
  remarks?: string[];
}

/** An input that cannot be calculated with. `pointer` is its place, such as `/hours/3`; the sentence says what would do. */
export class InputProblem extends Error {
  constructor(
    readonly pointer: string,
    readonly detail: string,
  ) {
    super(`${pointer}: ${detail}`);
  }
}

/** Refuses a day on which the rule did not exist yet. */
export function existsOn(rule: { title: string; since: string | null }, day: string, pointer: string): void {
  if (rule.since !== null && day < rule.since) throw new InputProblem(pointer, `${rule.title}: asked about ${day}, and it is in force from ${rule.since}.`);
}
