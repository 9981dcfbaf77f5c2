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
import { badParameters, didYouMean, Problem } from '../platform/problems.ts';
import { CANCELLED, formatNamed, formats, type ImportSummary, type TakeIn, takeIn, UnknownFormat } from './index.ts';

/** What a file may have when it comes through the web; the command line takes any size. */
export const MAX_UPLOAD_BYTES = 200 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 5 * 1024 * 1024 * 1024;
const formatIds = formats.map(({ id }) => id);

export interface Wanted {
  format: string | undefined;
  fileName: string;
  dryRun: boolean;
  of: string | null;
  key: string | null;
  /** As announced; 0 where nothing was said. */
  bytes: number;
}

export interface JobData {
  import: string | null;
  blob: string;
  fileName: string;
  format: string | null;
  dryRun: boolean;
  of: string | null;
  actor: string | null;
}

/** Takes files in through the web: kept first, then a job. */
@Injectable()
export class ImportsService {
  /** Less in a test. */
  maxBytes = MAX_UPLOAD_BYTES;

  constructor(
    private readonly database: Database,
    private readonly blobs: Blobs,
    private readonly jobs: JobsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async start(
    stream: AsyncIterable<Uint8Array>,
    { format, fileName, dryRun, of, key, bytes }: Wanted,
    viewer: Viewer,
  ): Promise<{ id: string | null; job: string }> {
    try {
      if (format !== undefined) formatNamed(format);
    } catch (error) {
      if (!(error instanceof UnknownFormat)) throw error;
      const meant = didYouMean(format ?? '', formatIds);
      throw badParameters([{ parameter: 'format', detail: meant ? `${error.message} Did you mean ${meant}?` : error.message }]);
    }
    const look = (_chunk: Uint8Array | null, bytes: number) => {
      if (bytes > this.maxBytes)
        throw new Problem('too-large', 'Through the web a file may have 200 MiB. The command line takes any size: npx fenceline import FILE');
    };
    // Whoever says how large it is need not send it first.
    look(null, bytes);
    const kept = await this.blobs.keep(stream, { look });
    let used = false;
    try {
      const body = { sha256: kept.sha256.toString('hex'), format: format ?? null, fileName, dryRun, of };
      return await this.database.change({ actor: viewer.accountId, reason: null }, (tx) =>
        once(this.database, this.config, { principal: viewer.principal, route: 'imports', key, body }, tx, async () => {
          const id = dryRun ? null : randomUUID();
          if (id) await tx.import.create({ data: { id, state: 'running', fileName, actorId: viewer.accountId, startedAt: this.config.now() } });
          const data: JobData = { import: id, blob: kept.blob, fileName, format: format ?? null, dryRun, of, actor: viewer.accountId };
          const job = await this.jobs.send(tx, { kind: 'import', subject: id, data: { ...data }, actor: viewer.accountId });
          used = true;
          return { id, job };
        }),
      );
    } catch (error) {
      used = false;
      throw error;
    } finally {
      // A request that was made before is answered from the first time, and its file is not needed twice.
      if (!used) await this.blobs.remove(kept.blob);
    }
  }

  /** The work of the job. Its file stays until `letGo`, for a try that was cut short. */
  work(data: JobData, report: (progress: JobProgress) => void, signal: AbortSignal, beforeCommit: TakeIn['beforeCommit']): Promise<ImportSummary> {
    return takeIn({
      db: this.database.pool,
      stream: this.blobs.read(data.blob),
      fileName: data.fileName,
      ...(data.format === null ? {} : { format: data.format }),
      ...(data.of ? { of: data.of } : {}),
      ...(data.import === null ? {} : { importId: data.import }),
      dryRun: data.dryRun,
      actorId: data.actor,
      now: this.config.now,
      signal,
      maxUnpackedBytes: MAX_UNPACKED_BYTES,
      onProgress: ({ phase, lines, values, rejects, bytes, linesPerSecond }) =>
        report({ done: bytes, unit: 'bytes', note: phase, lines, values, rejects, linesPerSecond: Math.round(linesPerSecond) }),
      beforeCommit,
    });
  }

  /** Nobody needs the file any more: its import has ended. */
  letGo(data: JobData): Promise<void> {
    return this.blobs.remove(data.blob);
  }

  /** Nobody will work on it any more: says so where the job was cancelled before it began. */
  async settle(job: string, data: JobData): Promise<void> {
    const cancelled = await this.database.prisma.job.count({ where: { id: job, state: 'cancelled' } });
    if (data.import && cancelled)
      await this.database.prisma.import.updateMany({ where: { id: data.import, state: 'running' }, data: { state: 'cancelled', reason: CANCELLED } });
    await this.letGo(data);
  }

  /** The import is in the line again: whoever worked on it had to stop. */
  async takeBack({ import: id }: JobData): Promise<void> {
    if (id) await this.database.prisma.import.updateMany({ where: { id, state: 'cancelled' }, data: { state: 'running', reason: null } });
  }
}

/** A summary as the result of a job: without what belongs to the log, and with at most a hundred of the rows set aside. */
export function resultOf({ cause: _cause, rejects, ...summary }: ImportSummary): Record<string, unknown> {
  return JSON.parse(JSON.stringify({ ...summary, rejects: rejects.slice(0, 100) }));
}
