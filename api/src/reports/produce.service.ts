import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Attachment, type PermitStatusModel, permitStatusPdf } from '@fenceline/reports';
import type { Lang } from '@fenceline/reports/figures';
import { Inject, Injectable } from '@nestjs/common';
import { DossierService } from '../dossiers/dossier.service.ts';
import type { Dossier } from '../dossiers/dossier.ts';
import type { Progress } from '../jobs/jobs.schema.ts';
import { audit } from '../ledger/audit.ts';
import { bundleOf, eventOfLeaf, printTrust, trustOf } from '../ledger/proofs.ts';
import { Blobs } from '../platform/blobs.ts';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { Database } from '../platform/database.ts';
import { permalink } from '../platform/lists/cite.ts';
import { Problem } from '../platform/problems.ts';
import { canonical } from '../rules/index.ts';
import { printBundle } from '../verify/bundle.ts';
import { readingsBetween, recordedBetween, reportBefore, type Since } from './changes.queries.ts';
import { type Identity, modelOf } from './gather.ts';
import type { Between } from './parts/changes.ts';

/** What a report is of. */
export interface Spec {
  kind: 'permit-status';
  facilityId: string;
  asOf: Date;
  lang: Lang;
}

export interface Produced {
  report: string;
  pages: number;
  sha256: string;
}

const STEPS = 3;
const hashOf = (model: PermitStatusModel): string => createHash('sha256').update(canonical(model)).digest('hex');
const bytesOf = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
const pagesIn = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

/** Gathers the model, draws it, keeps both. A report that is there already is left alone. */
@Injectable()
export class ProduceService {
  constructor(
    private readonly dossiers: DossierService,
    private readonly database: Database,
    private readonly blobs: Blobs,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The work of the job. `step` tells how far it is and answers false once somebody stopped it. */
  async produce(id: string, step: (progress: Progress) => Promise<boolean>): Promise<Produced> {
    const row = await this.database.prisma.report.findUniqueOrThrow({ where: { id } });
    if (row.state === 'ready') return { report: row.code, pages: row.pages!, sha256: Buffer.from(row.pdfSha256!).toString('hex') };
    const go = async (done: number, note: string) => {
      if (!(await step({ done, total: STEPS, unit: 'steps', note }))) throw new Problem('conflict', 'The report was stopped.');
    };
    try {
      await go(0, 'gathering');
      const spec: Spec = { kind: 'permit-status', facilityId: row.facilityId, asOf: row.asOf, lang: row.lang as Lang };
      const model = await this.gather(spec, this.identityOf(row.code, row.preparedBy ?? ''), null);
      if (!model) throw new Problem('unprocessable', 'Nothing was on record of this facility at that moment.');
      await go(1, 'drawing');
      const modelHash = hashOf(model);
      const pdf = await permitStatusPdf(model, await this.images(model), { modelHash, attachments: await this.proofs(model) });
      await go(2, 'storing');
      return await this.keep(id, model, modelHash, pdf);
    } catch (error) {
      const reason = error instanceof Problem ? error.message : 'Something went wrong on our side; it was written down.';
      await this.database.prisma.report.updateMany({ where: { id, state: 'queued' }, data: { state: 'failed', reason } });
      throw error;
    }
  }

  /** A ready report of the same kind, facility, as-of and language whose inputs give the same model: the newest. */
  async unchanged(spec: Spec): Promise<{ id: string; code: string } | null> {
    const { kind, facilityId, asOf, lang } = spec;
    const stored = await this.database.prisma.report.findFirst({ where: { kind, facilityId, asOf, lang, state: 'ready' }, orderBy: { recordedAt: 'desc' } });
    if (!stored) return null;
    const before = stored.model as unknown as PermitStatusModel;
    const { code, version, preparedAt, preparedBy, draft, permalink } = before.report;
    const model = await this.gather(spec, { code, version, preparedAt, preparedBy, draft, permalink }, before);
    return model && hashOf(model) === Buffer.from(stored.modelHash!).toString('hex') ? { id: stored.id, code: stored.code } : null;
  }

  /** `before`: a stored model of the same report, whose predecessor stays its predecessor. */
  private async gather(spec: Spec, identity: Identity, before: PermitStatusModel | null): Promise<PermitStatusModel | null> {
    const { publicUrl, contact: replyAddress } = this.config;
    const dossier = await this.dossiers.load(spec.facilityId, spec.asOf);
    if (!dossier) return null;
    const kept = before?.changes.since;
    const since = before ? (kept ? { code: kept.code, asOf: new Date(kept.asOf) } : null) : await this.predecessor(spec);
    return modelOf(dossier, { lang: spec.lang, identity, between: await this.between(dossier, since), publicUrl, replyAddress });
  }

  private predecessor({ facilityId, kind, asOf, lang }: Spec): Promise<Since | null> {
    return reportBefore(this.database.pool, facilityId, kind, asOf, lang);
  }

  private async between(dossier: Dossier, since: Since | null): Promise<Between> {
    if (!since) return { since, changes: [], readings: null };
    const { pool } = this.database;
    const { facility, units, counts, permits, conditions, inspections, events, claims, draws, emissions, conflicts, wanted, searches, findings } = dossier;
    const { observations, evidence, replies } = dossier;
    const ids = [
      [facility],
      [units, counts, permits, conditions, inspections, events, claims, draws, emissions, conflicts, wanted, searches, findings],
      [observations, evidence, replies],
    ]
      .flat(2)
      .map((record) => record.id);
    const series = dossier.series.map((one) => one.slug);
    const [changes, readings] = await Promise.all([
      recordedBetween(pool, facility.id, ids, since.asOf, dossier.now),
      readingsBetween(pool, series, since.asOf, dossier.now),
    ]);
    return { since, changes, readings };
  }

  private identityOf(code: string, preparedBy: string): Identity {
    const { publicUrl } = this.config;
    return { code, version: 1, preparedAt: this.config.now().toISOString(), preparedBy, draft: true, permalink: permalink(publicUrl, code) };
  }

  /** The published images of the exhibits by their hash. */
  private async images(model: PermitStatusModel): Promise<Map<string, Uint8Array>> {
    const wanted = model.exhibits.flatMap((exhibit) => (exhibit.image ? [bytesOf(exhibit.image.sha256)] : []));
    const rows = await this.database.prisma.evidence.findMany({ where: { derivativeSha256: { in: wanted }, version: { gt: 0 }, state: 'ready' } });
    const images = new Map<string, Uint8Array>();
    for (const { derivativeBlob, derivativeSha256 } of rows)
      images.set(Buffer.from(derivativeSha256!).toString('hex'), await readFile(this.blobs.pathOf(derivativeBlob!)));
    return images;
  }

  /** The proofs of the exhibits, and the keys to check them with; of one that no checkpoint covers yet there is none. */
  private async proofs({ exhibits }: PermitStatusModel): Promise<Attachment[]> {
    const { pool } = this.database;
    const attachments: Attachment[] = [];
    for (const { number, proof } of exhibits) {
      const event = proof && (await eventOfLeaf(pool, Buffer.from(proof.leaf, 'base64url')));
      const bundle = event ? await bundleOf(pool, event, true) : null;
      if (bundle) attachments.push({ name: `${number}.proof.json`, text: printBundle(bundle), about: `Proof of exhibit ${number}` });
    }
    if (attachments.length) attachments.push({ name: 'trust.json', text: printTrust(await trustOf(pool)), about: 'Keys of the custody log' });
    return attachments;
  }

  /** The event that recorded the bytes of this report, with its proof; null where there is none, or not yet. */
  async proofOf(code: string, sha256: string): Promise<string | null> {
    const { rows } = await this.database.pool.query<{ id: string }>(
      "SELECT id FROM audit WHERE noun = 'reports' AND subject = $1 AND action = 'report.issued' AND detail ->> 'sha256' = $2",
      [code, sha256],
    );
    const bundle = rows[0] ? await bundleOf(this.database.pool, rows[0].id, true) : null;
    return bundle && printBundle(bundle);
  }

  private async keep(id: string, model: PermitStatusModel, modelHash: string, pdf: Uint8Array): Promise<Produced> {
    const kept = await this.blobs.keep(
      (async function* () {
        yield pdf;
      })(),
    );
    const pages = pagesIn(pdf);
    const at = this.config.now();
    const { count } = await this.database.change({ actor: null, reason: 'Made.' }, async (tx) => {
      const done = await tx.report.updateMany({
        where: { id, state: 'queued' },
        data: {
          version: 1,
          state: 'ready',
          recordedAt: at,
          model: model as object,
          modelHash: bytesOf(modelHash),
          pdfBlob: kept.blob,
          pdfSha256: new Uint8Array(kept.sha256),
          pdfBytes: kept.bytes,
          pages,
        },
      });
      const detail = { sha256: kept.sha256.toString('hex'), bytes: kept.bytes, model: modelHash };
      if (done.count) await audit(tx, { at, actor: null, action: 'report.issued', noun: 'reports', subject: model.report.code, detail });
      return done;
    });
    // Another worker was first: its report stands.
    if (count === 0) await this.blobs.remove(kept.blob);
    const row = await this.database.prisma.report.findUniqueOrThrow({ where: { id } });
    if (row.state !== 'ready') throw new Problem('conflict', 'The report was stopped.');
    return { report: row.code, pages: row.pages!, sha256: Buffer.from(row.pdfSha256!).toString('hex') };
  }
}
