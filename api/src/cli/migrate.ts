import path from 'node:path';
import { migrate as applyMigrations, parseConnection } from '@fenceline/prisma';
import { installQueue } from '../jobs/queue.ts';
import { type Command, Trouble } from './command.ts';

export const migrate: Command = {
  name: 'migrate',
  usage: 'migrate',
  about: 'Brings the database up to date: its tables and those of the queue.',
  async run(_args, { context, out }) {
    const owner = parseConnection(context.ownerUrl);
    const applied = await applyMigrations(owner, path.join(context.root, 'prisma/migrations')).catch((error) => {
      throw new Trouble(error.message);
    });
    await installQueue(owner);
    out(applied.length ? `Applied ${applied.join(', ')}.` : 'The database is up to date.');
    return 0;
  },
};
