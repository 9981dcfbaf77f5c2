import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Progress as JobProgress } from '../jobs/jobs.schema.ts';
import { JobsService } from '../jobs/jobs.service.ts';
import { Blobs } from '../platform/blobs.ts';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { Database } from '../platform/database.ts';
import { once } from '../platform/idempotency.ts';
import type { Viewer } from '../platform/policy/viewer.ts';
import { Problem } from '../platform/problems.ts';
import { formatNamed, type ImportSummary, takeIn, UnknownFormat } from './index.ts';

/** What a file may have when it comes through the web; the command line takes any size. */
export const MAX_UPLOAD_BYTES = 200 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 5 * 1024 * 1024 * 1024;

export interface Wanted {
  format: string | undefined;
  fileName: string;
  dryRun: boolean;
  key: string | null;
}

interface JobData {
  import: string | null;
  blob: string;
  fileName: string;
  format: string | null;
  dryRun: boolean;
  actor: string | null;
}

/** Takes files in through the web: kept first, then a job. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly blobs: Blobs,
    private readonly jobs: JobsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async start(stream: AsyncIterable<Uint8Array>, { format, fileName, dryRun, key }: Wanted, viewer: Viewer): Promise<{ id: string | null; job: string }> {
    try {
      if (format !== undefined) formatNamed(format);
    } catch (error) {
      if (error instanceof UnknownFormat)
        throw new Problem('bad-request', `format: ${error.message}`, { errors: [{ parameter: 'format', detail: error.message }] });
      throw error;
    }
    const kept = await this.blobs.keep(stream, {
      look: (_chunk, bytes) => {
        if (bytes > MAX_UPLOAD_BYTES)
          throw new Problem('too-large', 'Through the web a file may have 200 MiB. The command line takes any size: npx fenceline import FILE');
      },
    });
    try {
      const body = { sha256: kept.sha256.toString('hex'), format: format ?? null, fileName, dryRun };
      return await this.database.change({ actor: viewer.accountId, reason: null }, (tx) =>
        once(this.database, this.config, { principal: viewer.principal, route: 'imports', key, body }, tx, async () => {
          const id = dryRun ? null : randomUUID();
          if (id) await tx.import.create({ data: { id, state: 'running', fileName, actorId: viewer.accountId, startedAt: this.config.now() } });
          const data: JobData = { import: id, blob: kept.blob, fileName, format: format ?? null, dryRun, actor: viewer.accountId };
          const job = await this.jobs.send(tx, { kind: 'import', subject: id, data: { ...data }, actor: viewer.accountId });
          return { id, job };
        }),
      );
    } catch (error) {
      await this.blobs.remove(kept.blob);
      throw error;
    }
  }

  /** The work of the job. The file is let go of once its import has ended. */
  async work(data: JobData, report: (progress: JobProgress) => void, signal: AbortSignal): Promise<ImportSummary> {
    const summary = await takeIn({
      db: this.database.pool,
      stream: this.blobs.read(data.blob),
      fileName: data.fileName,
      ...(data.format === null ? {} : { format: data.format }),
      ...(data.import === null ? {} : { importId: data.import }),
      dryRun: data.dryRun,
      actorId: data.actor,
      now: this.config.now,
      signal,
      maxUnpackedBytes: MAX_UNPACKED_BYTES,
      onProgress: ({ phase, lines, values, rejects, bytes, linesPerSecond }) =>
        report({ done: bytes, unit: 'bytes', note: phase, lines, values, rejects, linesPerSecond: Math.round(linesPerSecond) }),
    });
    if (summary.state !== 'failed') await this.blobs.remove(data.blob);
    return summary;
  }
}

/** A summary as the result of a job: without what belongs to the log, and with at most a hundred of the rows set aside. */
export function resultOf({ cause: _cause, rejects, ...summary }: ImportSummary): Record<string, unknown> {
  return JSON.parse(JSON.stringify({ ...summary, rejects: rejects.slice(0, 100) }));
}
