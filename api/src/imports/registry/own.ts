// Rows of Fenceline's own tables, as if a person had typed each in: a record that is not there is made, one that is there gets a next version with the
// file as its reason, one that says the same is left alone. The shapes are those of a case's files, so that both are held to the same rules.
import { randomUUID } from 'node:crypto';
import { type FileName, insertRows, shapes, type Table, tables, toRows, updateRow } from '@fenceline/prisma';
import type pg from 'pg';
import { FileRefused, type Problem, type TableSink } from '../formats/format.ts';
import type { Merged } from '../merge.ts';
import type { Tally } from '../tally.ts';

const MOST_ROWS = 50_000;

type Fields = Record<string, unknown>;

interface Held {
  id: string;
  version: number;
  caseSlug: string | null;
}

/** Gathers the rows of a table of one noun while the file is read. */
export class TableStaging implements TableSink {
  private readonly records = new Map<string, { fields: Fields; line: number }>();
  private readonly table: Table;

  private constructor(
    private readonly file: FileName,
    private readonly names: Map<string, string>,
    private readonly tally: Tally,
  ) {
    this.table = tables.find((one) => one.file === file) as Table;
  }

  static async open(client: pg.ClientBase, file: FileName, tally: Tally): Promise<TableStaging> {
    const { rows } = await client.query<{ noun: string; slug: string; id: string }>('SELECT noun, slug, id FROM record_name WHERE slug IS NOT NULL');
    return new TableStaging(file, new Map(rows.map(({ noun, slug, id }) => [`${noun}/${slug}`, id])), tally);
  }

  get rows(): number {
    return this.records.size;
  }

  take(): Buffer | null {
    return null;
  }

  setAside(problem: Problem) {
    this.tally.setAside(problem);
  }

  record(fields: Fields, line: number): { field: string; reason: string } | null {
    const shape = (shapes[this.file] as unknown as { omit(names: object): { safeParse(value: unknown): SafeParse } }).omit({ code: true });
    const whole = shape.safeParse(fields);
    if (!whole.success) {
      const issue = whole.error.issues[0] as { path: PropertyKey[]; message: string };
      return { field: issue.path.map(String).join('.'), reason: `is not right: ${issue.message}` };
    }
    const slug = whole.data.slug as string;
    const missing = this.missing(whole.data);
    if (missing) return missing;
    const before = this.records.get(slug);
    if (before) return { field: 'slug', reason: `stands on line ${before.line}, too: a record stands once in a file` };
    if (this.records.size === MOST_ROWS) throw new FileRefused(`The file has more than ${MOST_ROWS.toLocaleString('en-US')} records: split it.`);
    this.records.set(slug, { fields: whole.data, line });
    return null;
  }

  /** The first name in a record that names nothing. */
  private missing(fields: Fields): { field: string; reason: string } | null {
    for (const [field, ref] of Object.entries(this.table.refs ?? {})) {
      const value = fields[field];
      if (typeof value === 'string' && !this.names.has(`${ref.table}/${value}`))
        return { field, reason: `names no ${ref.table.replaceAll('_', ' ')} that is on record` };
    }
    for (const source of (fields.sources as string[] | undefined) ?? [])
      if (!this.names.has(`source/${source}`))
        return { field: 'sources', reason: `names the source "${source}", which is not on record: add the document first` };
    for (const cohort of ((fields.covers as { cohorts?: string[] } | undefined)?.cohorts ?? []) as string[])
      if (!this.names.has(`unit/${cohort}`)) return { field: 'covers.cohorts', reason: `names no unit "${cohort}" that is on record` };
    return null;
  }

  async merge(client: pg.ClientBase, now: Date, actorId: string | null, dryRun: boolean): Promise<Merged> {
    const merged: Merged = { inserted: 0, changed: 0, unchanged: 0, yielded: 0, takenOver: 0 };
    const held = await this.held(client);
    const idOf = (key: string) => {
      const id = this.names.get(key);
      if (!id) throw new Error(`${key} is not on record any more, so import the file again`);
      return id;
    };
    for (const [slug, { fields }] of this.records) {
      const before = held.get(slug);
      const id = before?.id ?? randomUUID();
      const version = (before?.version ?? 0) + 1;
      const { row, parts } = toRows(this.table, fields, id, version, idOf);
      // A condition typed anew is nobody's confirmed condition.
      const typed = this.table.table === 'condition' ? { written_by: actorId, confirmed_by: null, confirmed_at: null } : {};
      if (!before) {
        merged.inserted += 1;
        if (!dryRun)
          await insertRows(client, this.table.table, [{ id, case_slug: await this.caseOf(client, row), version: 1, recorded_at: now, ...row, ...typed }]);
      } else if (await this.stands(client, before, row, parts)) {
        merged.unchanged += 1;
        continue;
      } else {
        merged.changed += 1;
        if (!dryRun && !(await updateRow(client, this.table.table, id, version, { ...row, ...typed, version, recorded_at: now })))
          throw new Error(`${slug} was changed by somebody else at the same moment, so import the file again`);
      }
      if (!dryRun) for (const [table, rows] of parts) await insertRows(client, table, rows);
    }
    return merged;
  }

  private async held(client: pg.ClientBase): Promise<Map<string, Held>> {
    const { rows } = await client.query<Held & { slug: string }>(
      `SELECT slug, id, version, case_slug AS "caseSlug" FROM "${this.table.table}" WHERE slug = ANY($1)`,
      [[...this.records.keys()]],
    );
    return new Map(rows.map((row) => [row.slug, row]));
  }

  /** A record of a facility belongs to the facility's case. */
  private async caseOf(client: pg.ClientBase, row: Fields): Promise<string | null> {
    const [table, id] = row.facility_id ? ['facility', row.facility_id] : row.permit_id ? ['permit', row.permit_id] : [null, null];
    if (!table) return null;
    const { rows } = await client.query<{ case_slug: string | null }>(`SELECT case_slug FROM "${table}" WHERE id = $1`, [id]);
    return rows[0]?.case_slug ?? null;
  }

  /** Whether the record as it stands says all of this already. */
  private async stands(client: pg.ClientBase, { id, version }: Held, row: Fields, parts: Map<string, Fields[]>): Promise<boolean> {
    const { rows } = await client.query<{ same: boolean }>(
      `SELECT bool_and((to_jsonb(x) -> k) IS NOT DISTINCT FROM (to_jsonb(jsonb_populate_record(NULL::"${this.table.table}", $2::jsonb)) -> k)) AS same
       FROM "${this.table.table}" x, jsonb_object_keys($2::jsonb) k WHERE id = $1`,
      [id, JSON.stringify(row)],
    );
    if (!rows[0]?.same) return false;
    for (const [table, wanted] of parts) {
      const owner = Object.values(this.table.parts ?? {}).find((part) => part.table === table)?.owner as string;
      const { rows: counts } = await client.query<{ held: number; wanted: number; both: number }>(
        `WITH held AS (SELECT to_jsonb(p) AS r FROM "${table}" p WHERE "${owner}" = $1 AND record_version = $2),
           wanted AS (SELECT (SELECT jsonb_object_agg(k, to_jsonb(p) -> k) FROM jsonb_object_keys(j) k WHERE k <> 'record_version') AS r
             FROM jsonb_array_elements($3::jsonb) j, jsonb_populate_record(NULL::"${table}", j) p)
         SELECT (SELECT count(*)::int FROM held) AS held, (SELECT count(*)::int FROM wanted) AS wanted,
           (SELECT count(*)::int FROM wanted w WHERE EXISTS (SELECT FROM held h WHERE h.r @> w.r)) AS both`,
        [id, version, JSON.stringify(wanted)],
      );
      const { held = 0, wanted: all = 0, both = 0 } = counts[0] ?? {};
      if (held !== all || both !== all) return false;
    }
    return true;
  }
}

interface SafeParse {
  success: boolean;
  data: Fields;
  error: { issues: { path: PropertyKey[]; message: string }[] };
}
