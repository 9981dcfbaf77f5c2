import { randomUUID } from 'node:crypto';
import { insertRows, toRows, updateRow } from '@fenceline/prisma';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { limitsSql } from '../conditions/limits.ts';
import { JobsService } from '../jobs/jobs.service.ts';
import { auditOn } from '../ledger/audit.ts';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { Database } from '../platform/database.ts';
import type { Item } from '../platform/lists/listing.ts';
import { Lists } from '../platform/lists/lists.ts';
import { findId } from '../platform/lists/select.ts';
import type { Viewer } from '../platform/policy/viewer.ts';
import { notFound, Problem } from '../platform/problems.ts';
import { registry, type Written } from './registry.ts';

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
    await this.database.transaction({ actor: viewer.accountId, reason: (body.reason as string) ?? null }, (db) => this.createOn(db, written, body, viewer));
    return (await this.lists.one(written.listing, body.slug as string, '', viewer)).item;
  }

  /** The same within a transaction of the caller's. */
  async createOn(db: pg.ClientBase, written: Written, body: Fields, viewer: Viewer): Promise<void> {
    const { case: caseSlug = null, reason = null, ...record } = body;
    if (caseSlug && !(await db.query('SELECT 1 FROM case_file WHERE slug = $1', [caseSlug])).rowCount) throw unknown('case', caseSlug as string);
    const id = randomUUID();
    const { row, parts } = toRows(written.table, record, id, 1, await this.names(db, record, written));
    await insertRows(db, written.table.table, [{ id, case_slug: caseSlug, version: 1, recorded_at: this.config.now(), ...row, ...typedBy(written, viewer) }]);
    for (const [table, rows] of parts) await insertRows(db, table, rows);
    await this.follow(db, { written, viewer, reason: reason as string | null }, 'created', record.slug as string);
  }

  /** Writes the next version: `change` over the record as it stands. `ifMatch` is the ETag the writer has seen. */
  amend(written: Written, name: string, change: Fields, reason: string, ifMatch: string | undefined, viewer: Viewer): Promise<Item> {
    return this.amendWith(written, name, reason, ifMatch, viewer, () => change);
  }

  /** The same, where the change follows from what stands there. */
  async amendWith(written: Written, name: string, reason: string, ifMatch: string | undefined, viewer: Viewer, change: (item: Item) => Fields): Promise<Item> {
    const item = await this.seen(written, name, ifMatch, viewer);
    await this.database.transaction({ actor: viewer.accountId, reason }, (db) => this.amendOn(db, written, item, change(item), reason, viewer));
    return (await this.lists.one(written.listing, item.id as string, '', viewer)).item;
  }

  /** The record as it stands, if it is the one the writer saw. */
  async seen(written: Written, name: string, ifMatch: string | undefined, viewer: Viewer): Promise<Item> {
    const { item, etag } = await this.lists.one(written.listing, name, '', viewer);
    if (!ifMatch) throw new Problem('version-needed', 'Send the ETag of the record you saw as If-Match, so that nobody’s change is lost.');
    if (ifMatch !== etag && ifMatch !== '*')
      throw new Problem('version-is-stale', `This record is at version ${item.version} now. Read it again, then make your change.`);
    return item;
  }

  /** Writes the next version within a transaction of the caller's. */
  async amendOn(db: pg.ClientBase, written: Written, item: Item, change: Fields, reason: string, viewer: Viewer): Promise<void> {
    const standing = { ...pick(item, written), ...(await printedLimits(db, written, item)) };
    const whole = written.whole.safeParse({ ...standing, ...change });
    if (!whole.success)
      throw new Problem('unprocessable', 'The record as it would then stand contradicts itself.', {
        errors: whole.error.issues.map((issue) => ({ pointer: `/${issue.path.join('/')}`, detail: issue.message })),
      });
    const id = item.id as string;
    const version = (item.version as number) + 1;
    const { row, parts } = toRows(written.table, whole.data, id, version, await this.names(db, whole.data, written));
    const ours = await updateRow(db, written.table.table, id, version, { ...row, version, recorded_at: this.config.now(), ...typedBy(written, viewer) });
    if (!ours) throw new Problem('version-is-stale', 'Somebody changed this record at the same moment. Read it again, then make your change.');
    for (const [table, rows] of parts) await insertRows(db, table, rows);
    await this.follow(db, { written, viewer, reason }, 'amended', item.slug as string);
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
      await this.stampOn(
        db,
        { id, slug: row.slug, version: row.version },
        { confirmed_by: viewer.accountId, confirmed_at: this.config.now() },
        { viewer, what: 'confirmed', reason: null },
      );
    });
    return (await this.lists.one(written.listing, id, '', viewer)).item;
  }

  /** The next version of a condition whose fields stay as they are: only what people did with it changes. */
  async stampOn(
    db: pg.ClientBase,
    { id, slug, version }: Item,
    columns: Fields,
    { what, viewer, reason }: { what: string; viewer: Viewer; reason: string | null },
  ) {
    const written = registry.find(({ table }) => table.table === 'condition')!;
    const names = Object.keys(columns);
    const { rowCount } = await db.query(
      `UPDATE condition SET version = version + 1, recorded_at = $3, ${names.map((name, i) => `${name} = $${i + 4}`).join(', ')} WHERE id = $1 AND version = $2`,
      [id, version, this.config.now(), ...Object.values(columns)],
    );
    if (!rowCount) throw new Problem('version-is-stale', 'Somebody changed this record at the same moment. Read it again, then make your change.');
    await db.query(
      `INSERT INTO condition_limit SELECT (jsonb_populate_record(l, jsonb_build_object('record_version', l.record_version + 1))).*
       FROM condition_limit l WHERE condition_id = $1 AND record_version = $2`,
      [id, version],
    );
    await this.follow(db, { written, viewer, reason }, what, slug as string);
  }

  private async follow(db: pg.ClientBase, { written, viewer, reason }: Change, what: string, slug: string) {
    await auditOn(db, {
      at: this.config.now(),
      actor: viewer.accountId,
      group: viewer.groupId,
      action: `${written.table.table}.${what}`,
      noun: written.listing.noun,
      subject: slug,
      reason,
    });
    await this.jobs.sendOn(db, { kind: 'evaluate', subject: null, data: {}, actor: viewer.accountId });
  }

  /** Looks up every record that is named, before anything is written. */
  private async names(db: pg.ClientBase, record: Fields, written: Written): Promise<(key: string) => string> {
    const { rows } = await db.query<{ noun: string; slug: string; id: string }>(
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

/** The limits of a condition with the digits of its document: an answer gives them as numbers, and 90.0 would become 90. */
async function printedLimits(db: pg.ClientBase, { table }: Written, item: Item): Promise<Fields> {
  if (table.table !== 'condition') return {};
  const { rows } = await db.query<{ limits: unknown }>(`SELECT ${limitsSql} AS limits FROM condition x WHERE x.id = $1`, [item.id]);
  return { limits: rows[0]?.limits };
}

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
