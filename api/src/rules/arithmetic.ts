// Arithmetic that can be run again. A rule calculates with terms; each carries its exact value and the tree of how it came about,
// so that the proof of a number is made by the calculation itself. Whoever doubts a verdict runs the tree once more.
//
//   const mean = meanOf(hours.map((ppb, hour) => given(`hours[${hour}]`, ppb)));
//   truncatedTo(mean, 1).tree    mean of hours[0] … hours[23] = 8.808333, truncated to one decimal: 8.8
import { type Exact, exact, minus, order, over, plain, plus, reduced, rounded, times, truncated, whole, zero } from './exact.ts';
import type { Expression } from './verdict.ts';

/** A number with the tree of how it came about. */
export interface Term {
  readonly value: Exact;
  readonly tree: Expression;
}

type Listed = Extract<Expression, { of: Expression[] }>;
type Operation = Listed['op'];
export type Sign = Extract<Expression, { op: 'compare' }>['sign'];

/** A number with what it is a number of: a month (`2026-01`), `limit`, a field of the input (`hours[3]`), a factor of the law (`K of NOx`). */
export const given = (of: string, value: string, unit?: string): Term => ({ value: exact(value), tree: { op: 'value', value, of, ...unitOf(unit) } });

/** A whole number that was counted. */
export const counted = (of: string, count: number, unit?: string): Term => given(of, String(count), unit);

export const sumOf = (terms: readonly Term[], unit?: string): Term => term('sum', terms, unit);
export const differenceOf = (left: Term, right: Term, unit?: string): Term => term('difference', [left, right], unit);
export const productOf = (terms: readonly Term[], unit?: string): Term => term('product', terms, unit);
/** Throws a RangeError where the divisor is zero: ask before. */
export const quotientOf = (left: Term, right: Term, unit?: string): Term => term('quotient', [left, right], unit);
/** Throws where there is nothing to average: ask before. */
export const meanOf = (terms: readonly Term[], unit?: string): Term => term('mean', terms, unit);
export const greatestOf = (terms: readonly Term[], unit?: string): Term => term('greatest', terms, unit);
export const leastOf = (terms: readonly Term[], unit?: string): Term => term('least', terms, unit);
/** The n-th highest of the terms, ties each taking a rank. */
export const nthHighestOf = (n: number, terms: readonly Term[], unit?: string): Term => term('nth-highest', terms, unit, { n });
/** Digits after the place are dropped, toward zero. */
export const truncatedTo = (one: Term, digits: number, unit?: string): Term => term('truncate', [one], unit ?? unitIn(one.tree), { digits });
/** Half up, never half-even. */
export const roundedTo = (one: Term, digits: number, unit?: string): Term => term('round', [one], unit ?? unitIn(one.tree), { digits });

export function compared(left: Term, sign: Sign, right: Term): Extract<Expression, { op: 'compare' }> {
  return { op: 'compare', sign, left: left.tree, right: right.tree, holds: holds(left.value, sign, right.value) };
}

/** The exact text of a number: decimal where one writes it, else a fraction in lowest terms, `200/3`. */
export function textOf(value: Exact): string {
  const { n, of } = reduced(value);
  return plain(value) ?? `${n}/${of}`;
}

/** The number that the text of a result writes, of any length. */
export function resultOf(text: string): Exact {
  const parts = /^(-?\d+)(?:\.(\d+)|\/([1-9]\d*))?$/.exec(text);
  if (!parts) throw new RangeError(`"${text}" is not the text of a result`);
  const [, integer = '', decimals = '', divisor] = parts;
  return divisor ? { n: BigInt(integer), of: BigInt(divisor) } : { n: BigInt(integer + decimals), of: 10n ** BigInt(decimals.length) };
}

/** True where every result and every comparison in the tree comes out as it says. */
export function replays(expression: Expression): boolean {
  if (expression.op === 'value') return isNumber(expression.value);
  if (expression.op === 'compare') {
    const { left, right, sign } = expression;
    return replays(left) && replays(right) && holds(number(left), sign, number(right)) === expression.holds;
  }
  if (!isNumber(expression.result) || !expression.of.every(replays)) return false;
  return order(calculate(expression.op, expression.of.map(number), expression), resultOf(expression.result)) === 0;
}

function term(op: Operation, of: readonly Term[], unit?: string, how: How = {}): Term {
  const value = calculate(
    op,
    of.map((one) => one.value),
    how,
  );
  return { value, tree: { op, of: of.map((one) => one.tree), result: textOf(value), ...how, ...unitOf(unit) } };
}

interface How {
  n?: number;
  digits?: number;
}

function calculate(op: Operation, values: Exact[], { n = 1, digits = 0 }: How): Exact {
  const [first = zero, ...rest] = values;
  if (op === 'sum') return values.reduce(plus, zero);
  if (op === 'product') return values.reduce(times, whole(1));
  if (op === 'difference') return rest.reduce(minus, first);
  if (op === 'quotient') return rest.reduce(over, first);
  if (op === 'mean') return over(values.reduce(plus, zero), whole(values.length));
  if (op === 'truncate') return truncated(first, digits);
  if (op === 'round') return rounded(first, digits);
  const highestFirst = [...values].sort((a, b) => order(b, a));
  const found = op === 'least' ? highestFirst.at(-1) : highestFirst[n - 1];
  if (!found) throw new RangeError(`there is no number ${n} of ${values.length}`);
  return found;
}

function number(expression: Expression): Exact {
  if (expression.op === 'compare') throw new TypeError('a comparison is not a number');
  return resultOf(expression.op === 'value' ? expression.value : expression.result);
}

function isNumber(text: string): boolean {
  return /^-?\d+(\.\d+|\/[1-9]\d*)?$/.test(text);
}

function holds(left: Exact, sign: Sign, right: Exact): boolean {
  const is = order(left, right);
  return sign === '<' ? is < 0 : sign === '<=' ? is <= 0 : sign === '=' ? is === 0 : sign === '>=' ? is >= 0 : is > 0;
}

const unitOf = (unit?: string): { unit?: string } => (unit ? { unit } : {});
const unitIn = (tree: Expression): string | undefined => (tree.op === 'compare' ? undefined : tree.unit);
