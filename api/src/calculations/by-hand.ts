// From a finding to the calculators of its rule, filled with the finding's own numbers where its arithmetic holds all of them.
import type { Expression } from '../rules/index.ts';
import { book } from './kinds.ts';
import { pageOf } from './proof.ts';

export interface ByHand {
  kind: string;
  about: string;
  /** Page of the console. */
  page: string;
  /** The page opens with the numbers of the finding. */
  filled: boolean;
}

export function byHand(rule: string, arithmetic: Expression | null, publicUrl: string): ByHand[] {
  return book
    .filter((one) => one.rule.id === rule)
    .map(({ kind, calculation: { about } }) => {
      const input = arithmetic ? fillers[kind]?.(arithmetic) : undefined;
      const page = pageOf(publicUrl, kind);
      return { kind, about, page: input ? `${page}?input=${encodeURIComponent(JSON.stringify(input))}` : page, filled: input !== undefined };
    });
}

/** By kind: the input that the arithmetic of a finding was made from. Undefined where it does not say all of it. */
const fillers: Record<string, (arithmetic: Expression) => object | undefined> = { rolling12: rollingInput };

/**
 * The sum of one window and its limit. The last month that is named closes the window: a finding is judged by a month that was
 * held, or by the last one closed, whose absence the calculator then shows as its own gap.
 */
function rollingInput(arithmetic: Expression): object | undefined {
  if (arithmetic.op !== 'compare' || arithmetic.left.op !== 'sum' || arithmetic.right.op !== 'value') return undefined;
  const masses = arithmetic.left.of.flatMap((part) => (part.op === 'value' && /^\d{4}-\d{2}$/.test(part.of) ? [[part.of, part.value] as const] : []));
  const last = masses
    .map(([month]) => month)
    .sort()
    .at(-1);
  if (!last || masses.length !== arithmetic.left.of.length) return undefined;
  const comparator = arithmetic.sign === '<' ? 'less_than' : 'at_most';
  return { monthly: Object.fromEntries(masses), from: last, months: 1, limit: arithmetic.right.value, comparator };
}
