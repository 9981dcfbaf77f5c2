import { PgBoss } from 'pg-boss';
import type { Config } from '../platform/config.ts';
import { type JobKind, jobKinds } from './jobs.schema.ts';

/** Schema of the queue's own tables: owned and migrated by fl_owner, used by fl_app. */
export const QUEUE_SCHEMA = 'jobs';

// A worker that was killed is noticed after its heartbeat has been missing for half a minute; its job runs again then.
const queueOptions = { retryLimit: 3, retryBackoff: true, retryDelay: 5, expireInSeconds: 3600, heartbeatSeconds: 30, deleteAfterSeconds: 7 * 24 * 3600 };

/** Makes or updates the queue's tables, as fl_owner; fl_app may then use them. */
export async function installQueue(connection: Config['database']): Promise<void> {
  const boss = new PgBoss({ ...connection, schema: QUEUE_SCHEMA, migrate: true, createSchema: true, supervise: false, schedule: false, max: 2 });
  boss.on('error', () => {});
  await boss.start();
  for (const kind of jobKinds) {
    if (await boss.getQueue(kind)) await boss.updateQueue(kind, queueOptions);
    else await boss.createQueue(kind, queueOptions);
  }
  const db = boss.getDb();
  await db.executeSql(`DO $$ BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'fl_app') THEN
      GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO fl_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO fl_app;
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO fl_app;
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO fl_app;
    END IF;
  END $$`);
  await boss.stop({ graceful: false });
}

/** The queue as the application uses it. `works` also looks after jobs whose worker is gone, and keeps the daily schedule. */
export async function openQueue(connection: Config['database'], works: boolean): Promise<PgBoss> {
  const boss = new PgBoss({
    ...connection,
    schema: QUEUE_SCHEMA,
    createSchema: false,
    migrate: false,
    supervise: works,
    schedule: works,
    monitorIntervalSeconds: 15,
    reindex: false,
    max: works ? 4 : 2,
  });
  boss.on('error', () => {});
  await boss.start();
  return boss;
}

export type Queue = PgBoss;
export const isKind = (kind: string): kind is JobKind => (jobKinds as readonly string[]).includes(kind);
