// A database for one command: the one of DATABASE_URL, the one of the running system, else one that is started and stopped.
import { openDatabase } from './database.js';
import { lockOf, takeLock } from './lock.js';
import { end, pause } from './processes.js';
import { remark } from './say.js';
import { askedToStop, onForce, Stopped, stopHere } from './signals.js';

/** A command that was asked to stop gets a moment to leave things whole. */
const GRACE = 5000;

const untilStopped = () => askedToStop.then(() => pause(GRACE));

async function guarded(work, context) {
  const answer = await Promise.race([work(context), untilStopped().then(() => STOPPED)]);
  if (answer === STOPPED) throw new Stopped('Stopped. What was not finished was not kept.');
  return answer;
}
const STOPPED = Symbol('stopped');

const contextOf = (folder, { owner, app, applied = [], note = null }) => ({ dataFolder: folder, ownerUrl: owner, appUrl: app, applied, note });

export async function withDatabase(folder, command, work) {
  if (process.env.DATABASE_URL) {
    const database = await openDatabase(folder);
    return guarded(work, contextOf(folder, database));
  }
  for (let said = false; ; said = true) {
    const { lock, held, stale } = await takeLock(lockOf(folder), { command });
    if (lock) return withOwn(folder, { lock, stale }, work);
    if (held.database && !held.command && !held.stopping) return guarded(work, contextOf(folder, held.database));
    if (!said)
      remark(
        held.command
          ? `Another command (${held.command}, process ${held.pid}) is using the database; waiting for it.`
          : 'Fenceline is just starting or stopping; waiting for it.',
      );
    await pause(300);
    stopHere();
  }
}

async function withOwn(folder, { lock, stale }, work) {
  let database;
  onForce(() => {
    database?.server?.kill();
    lock.release();
  });
  try {
    await Promise.all((stale?.children ?? []).map((orphan) => end(orphan, 4000)));
    database = await openDatabase(folder);
    if (database.note) remark(database.note);
    return await guarded(work, contextOf(folder, database));
  } finally {
    await database?.stop();
    lock.release();
  }
}
