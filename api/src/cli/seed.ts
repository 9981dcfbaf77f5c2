import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { parseConnection } from '@fenceline/prisma';
import pg from 'pg';
import { loadCaseWhole } from '../setup/case.ts';
import { type Command, Trouble, Usage } from './command.ts';

export const seed: Command = {
  name: 'seed',
  usage: 'seed CASE',
  about: 'Loads a case: the name of a folder under prisma/cases, or the path of one of your own.',
  async run(args, { context, config, out }) {
    const [name, more] = args;
    if (!name || more) throw new Usage('Name one case.');
    const cases = path.join(context.root, 'prisma/cases');
    const folder = name.includes('/') ? path.resolve(name) : path.join(cases, name);
    const known = (await readdir(cases, { withFileTypes: true })).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
    if (!name.includes('/') && !known.includes(name)) throw new Trouble(`There is no case "${name}" under prisma/cases. There are: ${known.join(', ')}.`);
    const db = new pg.Client(parseConnection(context.ownerUrl));
    await db.connect();
    try {
      const loaded = await loadCaseWhole(db, folder, config);
      out(loaded ? `Loaded: ${loaded}.` : 'This case is loaded already.');
      return 0;
    } finally {
      await db.end();
    }
  },
};
