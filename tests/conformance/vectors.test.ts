// Worked cases of the law, computed apart from any code of ours, against the functions the product uses. Those of the rules that
// are built lie in vectors/; where the folder of all cases stands beside the clone, more of the same kinds are read from it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { permitStatus, rollingTotals, temporaryHistory } from '@fenceline/api/rules';
import { standardTime } from '@fenceline/api/rules/dates';
import { describe, expect, it } from '@jest/globals';

interface VectorFile {
  kind: string;
  vectors: { id: string; input: never; expected: unknown; note: string }[];
}

const here = path.join(import.meta.dirname, 'vectors');
const elsewhere = path.resolve(import.meta.dirname, '../../../shared/reference/vectors');

/** Each kind as the product computes it; a word that the cases spell otherwise is turned at this edge. */
const kinds: Record<string, (input: never) => unknown> = {
  rolling12: (input) => ({ rows: rollingTotals(input) }),
  permit_status: (input) => {
    const found = permitStatus(input);
    return { ...found, status: found.status === 'in_effect' ? 'active' : found.status };
  },
  temporary_history: ({ stays, asOf }: { stays: never; asOf: never }) => temporaryHistory({ stays, asOf }),
  lst_time: ({ utc, standardOffsetHours }: { utc: string; standardOffsetHours: number }) => {
    const sign = standardOffsetHours < 0 ? '-' : '+';
    const minutes = Math.round(Math.abs(standardOffsetHours) * 60);
    const offset = `${sign}${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    const { day, hour } = standardTime(utc, offset);
    return { lstDate: day, lstHour: hour };
  },
};

const read = (folder: string, name: string): VectorFile => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));

describe.each(readdirSync(here).map((name) => read(here, name)))('$kind', ({ kind, vectors }) => {
  it.each(vectors)('$id: $note', ({ input, expected }) => expect(kinds[kind]!(input)).toEqual(expected));
});

const beside = existsSync(elsewhere)
  ? readdirSync(elsewhere)
      .map((name) => read(elsewhere, name))
      .filter(({ kind }) => kinds[kind])
  : [];

describe('the folder of all cases', () => {
  it(beside.length ? `is there: ${beside.map(({ kind }) => kind).join(', ')}` : 'is not beside this clone; only the cases kept here were run', () => {
    for (const { kind, vectors } of beside) for (const { id, input, expected } of vectors) expect([id, kinds[kind]!(input)]).toEqual([id, expected]);
  });
});
