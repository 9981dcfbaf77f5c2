import type { Draft } from './draft.ts';

export type Step = { name: string; part: number; applies?: (draft: Draft) => boolean };

/** The screens in order. Several share one of the six parts that the person sees counted. */
export const steps: Step[] = [
  { name: 'what', part: 1 },
  { name: 'senses', part: 1 },
  { name: 'sure', part: 1 },
  { name: 'count', part: 1, applies: (draft) => draft.kind === 'running' },
  { name: 'words', part: 1 },
  { name: 'photos', part: 2 },
  { name: 'place', part: 3 },
  { name: 'looking', part: 3 },
  { name: 'facility', part: 3 },
  { name: 'when', part: 4 },
  { name: 'minutes', part: 4 },
  { name: 'who', part: 5 },
  { name: 'contact', part: 5, applies: (draft) => draft.anonymity !== 'anonymous' },
  { name: 'preview', part: 6 },
];
export const parts = 6;

export const stepsFor = (draft: Draft) => steps.filter((step) => step.applies?.(draft) ?? true);

export const partOf = (name: string) => steps.find((step) => step.name === name)?.part;

/** How much of its part lies behind a screen, for the bar: 0 at its first. */
export function shareOf(draft: Draft, name: string) {
  const same = stepsFor(draft).filter((step) => step.part === partOf(name));
  return (
    Math.max(
      0,
      same.findIndex((step) => step.name === name),
    ) / same.length
  );
}

function neighbour(draft: Draft, name: string, by: 1 | -1) {
  const here = steps.findIndex((step) => step.name === name);
  for (let i = here + by; i >= 0 && i < steps.length; i += by) if (steps[i]!.applies?.(draft) ?? true) return steps[i]!.name;
}
export const after = (draft: Draft, name: string) => neighbour(draft, name, 1);
export const before = (draft: Draft, name: string) => neighbour(draft, name, -1);

/** The screen that asks for a field the server objects to. */
export function stepAskingFor(pointer: string) {
  const field = pointer.replace(/^[#/]*/, '').split('/')[0]!;
  const asked: Record<string, string> = {
    kind: 'what',
    senses: 'senses',
    certainty: 'sure',
    countLow: 'count',
    countBest: 'count',
    countHigh: 'count',
    text: 'words',
    place: 'place',
    placeText: 'place',
    looking: 'looking',
    facility: 'facility',
    startsAt: 'when',
    minutes: 'minutes',
    anonymity: 'who',
    name: 'contact',
    contact: 'contact',
    showName: 'who',
  };
  return asked[field];
}
