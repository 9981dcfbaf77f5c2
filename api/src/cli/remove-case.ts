import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseConnection, removeCase as remove } from '@fenceline/prisma';
import pg from 'pg';
import { type Command, Trouble, Usage } from './command.ts';

export const removeCase: Command = {
  name: 'remove-case',
  usage: 'remove-case CASE',
  about: 'Takes a case out without a trace; monitors and readings that another import filled stay.',
  async run(args, { context, config, out }) {
    const [slug, more] = args;
    if (!slug || more) throw new Usage('Name one case.');
    const db = new pg.Client(parseConnection(context.ownerUrl));
    await db.connect();
    try {
      await db.query('BEGIN');
      const blobs = await remove(db, slug, config.now());
      await db.query(blobs ? 'COMMIT' : 'ROLLBACK');
      if (!blobs) throw new Trouble(`No case "${slug}" is loaded.`);
      for (const blob of blobs) await rm(path.join(config.dataFolder, 'blobs', blob.slice(0, 2), blob), { force: true });
      out(`The case ${slug} was taken out. Where npm start brings demonstration cases, FENCELINE_DEMO=off keeps it out.`);
      return 0;
    } catch (error) {
      await db.query('ROLLBACK').catch(() => {});
      throw error;
    } finally {
      await db.end();
    }
  },
};
