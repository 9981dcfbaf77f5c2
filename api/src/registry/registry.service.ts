import { randomUUID } from 'node:crypto';
import { insertRows, toRows, updateRow } from '@fenceline/prisma';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { JobsService } from '../jobs/jobs.service.ts';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { Database } from '../platform/database.ts';
import type { Item } from '../platform/lists/listing.ts';
import { Lists } from '../platform/lists/lists.ts';
import { findId } from '../platform/lists/select.ts';
import type { Viewer } from '../platform/policy/viewer.ts';
import { notFound, Problem } from '../platform/problems.ts';
import type { Written } from './registry.ts';

type Fields = Record<string, unknown>;
interface Change {
  written: Written;
  viewer: Viewer;
  reason: string | null;
}

/** Writes the registry: a new record, or the next version of one, with its reason, its audit line and the evaluation that follows. */
@Injectable()
export class RegistryService {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly jobs: JobsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async create(written: Written, body: Fields, viewer: Viewer): Promise<Item> {
    const { case: caseSlug = null, reason = null, ...record } = body;
    await this.database.transaction({ actor: viewer.accountId, reason: reason as string | null }, async (db) => {
      if (caseSlug && !(await db.query('SELECT 1 FROM case_file WHERE slug = $1', [caseSlug])).rowCount) throw unknown('case', caseSlug as string);
      const id = randomUUID();
      const { row, parts } = toRows(written.table, record, id, 1, await this.names(record, written));
      await insertRows(db, written.table.table, [{ id, case_slug: caseSlug, version: 1, recorded_at: this.config.now(), ...row, ...typedBy(written, viewer) }]);
      for (const [table, rows] of parts) await insertRows(db, table, rows);
      await this.follow(db, { written, viewer, reason: reason as string | null }, 'created', record.slug as string);
    });
    return (await this.lists.one(written.listing, record.slug as string, '', viewer)).item;
  }

  /** Writes the next version: `change` over the record as it stands. `ifMatch` is the ETag the writer has seen. */
  amend(written: Written, name: string, change: Fields, reason: string, ifMatch: string | undefined, viewer: Viewer): Promise<Item> {
    return this.amendWith(written, name, reason, ifMatch, viewer, () => change);
  }

  /** The same, where the change follows from what stands there. */
  async amendWith(written: Written, name: string, reason: string, ifMatch: string | undefined, viewer: Viewer, change: (item: Item) => Fields): Promise<Item> {
    const { item, etag } = await this.lists.one(written.listing, name, '', viewer);
    if (!ifMatch) throw new Problem('version-needed', 'Send the ETag of the record you saw as If-Match, so that nobody’s change is lost.');
    if (ifMatch !== etag && ifMatch !== '*')
      throw new Problem('version-is-stale', `This record is at version ${item.version} now. Read it again, then make your change.`);
    const whole = written.whole.safeParse({ ...pick(item, written), ...change(item) });
    if (!whole.success)
      throw new Problem('unprocessable', 'The record as it would then stand contradicts itself.', {
        errors: whole.error.issues.map((issue) => ({ pointer: `/${issue.path.join('/')}`, detail: issue.message })),
      });
    const id = item.id as string;
    const version = (item.version as number) + 1;
    await this.database.transaction({ actor: viewer.accountId, reason }, async (db) => {
      const { row, parts } = toRows(written.table, whole.data, id, version, await this.names(whole.data, written));
      const ours = await updateRow(db, written.table.table, id, version, { ...row, version, recorded_at: this.config.now(), ...typedBy(written, viewer) });
      if (!ours) throw new Problem('version-is-stale', 'Somebody changed this record at the same moment. Read it again, then make your change.');
      for (const [table, rows] of parts) await insertRows(db, table, rows);
      await this.follow(db, { written, viewer, reason }, 'amended', item.slug as string);
    });
    return (await this.lists.one(written.listing, id, '', viewer)).item;
  }

  /** Confirms a condition against its document: never by the one who typed it in. */
  async confirm(written: Written, name: string, viewer: Viewer): Promise<Item> {
    const id = await findId(this.database.pool, 'condition', name);
    if (!id) throw notFound();
    await this.database.transaction({ actor: viewer.accountId, reason: 'Confirmed against the document by a second person.' }, async (db) => {
      const { rows } = await db.query('SELECT slug, version, text_kind, written_by, confirmed_by FROM condition WHERE id = $1 FOR UPDATE', [id]);
      const row = rows[0];
      if (!row) throw notFound();
      if (row.confirmed_by) throw new Problem('conflict', 'This condition is confirmed already.');
      if (row.text_kind !== 'verbatim')
        throw new Problem('conflict', 'Only a condition whose document was read, with page and quote, can be confirmed. This one is a summary.');
      if (row.written_by === viewer.accountId) throw new Problem('conflict', 'You typed this condition in yourself. A second person confirms it.');
      const version = row.version + 1;
      await db.query('UPDATE condition SET confirmed_by = $2, confirmed_at = $3, recorded_at = $3, version = $4 WHERE id = $1', [
        id,
        viewer.accountId,
        this.config.now(),
        version,
      ]);
      await db.query(
        `INSERT INTO condition_limit SELECT (jsonb_populate_record(l, jsonb_build_object('record_version', $2::int))).* FROM condition_limit l WHERE condition_id = $1 AND record_version = $3`,
        [id, version, row.version],
      );
      await this.follow(db, { written, viewer, reason: null }, 'confirmed', row.slug);
    });
    return (await this.lists.one(written.listing, id, '', viewer)).item;
  }

  private async follow(db: pg.ClientBase, { written, viewer, reason }: Change, what: string, slug: string) {
    await db.query('INSERT INTO audit (at, actor_id, group_id, action, noun, subject, reason) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
      this.config.now(),
      viewer.accountId,
      viewer.groupId,
      `${written.table.table}.${what}`,
      written.listing.noun,
      slug,
      reason,
    ]);
    await this.jobs.sendOn(db, { kind: 'evaluate', subject: null, data: {}, actor: viewer.accountId });
  }

  /** Looks up every record that is named, before anything is written. */
  private async names(record: Fields, written: Written): Promise<(key: string) => string> {
    const { rows } = await this.database.pool.query<{ noun: string; slug: string; id: string }>(
      'SELECT noun, slug, id FROM record_name WHERE slug IS NOT NULL AND slug = ANY($1)',
      [everyText(record)],
    );
    const known = new Map(rows.map((row) => [`${row.noun}/${row.slug}`, row.id]));
    return (key) => {
      const id = known.get(key);
      if (!id) throw unknown(key.split('/')[0]!, key.split('/')[1]!, written, record);
      return id;
    };
  }
}

const everyText = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : Array.isArray(value)
      ? value.flatMap(everyText)
      : value !== null && typeof value === 'object'
        ? Object.values(value).flatMap(everyText)
        : [];

const pick = (item: Item, { whole }: Written): Fields =>
  Object.fromEntries(Object.keys(whole.shape).flatMap((name) => (name in item ? [[name, item[name]]] : [])));

/** A condition typed anew is nobody's confirmed condition. */
const typedBy = ({ table }: Written, viewer: Viewer): Fields =>
  table.table === 'condition' ? { written_by: viewer.accountId, confirmed_by: null, confirmed_at: null } : {};

function unknown(noun: string, slug: string, written?: Written, record: Fields = {}): Problem {
  const [field] = Object.entries(written?.table.refs ?? {}).find(
    ([name, ref]) => ref.table === noun && (record[name] === slug || (record.about as Fields | undefined)?.[name] === slug),
  ) ?? [noun];
  return new Problem('unprocessable', `No ${noun.replaceAll('_', ' ')} is called "${slug}".`, {
    errors: [{ pointer: `/${field}`, detail: `names no ${noun.replaceAll('_', ' ')}.` }],
  });
}
