import { describe, expect, it } from '@jest/globals';
import { emptyDraft } from './draft.ts';
import { after, before, partOf, shareOf, stepAskingFor, steps, stepsFor } from './flow.ts';

const draft = emptyDraft(new Date('2026-11-24T14:00:00Z'));

describe('the order of the screens', () => {
  it('asks how many only of machines that run, and for a contact only who wants to give one', () => {
    expect(after({ ...draft, kind: 'running' }, 'sure')).toBe('count');
    expect(after({ ...draft, kind: 'smell' }, 'sure')).toBe('words');
    expect(before({ ...draft, kind: 'smell' }, 'words')).toBe('sure');
    expect(after(draft, 'who')).toBe('preview');
    expect(after({ ...draft, anonymity: 'named' }, 'who')).toBe('contact');
  });

  it('ends at the preview and begins with what was noticed', () => {
    expect(after(draft, 'preview')).toBeUndefined();
    expect(before(draft, 'what')).toBeUndefined();
  });

  it('counts six parts, each in order, and fills the bar within a part', () => {
    expect([...new Set(steps.map((step) => step.part))]).toEqual([1, 2, 3, 4, 5, 6]);
    expect(partOf('looking')).toBe(3);
    expect(shareOf({ ...draft, kind: 'running' }, 'sure')).toBe(2 / 5);
    expect(stepsFor(draft).some((step) => step.name === 'count')).toBe(false);
  });

  it('knows which screen asks for a field the server objects to', () => {
    expect(stepAskingFor('/place/lat')).toBe('place');
    expect(stepAskingFor('/startsAt')).toBe('when');
    expect(stepAskingFor('/unheardOf')).toBeUndefined();
  });
});
