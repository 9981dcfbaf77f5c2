// The parts of `npm test`, in the order in which they run: what is quickest to fail comes first.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.js';

const bin = (script) => path.join(root, 'node_modules', script);
const shared = (folder) => path.resolve(root, '../shared', folder);

/** A part is a command that passes or fails, or a project of Jest whose tests are counted. `needs` is a folder outside the clone. */
export const parts = [
  { name: 'lint', title: 'Lint', command: [bin('@biomejs/biome/bin/biome'), 'ci', '--colors=off', '.'] },
  { name: 'types', title: 'Types of the console', command: [bin('typescript/bin/tsc'), '-p', 'admin'] },
  { name: 'types-tests', title: 'Types of the tests', command: [bin('typescript/bin/tsc'), '-p', 'tests'] },
  { name: 'unit', title: 'Unit tests', project: 'unit' },
  { name: 'conformance', title: 'Rules against their vectors', project: 'conformance', folder: 'conformance', needs: shared('reference/vectors') },
  { name: 'deploy', title: 'Image and compose file', project: 'deploy', folder: 'deploy' },
  { name: 'drift', title: 'Schema, migrations and database agree', project: 'drift', folder: 'drift' },
  { name: 'integration', title: 'Integration tests', project: 'integration', folder: 'integration' },
  { name: 'samples', title: 'Whole sample files', project: 'samples', folder: 'samples', needs: shared('data/samples') },
  { name: 'bootstrap', title: 'Starting, stopping, and what can go wrong', project: 'bootstrap', folder: 'bootstrap' },
  { name: 'browser', title: 'Browser tests', project: 'browser', folder: 'browser' },
];

const holdsTests = (folder) =>
  existsSync(folder) &&
  readdirSync(folder, { withFileTypes: true }).some((entry) =>
    entry.isDirectory() ? holdsTests(path.join(folder, entry.name)) : /\.test\.tsx?$/.test(entry.name),
  );

/** Why a part cannot run here, in a sentence; null when it can. */
export function whyNot({ folder, needs }) {
  if (folder && !holdsTests(path.join(root, 'tests', folder))) return `there is nothing in tests/${folder} yet`;
  if (needs && !existsSync(needs)) return `${path.relative(root, needs)} is not here, and it is what this part reads`;
  return null;
}
