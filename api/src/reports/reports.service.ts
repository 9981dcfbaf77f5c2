import type { PermitStatusModel } from '@fenceline/reports';
import { Inject, Injectable } from '@nestjs/common';
import { JobsService } from '../jobs/jobs.service.ts';
import { audit } from '../ledger/audit.ts';
import { Blobs } from '../platform/blobs.ts';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { Database } from '../platform/database.ts';
import { once } from '../platform/idempotency.ts';
import { findId } from '../platform/lists/select.ts';
import type { Viewer } from '../platform/policy/viewer.ts';
import { notFound, Problem } from '../platform/problems.ts';
import { orderReport, understandReport } from './order.ts';
import { ProduceService, type Spec } from './produce.service.ts';
import type { NewReport, OrderedReport } from './reports.schema.ts';
import { gatherWords } from './words/index.ts';

export interface StoredPdf {
  code: string;
  fileName: string;
  bytes: number;
  sha256: string;
  blob: string;
}

/** Orders reports and hands out their PDFs. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly produce: ProduceService,
    private readonly jobs: JobsService,
    private readonly database: Database,
    private readonly blobs: Blobs,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The same report is not made twice: where it is there, or being made, the order is for that one. */
  async make(wanted: NewReport, viewer: Viewer, key: string | null): Promise<OrderedReport> {
    const spec = await understandReport(this.database, this.config, wanted);
    const stored = await this.produce.unchanged(spec);
    const preparedBy = await this.preparedBy(viewer, spec.lang);
    return this.database.change({ actor: viewer.accountId, reason: null }, (tx) =>
      once(this.database, this.config, { principal: viewer.principal, route: 'reports', key, body: wanted }, tx, async () => {
        const report = stored ?? (await orderReport(tx, this.config, spec, preparedBy));
        const job = await this.jobs.send(tx, { kind: 'report', subject: report.code, data: { report: report.id }, actor: viewer.accountId });
        await audit(tx, {
          at: this.config.now(),
          actor: viewer.accountId,
          group: viewer.groupId,
          action: 'report.ordered',
          noun: 'reports',
          subject: report.code,
        });
        return { id: report.id, code: report.code, job };
      }),
    );
  }

  /** The stored file. A report that shows what was withdrawn since is not handed out any more. */
  async pdf(name: string, version: number | null): Promise<StoredPdf> {
    const id = await findId(this.database.pool, 'report', name);
    const row = id ? await this.read(id, version) : null;
    if (!row) throw notFound();
    const shown = [...new Set(JSON.stringify(row.model).match(/OBS-[0-9A-Z]{6,8}/g) ?? [])];
    if (shown.length && (await this.database.prisma.observation.count({ where: { code: { in: shown }, state: 'withdrawn' } })))
      throw new Problem('gone', 'An observation in this report was withdrawn since. Make the report again: the new one is without it.');
    return {
      fileName: `fenceline-${row.model.kind}-${row.model.facility.slug}-${row.model.report.code}.pdf`,
      code: row.model.report.code,
      bytes: row.pdfBytes,
      sha256: row.pdfSha256.replace(/^\\x/, ''),
      blob: row.pdfBlob,
    };
  }

  proofOf({ code, sha256 }: StoredPdf): Promise<string | null> {
    return this.produce.proofOf(code, sha256);
  }

  open(pdf: StoredPdf) {
    return this.blobs.read(pdf.blob);
  }

  private async read(id: string, version: number | null) {
    const { rows } = await this.database.pool.query<{ model: PermitStatusModel; pdfBlob: string; pdfBytes: number; pdfSha256: string }>(
      `SELECT v.row -> 'model' AS model, v.row ->> 'pdf_blob' AS "pdfBlob", (v.row ->> 'pdf_bytes')::int AS "pdfBytes", v.row ->> 'pdf_sha256' AS "pdfSha256"
       FROM record_version v WHERE v.noun = 'report' AND v.id = $1 AND ($2::int IS NULL OR v.version = $2) ORDER BY v.version DESC LIMIT 1`,
      [id, version],
    );
    return rows[0] ?? null;
  }

  /** An advocate may be at risk and is not named in what everybody can read. */
  private async preparedBy(viewer: Viewer, lang: Spec['lang']): Promise<string> {
    const account = await this.database.prisma.account.findUniqueOrThrow({ where: { id: viewer.accountId! }, include: { group: true } });
    const say = gatherWords[lang];
    return account.role === 'advocate' ? say.preparedByOne(account.role, account.group.name) : say.preparedBy(account.name, account.role);
  }
}
