import type { Table } from './tables.ts';

export type Row = Record<string, unknown>;

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export interface RowsOfRecord {
  row: Row;
  /** Rows of its parts, by table. */
  parts: Map<string, Row[]>;
}

/**
 * A record as the files and the API write it, taken apart into the row of its table and the rows of its parts, all of one
 * version. `idOf` answers the id of `table/slug`, or throws where there is none.
 */
export function toRows(table: Table, record: Row, id: string, version: number, idOf: (key: string) => string): RowsOfRecord {
  const flat = table.flatten?.(record) ?? record;
  const row: Row = {};
  for (const [field, value] of Object.entries(flat)) {
    if (table.parts?.[field]) continue;
    const ref = table.refs?.[field];
    if (ref) row[ref.column] = value === null ? null : idOf(`${ref.table}/${value}`);
    else row[table.columns?.[field] ?? snake(field)] = value;
  }
  const parts = new Map<string, Row[]>();
  for (const part of Object.values(table.parts ?? {})) {
    parts.set(
      part.table,
      part.rows(flat, idOf).map((fields) => ({
        [part.owner]: id,
        record_version: version,
        ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [snake(name), value])),
      })),
    );
  }
  return { row, parts };
}

interface Db {
  query(text: string, values?: unknown[]): Promise<unknown>;
}

const quoted = (names: string[]) => names.map((name) => `"${name}"`).join(', ');

/** Writes rows of one table in one statement; columns that no row names are left to the table. */
export async function insertRows(db: Db, table: string, rows: Row[]): Promise<void> {
  if (!rows.length) return;
  const columns = quoted([...new Set(rows.flatMap((row) => Object.keys(row)))]);
  await db.query(`INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`, [JSON.stringify(rows)]);
}

/** Writes the next version of a row, only while it still is the one before. Answers whether it was. */
export async function updateRow(db: Db, table: string, id: string, version: number, row: Row): Promise<boolean> {
  const columns = quoted(Object.keys(row));
  const result = await db.query(
    `UPDATE "${table}" SET (${columns}) = (SELECT ${columns} FROM jsonb_populate_record(NULL::"${table}", $1::jsonb)) WHERE id = $2 AND version = $3`,
    [JSON.stringify(row), id, version - 1],
  );
  return (result as { rowCount: number }).rowCount === 1;
}
