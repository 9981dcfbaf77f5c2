import { readFile } from 'node:fs/promises';
import { checkVectors, VectorProblem } from '../calculations/conformance.ts';
import { rules as list } from '../rules/index.ts';
import { type Command, Trouble, Usage } from './command.ts';

export const rules: Command = {
  name: 'rules',
  usage: 'rules list | rules check FILE…',
  about: 'Lists the rules with version, citation and whether their text was verified; or checks files of worked cases against them.',
  offline: true,
  async run([action, ...files], { out }) {
    if (action === 'list' && files.length === 0) return printList(out);
    if (action === 'check' && files.length > 0) return check(files, out);
    throw new Usage(action === 'check' ? 'Name the files of worked cases to check.' : 'Say "rules list", or "rules check" and the files to check.');
  },
};

function printList(out: (line: string) => void): number {
  for (const rule of list) out(`${rule.id}\t${rule.version}\t${rule.verified ? 'verified' : 'unverified'}\t${rule.title} (${rule.citation})`);
  return 0;
}

/** Every miss with its place, a line a file, and the sum of all. Exit 1 on any miss or unreadable file. */
async function check(files: string[], out: (line: string) => void): Promise<number> {
  let passed = 0;
  let failed = 0;
  for (const file of files) {
    try {
      const found = checkVectors(await readFile(file, 'utf8'));
      for (const { id, place, expected, got } of found.misses)
        out(`${file}: ${id}${place ? `, ${place}` : ''}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got) ?? 'nothing'}`);
      const missed = new Set(found.misses.map(({ id }) => id)).size;
      passed += found.passed;
      failed += missed;
      out(`${file}: ${found.kind}, ${found.passed} passed, ${missed} failed`);
    } catch (error) {
      const unreadable = (error as NodeJS.ErrnoException).code;
      if (!(error instanceof VectorProblem) && !unreadable) throw error;
      failed += 1;
      out(`${file}: ${unreadable === 'ENOENT' ? 'there is no such file' : unreadable ? `cannot be read (${unreadable})` : (error as Error).message}`);
    }
  }
  out(`${passed} passed, ${failed} failed`);
  if (passed + failed === 0) throw new Trouble('No case was found in these files.');
  return failed === 0 ? 0 : 1;
}
