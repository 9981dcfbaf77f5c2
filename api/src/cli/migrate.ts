import path from 'node:path';
import { migrate as applyMigrations, parseConnection } from '@fenceline/prisma';
import { setUp } from '../setup.ts';
import { type Command, Trouble } from './command.ts';

export const migrate: Command = {
  name: 'migrate',
  usage: 'migrate',
  about: 'Brings the database up to date: its tables and those of the queue.',
  async run(_args, { context, out }) {
    const already = context.applied ?? [];
    const applied = await applyMigrations(parseConnection(context.ownerUrl), path.join(context.root, 'prisma/migrations')).catch((error) => {
      throw new Trouble(error.message);
    });
    // Demo cases and accounts are there only where they are asked for; npm start asks.
    const env = { ...context.env, DATABASE_URL: context.appUrl, FENCELINE_DATA: context.dataFolder, FENCELINE_DEMO: context.env.FENCELINE_DEMO ?? 'off' };
    const step = async (name: string, work: () => Promise<string | undefined>) => out([name, await work()].filter(Boolean).join(': '));
    const { signIns } = await setUp({ env, ownerUrl: context.ownerUrl, root: context.root, step });
    const done = [...already, ...applied];
    out(done.length ? `Applied ${done.join(', ')}.` : 'The database is up to date.');
    if (context.note) out(context.note);
    if (signIns) out(signIns);
    return 0;
  },
};
