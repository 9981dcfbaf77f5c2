import type pg from 'pg';
import { auditOn } from '../ledger/audit.ts';
import { holdWorker } from './locks.ts';
import type { ImportSummary } from './summary.ts';

/**
 * Writes the import down as `running`, with the lock that says somebody works on it. `id` is one that was announced before, by
 * whoever asked for the import; a try that was cut short begins again under it.
 */
export async function begin(
  client: pg.ClientBase,
  summary: ImportSummary,
  startedAt: Date,
  actorId: string | null,
  caseSlug: string | null,
  id: string | null,
) {
  const { rows } = await client.query<{ id: string; number: number }>(
    `INSERT INTO import AS i (id, state, file_name, label, case_slug, actor_id, started_at) VALUES (coalesce($6::uuid, gen_random_uuid()), 'running', $1, $2, $3, $4, $5)
     ON CONFLICT (id) DO UPDATE SET state = 'running', reason = NULL, started_at = excluded.started_at WHERE i.state IN ('running', 'failed')
     RETURNING id, number, ${holdWorker('number')}`,
    [summary.fileName, summary.label, caseSlug, actorId, startedAt, id],
  );
  if (!rows[0]) throw new Error('This import has ended already.');
  summary.id = rows[0].id;
  summary.number = rows[0].number;
}

/** Writes down how it ended, with its counts, in the import and in the custody log. In the transaction of the merge. */
export async function finish(client: pg.ClientBase, summary: ImportSummary, at: Date, actor: string | null) {
  await client.query(
    `UPDATE import SET state = $2, format = $3, format_version = $4, precedence = $5, flag = $6, source = $7, bytes = $8, sha256 = $9, lines = $10, header_lines = $11,
       lines_with_values = $12, lines_without_values = $13, lines_set_aside = $14, values = $15, inserted = $16, changed = $17, unchanged = $18, yielded = $19,
       values_set_aside = $20, blanks = $21, committed_at = $22 WHERE number = $1`,
    [
      summary.number,
      summary.state,
      summary.format,
      summary.formatVersion,
      summary.precedence,
      summary.flag,
      summary.source,
      summary.bytes,
      summary.sha256 === null ? null : Buffer.from(summary.sha256, 'hex'),
      summary.lines,
      summary.headerLines,
      summary.linesWithValues,
      summary.linesWithoutValues,
      summary.linesSetAside,
      summary.values,
      summary.inserted,
      summary.changed,
      summary.unchanged,
      summary.yielded,
      summary.valuesSetAside,
      JSON.stringify(summary.blanks),
      at,
    ],
  );
  const { sha256, bytes, format, formatVersion, inserted, changed, unchanged, yielded, valuesSetAside } = summary;
  const detail = { sha256, bytes, format, formatVersion, inserted, changed, unchanged, yielded, valuesSetAside };
  await auditOn(client, { at, actor, action: `import.${summary.state}`, noun: 'imports', subject: summary.id!, detail });
}

/** Keeps the rows that were set aside, numbered within their line. */
export async function keepRejects(client: pg.ClientBase, { number, rejects }: ImportSummary) {
  if (!rejects.length) return;
  let line = 0;
  let position = 0;
  const rows = rejects.map((reject) => {
    position = reject.line === line ? position + 1 : 1;
    line = reject.line;
    return { line, position, column: reject.column, value: reject.value, reason: reject.reason, raw: reject.rawText };
  });
  await client.query(
    `INSERT INTO import_reject (import_number, line, position, column_name, value, reason, raw_text)
     SELECT $1, line, position, "column", value, reason, raw FROM jsonb_to_recordset($2) AS x(line int, position int, "column" text, value text, reason text, raw text)`,
    [number, JSON.stringify(rows)],
  );
}

/** Writes down that nothing came of it, and answers false where the database says otherwise: a commit that was not heard of stands. */
export async function giveUp(db: pg.ClientBase | pg.Pool, { number, state, reason, format, formatVersion }: ImportSummary): Promise<boolean> {
  if (number === null) return true;
  const { rowCount } = await db.query("UPDATE import SET state = $2, reason = $3, format = $4, format_version = $5 WHERE number = $1 AND state = 'running'", [
    number,
    state,
    reason,
    format,
    formatVersion,
  ]);
  return rowCount === 1;
}
