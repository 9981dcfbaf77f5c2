import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type CaseData, CaseProblem, type CaseRecord } from './read.ts';
import { type Table, tables } from './tables.ts';

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
type Row = Record<string, unknown>;

/** Writes rows of one table in one statement; JSON null and missing columns are left to the table. */
async function insert(db: pg.ClientBase, table: string, rows: Row[]) {
  if (!rows.length) return;
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].map((name) => `"${name}"`).join(', ');
  await db.query(`INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`, [JSON.stringify(rows)]);
}

/**
 * Loads a case in the caller's transaction, as `fl_owner`. Its records count as recorded at `compiledOn`, 00:00 UTC.
 * Answers how many records each file brought. Throws a CaseProblem when a record names one that is neither in the case nor
 * in the database, or when a slug or code is taken.
 */
export async function loadCase(db: pg.ClientBase, data: CaseData, now: Date): Promise<Record<string, number>> {
  const recordedAt = `${data.case.compiledOn}T00:00:00Z`;
  const ids = await existing(db);
  for (const { file, table } of tables) {
    for (const record of data.records.get(file) ?? []) {
      const key = `${table}/${record.slug}`;
      if (ids.has(key)) throw new CaseProblem(`${file} (${record.slug}): a record of this name is already there, from another case or an import.`);
      ids.set(key, randomUUID());
    }
  }
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const records = data.records.get(table.file) ?? [];
    const rows: Row[] = [];
    const parts = new Map<string, Row[]>();
    for (const record of records) rows.push(toRow(table, record, { ids, parts, caseSlug: data.case.slug, recordedAt }));
    await insert(db, table.table, wholesFirst(rows));
    for (const [part, partRows] of parts) await insert(db, part, partRows);
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

interface Context {
  ids: Map<string, string>;
  parts: Map<string, Row[]>;
  caseSlug: string;
  recordedAt: string;
}

function toRow(table: Table, record: CaseRecord, { ids, parts, caseSlug, recordedAt }: Context): Row {
  const idOf = (key: string) => {
    const id = ids.get(key);
    if (!id) throw new CaseProblem(`${table.file} (${record.slug}) names ${key.replace('/', ' ')}, which is neither in this case nor in the database.`);
    return id;
  };
  const own = idOf(`${table.table}/${record.slug}`);
  const row: Row = { id: own, case_slug: caseSlug, version: 1, recorded_at: recordedAt };
  for (const [field, value] of Object.entries(table.flatten?.(record) ?? record)) {
    const ref = table.refs?.[field];
    if (table.parts?.[field]) continue;
    if (ref) row[ref.column] = value === null ? null : idOf(`${ref.table}/${value}`);
    else row[table.columns?.[field] ?? snake(field)] = value;
  }
  const flat = table.flatten?.(record) ?? record;
  for (const part of Object.values(table.parts ?? {})) {
    const made = part.rows(flat, idOf).map((fields) => ({
      [part.owner]: own,
      record_version: 1,
      ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [snake(name), value])),
    }));
    parts.set(part.table, [...(parts.get(part.table) ?? []), ...made]);
  }
  return row;
}
