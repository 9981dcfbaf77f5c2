// A data folder and a database for tests and measurements alone: nothing of a running system is touched, nothing stays.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from './database.js';
import { holder, lockOf, takeLock } from './lock.js';
import { asRoot, closedAt, root } from './paths.js';
import { stopLeft } from './postgres/server.js';
import { onForce } from './signals.js';

const PREFIX = 'fenceline-test-';

/** As root, a place where the database's own account can enter. */
function base() {
  const places = [process.env.FENCELINE_TEST_DATA, tmpdir(), '/var/tmp', '/var/lib/fenceline'].filter(Boolean);
  const chosen = places.find((place) => !asRoot || !closedAt(place)) ?? places[0];
  mkdirSync(chosen, { recursive: true });
  return chosen;
}

/** What a test run that was killed left behind. */
async function sweep(folder) {
  for (const name of readdirSync(folder).filter((one) => one.startsWith(PREFIX))) {
    const at = path.join(folder, name);
    if (!existsSync(lockOf(at)) || (await holder(lockOf(at)))) continue;
    await stopLeft(path.join(at, 'postgres')).catch(() => {});
    rmSync(at, { recursive: true, force: true });
  }
}

/** Answers `{ folder, env, stop }`; `env` is what the suites read. */
export async function openTestbed() {
  const place = base();
  await sweep(place);
  const folder = mkdtempSync(path.join(place, PREFIX));
  chmodSync(folder, 0o755);
  const { lock } = await takeLock(lockOf(folder), { command: 'test' });
  // A server of one's own is for the running system; tests make and drop databases by the dozen.
  delete process.env.DATABASE_URL;
  const database = await openDatabase(folder, { migrate: false });
  const { host, port, superuser } = database.server;
  const roles = JSON.parse(readFileSync(path.join(folder, 'roles.json'), 'utf8'));
  const shared = path.resolve(root, '../shared');
  onForce(() => database.server.kill());
  return {
    folder,
    env: {
      FENCELINE_TEST_FOLDER: folder,
      FENCELINE_TEST_SERVER: JSON.stringify({ host, port, ...superuser, roles }),
      FENCELINE_TEST_SHARED: existsSync(shared) ? shared : '',
    },
    async stop() {
      await database.stop();
      lock.release();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
