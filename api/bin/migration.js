#!/usr/bin/env node
// npm run migration -- NAME: writes the SQL that takes the migrations to the schema as it now is, as a new migration.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root } from './paths.js';
import { prepare } from './prepare.js';
import { onRightNode } from './runtime.js';
import { remark, run, say } from './say.js';
import { listen } from './signals.js';
import { openTestbed } from './testbed.js';

const HEAD = `-- Written by \`npm run migration\` from the schema. Finish it by hand: checks, partial indexes, triggers and rights of new tables
-- go below, each with a line on why. Then \`npm test -- drift --update\`.

`;

async function main() {
  const [name] = process.argv.slice(2);
  if (!/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name ?? '')) {
    remark('Give the migration a name of small letters, digits and underscores: npm run migration -- add_permit_notes');
    return 2;
  }
  listen();
  if (!(await onRightNode(fileURLToPath(import.meta.url)))) return undefined;
  await prepare({ without: ['console'] });
  const testbed = await openTestbed();
  try {
    const { differenceToSchema } = await import(pathToFileURL(path.join(root, 'prisma/dist/src/engine.js')).href);
    const { host, port, user, password } = JSON.parse(testbed.env.FENCELINE_TEST_SERVER);
    const folder = path.join(root, 'prisma/migrations');
    const sql = await differenceToSchema({ host, port, user, password, database: 'postgres' }, path.join(root, 'prisma/schema'), folder);
    if (!sql) {
      say('Nothing changed: the migrations already lead to the schema.');
      return 0;
    }
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const file = path.join(folder, `${stamp}_${name}`, 'migration.sql');
    mkdirSync(path.dirname(file));
    writeFileSync(file, `${HEAD}${sql.trim()}\n`);
    say(`Wrote ${path.relative(root, file)}:\n\n${readFileSync(file, 'utf8')}`);
    return 0;
  } finally {
    await testbed.stop();
  }
}

run(main);
