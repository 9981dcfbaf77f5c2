// A report without a queue: for the command line.
import { readFile } from 'node:fs/promises';
import { DossierService } from '../dossiers/dossier.service.ts';
import { Blobs } from '../platform/blobs.ts';
import type { Config } from '../platform/config.ts';
import type { Database } from '../platform/database.ts';
import { Lists } from '../platform/lists/lists.ts';
import { orderReport, understandReport } from './order.ts';
import { ProduceService } from './produce.service.ts';
import { type NewReport } from './reports.schema.ts';
import { gatherWords } from './words/index.ts';

export interface ReportNow {
  pdf: Uint8Array;
  code: string;
  sha256: string;
}

/** Makes the report, or gives back the stored one where kind, facility, as-of, language and inputs are the same. Throws a Problem with a sentence. */
export async function makeReportNow(config: Config, database: Database, wanted: NewReport): Promise<ReportNow> {
  const blobs = new Blobs(config);
  const dossiers = new DossierService(new Lists(database, config), database, config);
  const produce = new ProduceService(dossiers, database, blobs, config);
  const spec = await understandReport(database, config, wanted);
  const report =
    (await produce.unchanged(spec)) ??
    (await database.change({ actor: null, reason: null }, (tx) => orderReport(tx, config, spec, gatherWords[spec.lang].commandLine)));
  const { sha256 } = await produce.produce(report.id, async () => true);
  const { code, pdfBlob } = await database.prisma.report.findUniqueOrThrow({ where: { id: report.id } });
  return { pdf: await readFile(blobs.pathOf(pdfBlob!)), code, sha256 };
}
