import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { Inject, Injectable } from '@nestjs/common';
import { Acknowledgements } from '../ledger/acknowledgements.ts';
import { audit } from '../ledger/audit.ts';
import { bundleOf, printTrust, trustOf } from '../ledger/proofs.ts';
import { Blobs } from '../platform/blobs.ts';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { Database } from '../platform/database.ts';
import { permalink } from '../platform/lists/cite.ts';
import { findId } from '../platform/lists/select.ts';
import type { Viewer } from '../platform/policy/viewer.ts';
import { notFound, Problem } from '../platform/problems.ts';
import { printBundle } from '../verify/bundle.ts';
import { manifestNote, type PackedFile, printManifest } from '../verify/manifest.ts';
import { inMemory, type Source, zipOf } from '../verify/zip.ts';
import { type CustodyLine, declaration } from './declaration.ts';
import { readme } from './readme.ts';

/** Events whose particulars name nobody and are made to be shown. */
const PUBLIC_KINDS = ['observation.published', 'evidence.published'];
/** The verifier as one file lies beside the compiled sources. */
const VERIFIER = new URL('../../fenceline-verify.mjs', import.meta.url);

interface EventRow {
  id: string;
  action: string;
  noun: string;
  subject: string;
  at: Date;
  erased: boolean;
  detail: Record<string, unknown>;
}

interface Part {
  source: Source;
  sha256: string;
  event: string | null;
}

export interface Pack {
  name: string;
  bytes: AsyncIterable<Uint8Array>;
}

const text = (name: string, contents: string | Uint8Array, event: string | null = null): Part => {
  const bytes = Buffer.from(contents as string);
  return { source: inMemory(name, bytes), sha256: createHash('sha256').update(bytes).digest('hex'), event };
};

const extensions: Record<string, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' };
const notYet = () => new Problem('unavailable', 'The custody log has not signed all of it yet. Ask again in a minute.', { headers: { 'retry-after': '60' } });

/** Everything about one observation that somebody needs to check it without us, in one archive. */
@Injectable()
export class PacksService {
  constructor(
    private readonly database: Database,
    private readonly blobs: Blobs,
    private readonly acknowledgements: Acknowledgements,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What is public of a published observation: the record, the re-encoded images, the proofs of their publication. */
  async open(name: string): Promise<Pack> {
    const row = await this.find(name);
    if (row?.state !== 'published') throw notFound();
    const events = (await this.events(row)).filter(({ action }) => PUBLIC_KINDS.includes(action));
    return this.pack(row, events, { complete: false, more: [] });
  }

  /** The same with originals, every event and its particulars, and a draft declaration: for an auditor, with a reason that is logged. */
  async sealed(name: string, viewer: Viewer, reason: string): Promise<Pack> {
    const row = await this.find(name);
    if (!row) throw notFound();
    const events = await this.events(row);
    await this.database.change({ actor: viewer.accountId, reason }, (tx) =>
      audit(tx, {
        at: this.config.now(),
        actor: viewer.accountId,
        group: viewer.groupId,
        action: 'observation.exported',
        noun: 'observations',
        subject: row.code,
        reason,
      }),
    );
    const originals: Part[] = [];
    for (const { code, mediaType, original } of row.evidence) {
      if (!original?.blob) continue;
      const event = events.find(({ action, subject }) => action === 'evidence.received' && subject === code);
      originals.push(await this.file(`originals/${code}.${extensions[mediaType] ?? 'bin'}`, original.blob, event ? nameOf(event, events) : null));
    }
    const lines: CustodyLine[] = events.map((event) => ({ ...event, file: nameOf(event, events) }));
    const about = { code: row.code, permalink: permalink(this.config.publicUrl, row.code), made: this.config.now().toISOString() };
    return this.pack(row, events, {
      complete: true,
      more: [
        ...originals,
        text(
          'declaration.txt',
          declaration(
            about,
            lines,
            originals.map(({ source, sha256 }) => ({ name: source.name, bytes: source.bytes, sha256 })),
          ),
        ),
      ],
    });
  }

  private async find(name: string) {
    const id = await findId(this.database.pool, 'observation', name);
    return id
      ? this.database.prisma.observation.findUnique({ where: { id }, include: { evidence: { include: { original: true }, orderBy: { code: 'asc' } } } })
      : null;
  }

  /** The events about the observation and its files, in the order of the log. */
  private async events(row: { code: string; evidence: { code: string }[] }): Promise<EventRow[]> {
    const subjects = [`observations:${row.code}`, ...row.evidence.map(({ code }) => `evidence:${code}`)];
    const { rows } = await this.database.pool.query<EventRow>(
      `SELECT a.id, a.action, a.noun, a.subject, a.at, a.erased, a.detail FROM ledger.event e JOIN audit a ON a.id = e.event_id LEFT JOIN ledger.leaf l ON l.event_id = e.event_id
       WHERE e.subj = ANY($1) ORDER BY a.at, l.seq NULLS LAST`,
      [subjects],
    );
    return rows;
  }

  private async pack(
    row: NonNullable<Awaited<ReturnType<PacksService['find']>>>,
    events: EventRow[],
    { complete, more }: { complete: boolean; more: Part[] },
  ): Promise<Pack> {
    const { pool } = this.database;
    const proofs: Part[] = [];
    const contents: Part[] = [];
    for (const event of events) {
      const bundle = await bundleOf(pool, event.id, true);
      if (!bundle) throw notYet();
      const name = nameOf(event, events);
      proofs.push(text(name, printBundle(bundle)));
      if (event.action === 'observation.published' && typeof event.detail.record === 'string') contents.push(text('record.json', event.detail.record, name));
      const file = row.evidence.find(({ code }) => event.action === 'evidence.published' && code === event.subject);
      if (file?.derivativeBlob) contents.push(await this.file(`images/${file.code}.jpg`, file.derivativeBlob, name));
    }
    const made = this.config.now().toISOString();
    const about = { about: row.code, permalink: permalink(this.config.publicUrl, row.code), made, complete };
    const signer = await this.acknowledgements.signer();
    const fixed = [
      text('README.txt', readme(about)),
      text('trust.json', printTrust(await trustOf(pool))),
      text('fenceline-verify.mjs', await readFile(VERIFIER)),
    ];
    contents.sort((a, b) => (a.source.name > b.source.name ? -1 : 1));
    const parts = [...fixed, ...contents, ...more, ...proofs];
    const files = parts.map<PackedFile>(({ source: { name, bytes }, sha256, event }) => ({ name, bytes, sha256, event }));
    const manifest = printManifest({ v: 1, ...about, files });
    const listed = [inMemory('manifest.json', Buffer.from(manifest)), inMemory('manifest.note', Buffer.from(signer.sign(manifestNote(manifest))))];
    return { name: `fenceline-${row.code}${complete ? '-sealed' : ''}.zip`, bytes: zipOf([...listed, ...parts.map(({ source }) => source)]) };
  }

  /** A stored file, read once for its sums and once more on its way out. */
  private async file(name: string, blob: string, event: string | null): Promise<Part> {
    const hash = createHash('sha256');
    let [bytes, crc] = [0, 0];
    for await (const chunk of this.blobs.read(blob) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      crc = crc32(chunk, crc);
      bytes += chunk.length;
    }
    return { source: { name, bytes, crc, read: () => this.blobs.read(blob) as AsyncIterable<Uint8Array> }, sha256: hash.digest('hex'), event };
  }
}

/** `events/03-evidence.derived.proof.json`: numbered in the order of the pack. */
const nameOf = (event: EventRow, events: EventRow[]): string => `events/${String(events.indexOf(event) + 1).padStart(2, '0')}-${event.action}.proof.json`;
