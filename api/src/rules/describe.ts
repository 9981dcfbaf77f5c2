// A verdict in words: one sentence, its steps, and what would settle it. The only place where findings are put into words, for
// screen and paper. It needs the verdict, the language and the present, from which it counts the days to a date.
//
// In our own voice it never says violation, illegal, compliant or safe. Sourced text stands in quotation marks, in its own
// language.
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

function arithmeticSteps(expression: Expression, words: Words): string[] {
  if (expression.op === 'value') return [];
  if (expression.op === 'compare') {
    const line = `${numberOf(expression.left, words)} ${signs[expression.sign]} ${numberOf(expression.right, words)}: ${words.holds(expression.holds)}.`;
    return [...arithmeticSteps(expression.left, words), ...arithmeticSteps(expression.right, words), line];
  }
  const parts = expression.of.map((part) => numberOf(part, words)).join(` ${operators[expression.op]} `);
  return [...expression.of.flatMap((part) => arithmeticSteps(part, words)), `${parts} = ${withUnit(expression.result, expression.unit, words)}.`];
}

const operators = { sum: '+', difference: '−', product: '×', quotient: '÷' };
const signs = { '<': '<', '<=': '≤', '=': '=', '>=': '≥', '>': '>' };

function numberOf(expression: Expression, words: Words): string {
  if (expression.op === 'compare') throw new TypeError('a comparison is not a number');
  if (expression.op !== 'value') return withUnit(expression.result, expression.unit, words);
  const of = expression.of === 'limit' ? words.limit : words.date(expression.of);
  return `${withUnit(expression.value, expression.unit, words)} (${of})`;
}

const withUnit = (number: string, unit: string | undefined, words: Words): string => (unit ? `${figure(number)} ${words.unit(unit)}` : figure(number));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
