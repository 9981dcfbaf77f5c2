import { ask } from './http.ts';
import type { Facility } from './place.ts';

export type Listed = Facility & { standardUtcOffset?: string };
let asked: Promise<Listed[]> | undefined;

/** Asked for when the first question has been answered: the list may wait, the person may not. */
export const facilities = () => {
  asked ??= ask<{ data: Listed[] }>('facilities?limit=100')
    .then((answer) => answer.data)
    .catch((error) => {
      asked = undefined;
      throw error;
    });
  return asked;
};
