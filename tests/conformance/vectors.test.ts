// Worked cases of the law, computed apart from any code of ours, against the functions the product uses. They lie in vectors/;
// where the folder of all cases stands beside the clone, its cases are run too.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { kinds } from '@fenceline/api/calculations/calculate';
import { checkVectors } from '@fenceline/api/calculations/conformance';
import { describe, expect, it } from '@jest/globals';

const here = path.join(import.meta.dirname, 'vectors');
const elsewhere = path.resolve(import.meta.dirname, '../../../shared/reference/vectors');
const filesIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.json'));

describe('worked cases', () => {
  it.each(filesIn(here))('%s', (name) => {
    const { kind, passed, misses } = checkVectors(readFileSync(path.join(here, name), 'utf8'));
    expect(misses).toEqual([]);
    expect(`${kind}.json`).toBe(name);
    expect(passed).toBeGreaterThan(0);
  });

  it('cover every kind', () => expect(filesIn(here)).toEqual(kinds.map((kind) => `${kind}.json`)));
});

describe('the folder of all cases', () => {
  const names = existsSync(elsewhere) ? filesIn(elsewhere) : [];
  it(names.length ? 'is beside this clone and passes' : 'is not beside this clone; only the cases kept here were run', () => {
    for (const name of names) expect([name, checkVectors(readFileSync(path.join(elsewhere, name), 'utf8')).misses]).toEqual([name, []]);
  });
});
