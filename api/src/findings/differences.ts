// Where two verdicts differ, field by field. A field is named by its place: `ground.values.total`.
import { canonical } from '../rules/index.ts';

export interface Difference {
  field: string;
  recorded: unknown;
  replayed: unknown;
}

/** Every leaf that differs, in the order of names; lists are leaves, `null` stands where one side has nothing. */
export function differences(recorded: unknown, replayed: unknown, field = ''): Difference[] {
  if (canonical(recorded ?? null) === canonical(replayed ?? null)) return [];
  if (isNamed(recorded) && isNamed(replayed)) {
    const names = [...new Set([...Object.keys(recorded), ...Object.keys(replayed)])].sort();
    return names.flatMap((name) => differences(recorded[name], replayed[name], field === '' ? name : `${field}.${name}`));
  }
  return [{ field, recorded: recorded ?? null, replayed: replayed ?? null }];
}

const isNamed = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
