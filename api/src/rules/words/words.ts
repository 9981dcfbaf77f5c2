// What a language must have words for.
import type { RefusalKey } from '../comparisons.ts';
import type { GroundKey, SettledKey } from '../grounds.ts';
import type { Expression } from '../verdict.ts';
import type { Facts } from './facts.ts';

export interface Words {
  sentence: Record<GroundKey, (f: Facts) => string>;
  /** Why a measurement says nothing of a limit; goes on after a colon. */
  refusal: Record<RefusalKey, string>;
  settledBy: Record<SettledKey, string>;
  /** The proof, step by step, by rule. */
  steps: Record<string, (f: Facts) => string[]>;
  /** A date, as precise as it is known. */
  date(date: string): string;
  unit(unit: string): string;
  /** What a number in the arithmetic is a number of: a month, or the limit. */
  limit: string;
  holds(holds: boolean): string;
  /** What was done with the numbers that follow, for those operations that have no sign of their own. */
  operation(expression: Extract<Expression, { of: Expression[] }>): string;
}
