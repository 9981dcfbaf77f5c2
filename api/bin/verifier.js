#!/usr/bin/env node
// npm run verifier: writes api/fenceline-verify.mjs anew, the verifier as one file, from api/src/verify; --print writes it
// to the terminal instead, for the test that compares.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { root } from './paths.js';

const HEAD = `#!/usr/bin/env node
// Fenceline's verifier in one file: Node.js 20.19 or newer and nothing else; it opens no connection.
// Made from api/src/verify by "npm run verifier". AGPL-3.0-or-later.
`;

async function verifier() {
  const bundle = await rolldown({ input: path.join(root, 'api/src/verify/program.ts'), platform: 'node', external: /^node:/, cwd: root });
  const { output } = await bundle.generate({ format: 'esm', minify: false, comments: false });
  await bundle.close();
  return HEAD + output[0].code.replaceAll(/^\/\/#(end)?region.*\n/gm, '');
}

const text = await verifier();
if (process.argv.includes('--print')) process.stdout.write(text);
else {
  const file = path.join(root, 'api/fenceline-verify.mjs');
  writeFileSync(file, text);
  process.stdout.write(`${path.relative(root, file)}: ${text.length} characters\n`);
}
