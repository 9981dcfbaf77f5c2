// A verdict in words: one sentence, its steps, and what would settle it. The only place where findings are put into words, for
// screen and paper. It needs the verdict, the language and the present, from which it counts the days to a date.
//
// In our own voice it never says violation, illegal, compliant or safe. Sourced text stands in quotation marks, in its own
// language.
import { resultOf } from './arithmetic.ts';
import { significant } from './exact.ts';
import type { GroundKey, SettledKey } from './grounds.ts';
import type { Expression, Verdict } from './verdict.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { factsOf, figure } from './words/facts.ts';
import type { Words } from './words/words.ts';

export interface Description {
  sentence: string;
  steps: string[];
  settledBy: string | null;
}

const languages: Record<'en' | 'es', Words> = { en, es };

export function describe(verdict: Verdict, lang: 'en' | 'es', context: { now: string }): Description {
  const words = languages[lang];
  const facts = factsOf(verdict.ground, context.now);
  const sentence = words.sentence[verdict.ground.key as GroundKey];
  if (sentence === undefined) throw new Error(`no words for the ground "${verdict.ground.key}" of rule ${verdict.rule}`);
  const steps = words.steps[verdict.rule]?.(facts) ?? [];
  return {
    sentence: capital(sentence(facts)),
    steps: [...steps, ...(verdict.arithmetic ? arithmeticSteps(verdict.arithmetic, words) : [])].map(capital),
    settledBy: verdict.settledBy ? words.settledBy[verdict.settledBy.key as SettledKey] : null,
  };
}

/** The steps of a calculation in words, innermost first. */
export function arithmeticSteps(expression: Expression, words: Words): string[] {
  if (expression.op === 'value') return [];
  if (expression.op === 'compare') {
    const line = `${numberOf(expression.left, words)} ${signs[expression.sign]} ${numberOf(expression.right, words)}: ${words.holds(expression.holds)}.`;
    return [...arithmeticSteps(expression.left, words), ...arithmeticSteps(expression.right, words), line];
  }
  const parts = listed(
    expression.of.map((part) => numberOf(part, words)),
    expression.op in operators ? ` ${operators[expression.op as keyof typeof operators]} ` : '; ',
  );
  const result = withUnit(expression.result, expression.unit, words);
  const line = expression.op in operators ? `${parts} = ${result}.` : `${words.operation(expression)} ${parts}: ${result}.`;
  return [...new Set(expression.of.flatMap((part) => arithmeticSteps(part, words))), line];
}

const operators = { sum: '+', difference: '−', product: '×', quotient: '÷' };
const signs = { '<': '<', '<=': '≤', '=': '=', '>=': '≥', '>': '>' };
/** More parts than this are not written out: a year of days stands in the proof as data. */
const mostParts = 24;

const listed = (parts: string[], between: string): string =>
  parts.length <= mostParts ? parts.join(between) : `${[...parts.slice(0, 3), '…', ...parts.slice(-2)].join(between)} (${parts.length})`;

function numberOf(expression: Expression, words: Words): string {
  if (expression.op === 'compare') throw new TypeError('a comparison is not a number');
  if (expression.op !== 'value') return withUnit(expression.result, expression.unit, words);
  const of = expression.of === 'limit' ? words.limit : /^\d{4}(-\d{2}){0,2}$/.test(expression.of) ? words.date(expression.of) : expression.of;
  return `${withUnit(expression.value, expression.unit, words)} (${of})`;
}

/** A result in digits: exact where it ends soon, else its first ten with ≈. */
function digitsOf(number: string): string {
  const isLong = number.includes('/') || number.replace(/[-.]/g, '').length > 14;
  return isLong ? `≈ ${figure(significant(resultOf(number), 10))}` : figure(number);
}

const withUnit = (number: string, unit: string | undefined, words: Words): string => (unit ? `${digitsOf(number)} ${words.unit(unit)}` : digitsOf(number));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The calculations of a proof as numbered lines, for a page that shows how a number came about. */
export const stepsOf = (trees: readonly Expression[], lang: 'en' | 'es'): string[] =>
  trees.flatMap((tree) => arithmeticSteps(tree, languages[lang]).map(capital));
