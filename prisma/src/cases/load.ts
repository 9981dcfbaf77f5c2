import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { adoptable } from './adopt.ts';
import { lockReadings } from './lock.ts';
import { type CaseData, CaseProblem } from './read.ts';
import { insertRows, type Row, toRows, updateRow } from './rows.ts';
import { tables } from './tables.ts';

/**
 * Loads a case in the caller's transaction, as `fl_owner`. Its records count as recorded at `compiledOn`, 00:00 UTC.
 * Answers how many records each file brought. Throws a CaseProblem when a record names one that is neither in the case nor
 * in the database, or when a slug or code is taken.
 */
export async function loadCase(db: pg.ClientBase, data: CaseData, now: Date): Promise<Record<string, number>> {
  const recordedAt = `${data.case.compiledOn}T00:00:00Z`;
  await lockReadings(db);
  const ids = await existing(db);
  const adopted = await adoptable(db, data);
  for (const { file, table } of tables) {
    for (const record of data.records.get(file) ?? []) {
      const key = `${table}/${record.slug}`;
      const own = adopted.get(key)?.id;
      if (ids.has(key) && ids.get(key) !== own)
        throw new CaseProblem(`${file} (${record.slug}): a record of this name is already there, from another case or an import.`);
      ids.set(key, own ?? randomUUID());
    }
  }
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const records = data.records.get(table.file) ?? [];
    const rows: Row[] = [];
    const parts = new Map<string, Row[]>();
    for (const record of records) {
      const idOf = (key: string) => {
        const id = ids.get(key);
        if (!id) throw new CaseProblem(`${table.file} (${record.slug}) names ${key.replace('/', ' ')}, which is neither in this case nor in the database.`);
        return id;
      };
      const id = idOf(`${table.table}/${record.slug}`);
      const held = adopted.get(`${table.table}/${record.slug}`);
      const made = toRows(table, record, id, 1, idOf);
      if (held) {
        const { code: _, ...row } = made.row;
        await updateRow(db, table.table, id, held.version + 1, { ...row, case_slug: data.case.slug, version: held.version + 1, recorded_at: now });
      } else rows.push({ id, case_slug: data.case.slug, version: 1, recorded_at: recordedAt, ...made.row });
      for (const [part, partRows] of made.parts) parts.set(part, [...(parts.get(part) ?? []), ...partRows]);
    }
    await insertRows(db, table.table, wholesFirst(rows));
    for (const [part, partRows] of parts) await insertRows(db, part, partRows);
    counts[table.file] = records.length;
  }
  await db.query(
    'INSERT INTO case_file (slug, title, compiled_on, coverage, invented, attribution, content_hash, loaded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
    [
      data.case.slug,
      data.case.title,
      data.case.compiledOn,
      JSON.stringify({ ...data.case.coverage, timeZone: data.case.timeZone }),
      data.case.invented,
      data.attribution,
      data.hash,
      now,
    ],
  );
  return counts;
}

/** A cohort that lies inside another stands after it. */
const wholesFirst = (rows: Row[]) => [...rows].sort((a, b) => Number(Boolean(a.part_of_id)) - Number(Boolean(b.part_of_id)));

async function existing(db: pg.ClientBase): Promise<Map<string, string>> {
  const { rows } = await db.query<{ noun: string; slug: string; id: string }>('SELECT noun, slug, id FROM record_name WHERE slug IS NOT NULL');
  return new Map(rows.map((row) => [`${row.noun}/${row.slug}`, row.id]));
}
