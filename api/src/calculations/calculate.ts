import { type Calculated, calculations, InputProblem, type Rule } from '../rules/index.ts';
import { inputs } from './inputs/index.ts';
import { fieldsAt } from './kinds.ts';
import { type Trouble, troublesOf } from './trouble.ts';

export type Outcome = { ok: true; rule: Rule; verified: boolean; calculated: Calculated<unknown> } | { ok: false; understood: boolean; problems: Trouble[] };

export { kinds } from './kinds.ts';

/**
 * Checks the input of a kind and calculates. `understood` is false where the input has not the shape of the kind, and true where it
 * has and cannot be calculated with, such as O2 at 20.9 %. Throws for a kind that does not exist: ask `kinds` before.
 */
export function calculate(kind: string, input: unknown): Outcome {
  const known = calculations.get(kind);
  const schema = inputs[kind];
  if (!known || !schema) throw new Error(`there is no calculation "${kind}"`);
  const read = schema.safeParse(input);
  if (!read.success) {
    return { ok: false, understood: false, problems: troublesOf(read.error.issues, input, (path) => fieldsAt(kind, path)) };
  }
  try {
    const calculated = known.calculation.calculate(read.data);
    return { ok: true, rule: known.rule, verified: calculated.verified ?? known.rule.verified, calculated };
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    return { ok: false, understood: true, problems: [{ pointer: error.pointer, detail: error.detail }] };
  }
}
