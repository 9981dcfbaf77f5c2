// Values in words: limits, completeness, water, numbers. Digits stay as the source has them.
import { fill } from '../figures/index.ts';
import type { Run } from '../pdf/runs.ts';
import type { Draft } from './draft.ts';
import type { ConditionPart, FindingPart, WaterDrawPart } from './model.ts';

/** `25000000` as `25,000,000`; decimals and sign untouched. */
export function thousands(value: string): string {
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(value);
  if (!match) return value;
  return `${match[1]}${match[2]!.replace(/\B(?=(\d{3})+$)/g, ',')}${match[3] ?? ''}`;
}

/** `0 of 12 monthly totals`, or null where nothing is counted. */
export function sayHeld({ say }: Draft, finding: FindingPart | null): string | null {
  if (!finding?.completeness) return null;
  const { held, needed, of } = finding.completeness;
  return fill(say.matrix.held_, { held, needed, of });
}

export function sayDue(draft: Draft, condition: ConditionPart): string {
  return condition.due ? fill(draft.say.matrix.due, { date: draft.date(condition.due) }) : draft.say.matrix.dueNotKnown;
}

export function sayVolume({ say }: Draft, draw: WaterDrawPart): string {
  const number = fill(say.water.qualifier[draw.qualifier ?? 'exactly'] ?? '{value}', { value: thousands(draw.value) });
  return `${number} ${say.water.units[draw.unit] ?? draw.unit.replaceAll('_', ' ')}`;
}

/** A word of the record, such as `lawsuit_filed`, as it is read. */
export const spoken = (word: string): string => word.replaceAll('_', ' ');

/** A sentence of ours around a text of a record, which keeps its own language. */
export function sayWith(sentence: string, hole: string, run: Run): Run[] {
  const [before = '', after = ''] = sentence.split(hole);
  return [{ text: before }, run, { text: after }].filter((each) => each.text !== '');
}
