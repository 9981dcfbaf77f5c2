import type pg from 'pg';
import { letWorkerGo, tryWorker } from './locks.ts';

/**
 * Marks imports `failed` whose worker is gone: killed, out of memory, machine off. Nothing of such an import can be seen, so
 * the sentence says to send the file again. One whose job is still in the line is left to it. Call at start, on a connection of its own. Answers their ids.
 */
export async function recoverImports(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ id: string; number: number }>(
    "SELECT i.id, i.number FROM import i WHERE i.state = 'running' AND NOT EXISTS (SELECT FROM job j WHERE j.kind = 'import' AND j.subject = i.id::text AND j.state IN ('queued', 'running')) ORDER BY i.number",
  );
  const lost: string[] = [];
  for (const { id, number } of rows) {
    if (!(await tryWorker(client, number))) continue;
    try {
      const { rowCount } = await client.query("UPDATE import SET state = 'failed', reason = $2 WHERE number = $1 AND state = 'running'", [
        number,
        'The importer was stopped before it had finished. Nothing of this file was taken in: import it again.',
      ]);
      if (rowCount) lost.push(id);
    } finally {
      await letWorkerGo(client, number);
    }
  }
  return lost;
}
