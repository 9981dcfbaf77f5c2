import type { Reading } from './types.ts';

/** What must be said beside these values, each thing once. */
export const labelsOf = (readings: readonly Pick<Reading, 'label'>[]): string[] => [...new Set(readings.flatMap(({ label }) => label ?? []))];

/** True where one label holds of all of them, so that it may be said once. */
export const oneLabel = (readings: readonly Pick<Reading, 'label'>[]): boolean =>
  labelsOf(readings).length === 1 && readings.every(({ label }) => label !== null);
