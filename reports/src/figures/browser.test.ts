import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';

test('the figures import nothing that a browser lacks', () => {
  const folder = import.meta.dirname;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) {
    for (const [, named, loaded] of readFileSync(path.join(folder, file), 'utf8').matchAll(/^(?:import|export)[^;']*?from '([^']+)'|import\('([^']+)'\)/gm)) {
      const from = named ?? loaded;
      const isOwn = from!.startsWith('.') && path.join(path.dirname(file), from!).startsWith('..') === false;
      expect(isOwn || from === 'd3-scale' || from === 'd3-array' ? '' : `${file} imports ${from}`).toBe('');
    }
  }
});
