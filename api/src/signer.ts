// The process that signs the custody log: a login of its own, which may add leaves and nothing else, and a folder of its own.
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { LogAlarm, Signer } from './ledger/signer/signer.ts';
import { ConfigProblem, readConfig } from './platform/config.ts';
import { makeLog } from './platform/log.ts';

const LOOKS_EVERY_MS = 5_000;
const CHANNEL = 'fenceline_log';

async function main() {
  const config = readConfig(process.env);
  const log = makeLog(config);
  const stopped = new AbortController();
  const stop = () => stopped.abort();
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  let alarmed = '';
  /** One connection's life: turns, each when something was written or five seconds have passed. */
  async function sit() {
    const db = new pg.Client({ ...config.database, application_name: 'fenceline-signer', keepAlive: true });
    const lost = new Promise<never>((_, reject) => db.once('error', reject));
    lost.catch(() => {});
    await db.connect();
    try {
      let wake = () => {};
      db.on('notification', () => wake());
      await db.query(`LISTEN ${CHANNEL}`);
      const signer = await Signer.open(db, config.dataFolder, config.now);
      process.send?.({ ready: true });
      while (!stopped.signal.aborted) {
        const woken = new Promise<void>((resolve) => {
          wake = resolve;
        });
        await signer.turn().then(
          () => {
            alarmed = '';
          },
          (error) => {
            if (!(error instanceof LogAlarm)) throw error;
            if (alarmed !== error.message) log.error({ alarm: error.code }, error.message);
            alarmed = error.message;
          },
        );
        await Promise.race([woken, lost, pause(LOOKS_EVERY_MS, null, { signal: stopped.signal }).catch(() => {})]);
      }
    } finally {
      await db.end().catch(() => {});
    }
  }
  while (!stopped.signal.aborted) {
    try {
      await sit();
    } catch (error) {
      log.warn({ error: (error as Error).message }, 'The database is away; the signer tries again.');
      await pause(1_000, null, { signal: stopped.signal }).catch(() => {});
    }
  }
  process.exit(0);
}

main().catch((error) => {
  const known = error instanceof ConfigProblem;
  if (known) process.send?.({ trouble: error.message });
  process.stderr.write(`${known ? error.message : (error?.stack ?? error)}\n`);
  process.exit(1);
});
