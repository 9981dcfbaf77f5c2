// Each file in `formats/*/fixtures` with an `.expect` beside it: what becomes of its lines, one a line, `line: fate`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { collect, fateOf } from './collect.ts';
import { detectFormat } from './index.ts';

const here = import.meta.dirname;
const fixtures = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(path.join(here, entry.name, 'fixtures')))
  .flatMap(({ name }) => readdirSync(path.join(here, name, 'fixtures')).map((file) => path.join(name, 'fixtures', file)))
  .filter((file) => existsSync(path.join(here, `${file}.expect`)));

describe.each(fixtures)('%s', (name) => {
  const file = readFileSync(path.join(here, name));
  const format = detectFormat(file.subarray(0, 64 * 1024), path.basename(name));
  if (format.fills === 'emissions') throw new Error(`${name} holds masses`);
  const collected = collect(format, file, undefined, '3');
  const expectations = readFileSync(path.join(here, `${name}.expect`), 'utf8')
    .trimEnd()
    .split('\n');

  test('is read as its format says, line by line', () => {
    expect([...collected.outcomes.keys()].sort((a, b) => a - b).map((line) => `${line}: ${fateOf(collected, line)}`)).toEqual(expectations);
  });
});

test('there are some', () => expect(fixtures.length).toBeGreaterThan(10));
