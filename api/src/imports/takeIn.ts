import pg from 'pg';
import { formatNamed } from './formats/index.ts';
import { Import } from './import.ts';
import type { TakeIn } from './options.ts';
import type { ImportSummary } from './summary.ts';

/**
 * Takes one file in: all of it or nothing. Answers what became of it, `refused`, `cancelled` and `failed` included.
 * Throws UnknownFormat before anything is done, and the database's error where the import could not even be written down.
 */
export async function takeIn(options: TakeIn): Promise<ImportSummary> {
  return (await stage(options)).finish();
}

/**
 * Takes files in one after the other, each an import of its own, and answers them in order. With a pool the next file is read
 * while this one is merged, on a second connection. One that is refused or fails does not keep the others out.
 */
export async function* takeInAll(files: Iterable<TakeIn>): AsyncGenerator<ImportSummary> {
  let next: Promise<Staged> | null = null;
  try {
    for (const file of files) {
      const ahead = file.db instanceof pg.Pool;
      const before: Promise<Staged> | null = next;
      next = null;
      if (before && !ahead) yield await (await before).finish();
      const staged = before && ahead ? await before : null;
      let merged = () => {};
      const after = new Promise<void>((ok) => {
        merged = ok;
      });
      if (!staged) merged();
      next = stage({ ...file, after });
      // Its error is told when its turn comes.
      next.catch(() => {});
      if (staged) yield await staged.finish().finally(merged);
    }
    if (next) yield await (await next).finish();
    next = null;
  } finally {
    if (next) await (await next).abandon();
  }
}

interface Staged {
  finish(): Promise<ImportSummary>;
  /** Ends it without a merge. */
  abandon(): Promise<ImportSummary>;
}

async function stage(options: TakeIn): Promise<Staged> {
  const said = options.format === undefined ? undefined : formatNamed(options.format);
  const { db } = options;
  const client = db instanceof pg.Pool ? await db.connect() : db;
  // A lost connection is told by the query that meets it; unheard, the event would end the process.
  const ignore = () => {};
  client.on('error', ignore);
  const one = new Import(options, client, said);
  const leave = () => {
    client.off('error', ignore);
    if (db instanceof pg.Pool) (client as pg.PoolClient).release(one.unclean);
  };
  try {
    await one.stage();
  } catch (error) {
    leave();
    throw error;
  }
  return { finish: () => one.finish().finally(leave), abandon: () => one.abandon().finally(leave) };
}
