import { describe, expect, it } from '@jest/globals';
import { isUnknown, markOf, rollUpParts, sentenceOf } from './state.ts';

describe('a roll-up', () => {
  it('puts what is unknown first and leaves out what is zero', () => {
    expect(
      rollUpParts({ met: 1, exceeded: 0, unpermitted: 6, insufficient_data: 17, not_applicable: 1 }).map(({ state, count }) => `${state} ${count}`),
    ).toEqual(['insufficient_data 17', 'unpermitted 6', 'met 1', 'not_applicable 1']);
  });
});

describe('the sentence of a roll-up', () => {
  it('never leaves out what is unknown', () => {
    expect(sentenceOf(14, 24)).toBe('sentence');
    expect(sentenceOf(24, 24)).toBe('allUnknown');
    expect(sentenceOf(0, 24)).toBe('noneUnknown');
    expect(sentenceOf(1, 1)).toBe('oneUnknown');
  });
});

describe('a condition that no rule has looked at', () => {
  it('is shown as unknown, never as met', () => {
    expect(markOf('not_evaluated')).toBe('insufficient_data');
    expect(isUnknown('not_evaluated')).toBe(true);
    expect(isUnknown('met')).toBe(false);
  });
});
