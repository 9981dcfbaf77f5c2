// Arithmetic that can be run again. A verdict carries its sum and comparison as a tree; whoever doubts it runs the tree once
// more.
import { compare, difference, exact, product, sum } from './decimal.ts';
import type { Expression } from './verdict.ts';

/** A number with what it is a number of: a month (`2026-01`), or `limit`. */
export const numberOf = (of: string, value: string, unit?: string): Expression => ({ op: 'value', value, of, ...(unit ? { unit } : {}) });

export function sumOf(parts: { of: string; value: string }[], unit: string): Expression {
  return { op: 'sum', of: parts.map((part) => numberOf(part.of, part.value)), result: sum(parts.map((part) => part.value)), unit };
}

type Sign = Extract<Expression, { op: 'compare' }>['sign'];

export function compared(left: Expression, sign: Sign, right: Expression): Expression {
  return { op: 'compare', sign, left, right, holds: holds(number(left), sign, number(right)) };
}

/** True where every result and every comparison in the tree comes out as it says. */
export function replays(expression: Expression): boolean {
  if (expression.op === 'value') return exact(expression.value).isFinite();
  if (expression.op === 'compare') {
    const { left, right, sign } = expression;
    return replays(left) && replays(right) && holds(number(left), sign, number(right)) === expression.holds;
  }
  return expression.of.every(replays) && compare(resultOf(expression.op, expression.of.map(number)), expression.result) === 0;
}

function resultOf(op: 'sum' | 'difference' | 'quotient' | 'product', [first = '0', ...rest]: string[]): string {
  if (op === 'sum') return sum([first, ...rest]);
  if (op === 'product') return product([first, ...rest]);
  if (op === 'difference') return rest.reduce(difference, first);
  return rest.reduce((left, right) => exact(left).dividedBy(exact(right)).toFixed(), first);
}

function number(expression: Expression): string {
  if (expression.op === 'value') return expression.value;
  if (expression.op === 'compare') throw new TypeError('a comparison is not a number');
  return expression.result;
}

function holds(left: string, sign: Sign, right: string): boolean {
  const order = compare(left, right);
  return sign === '<' ? order < 0 : sign === '<=' ? order <= 0 : sign === '=' ? order === 0 : sign === '>=' ? order >= 0 : order > 0;
}
