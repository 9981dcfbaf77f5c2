// The answer to a calculation: its result and everything needed to follow it.
import { createHash } from 'node:crypto';
import { didYouMean, Problem } from '../platform/problems.ts';
import { canonical, stepsOf } from '../rules/index.ts';
import { calculate } from './calculate.ts';
import type { CalculatedAnswer, CalculationKind } from './calculations.schema.ts';
import { book, type Kind, kinds } from './kinds.ts';

const ruleOf = ({ rule: { id, version, title, citation, verified, since } }: Pick<Kind, 'rule'>) => ({ id, version, title, citation, verified, since });

export const pageOf = (publicUrl: string, kind: string): string => `${publicUrl}/#/calculations/${kind}`;

export function describeKind(one: Kind, publicUrl: string): CalculationKind {
  const { kind, chapter, calculation, rule, schema } = one;
  return {
    kind,
    chapter,
    title: rule.title,
    about: calculation.about,
    rule: ruleOf(one),
    approximate: [...(calculation.approximate ?? [])],
    schema,
    example: calculation.example ?? null,
    address: `${publicUrl}/api/v1/calculations/${kind}`,
    page: pageOf(publicUrl, kind),
  };
}

export function kindNamed(name: string): Kind {
  const found = book.find(({ kind }) => kind === name);
  if (found) return found;
  const meant = didYouMean(name, kinds);
  throw new Problem('not-found', `There is no calculation of this name. ${meant ? `Did you mean ${meant}?` : `Known are: ${kinds.join(', ')}.`}`);
}

/** Calculates, or says what is wrong: 400 where it has not the shape of an input, 422 where it has and cannot be calculated with. */
export function proofOf(name: string, input: unknown): CalculatedAnswer {
  const { kind } = kindNamed(name);
  const outcome = calculate(kind, input);
  if (!outcome.ok) {
    const said = outcome.problems.slice(0, 5).map(({ pointer, detail }) => `${pointer || 'body'}: ${detail}`);
    throw new Problem(outcome.understood ? 'unprocessable' : 'bad-request', said.join(' '), { errors: outcome.problems });
  }
  const { rule, verified, calculated } = outcome;
  return {
    kind,
    rule: ruleOf({ rule }),
    ruleVerified: verified,
    result: calculated.result as Record<string, unknown>,
    remarks: calculated.remarks ?? [],
    inputs: { count: valuesIn(input), sha256: hashOf(input) },
    arithmetic: calculated.arithmetic as unknown as Record<string, unknown>[],
    steps: { en: stepsOf(calculated.arithmetic, 'en'), es: stepsOf(calculated.arithmetic, 'es') },
    sources: [rule.citation],
  };
}

function hashOf(input: unknown): string {
  try {
    return createHash('sha256').update(canonical(input)).digest('hex');
  } catch (cause) {
    throw new Problem('bad-request', 'A text of the input holds half a character (a lone surrogate), which no other program could send again.', { cause });
  }
}

function valuesIn(input: unknown): number {
  if (input === null || input === undefined) return 0;
  return typeof input === 'object' ? Object.values(input).reduce<number>((sum, one) => sum + valuesIn(one), 0) : 1;
}
