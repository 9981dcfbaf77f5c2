// What an import is asked for, what it says on its way, and what its parts hand to one another.
import type pg from 'pg';
import type { Parser } from './formats/format.ts';
import type { Merged } from './merge.ts';
import type { ImportSummary } from './summary.ts';

export interface TakeIn {
  /** A pool where there is one: cancelling then reaches a merge that is under way. The role needs the rights of `fl_app`. */
  db: pg.Pool | pg.ClientBase;
  /** The file: a read stream, standard input, a request's body. Plain or gzip. Closed early where the file is refused. */
  stream: AsyncIterable<Uint8Array>;
  fileName: string;
  /** Id of a format; without it the file's first bytes tell. */
  format?: string;
  /** What the file is of where it does not say it itself, such as the number of a sensor. */
  of?: string;
  /** Does everything but write, and says what would come of it. */
  dryRun?: boolean;
  /** Id that was announced for it, before it began. */
  importId?: string;
  actorId?: string | null;
  caseSlug?: string | null;
  /** Sentence shown beside every value it brought. */
  label?: string | null;
  /** Key of the source record; else what the file itself names. */
  source?: string | null;
  now: () => Date;
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
  /** What is merged before it: a file that names records is read when that is done. */
  after?: Promise<unknown>;
  /** Unpacked bytes a file may have; for uploads, so that a small gzip does not fill the disk. Without it there is no bound. */
  maxUnpackedBytes?: number;
  /** Called in the transaction of the merge, after the counts are written and before the commit; a throw undoes all of it. Not in a dry run. */
  beforeCommit?: (client: pg.ClientBase, summary: ImportSummary) => Promise<void>;
}

export interface Progress {
  fileName: string;
  phase: 'reading' | 'merging';
  lines: number;
  values: number;
  rejects: number;
  /** Delivered, packed as they came. */
  bytes: number;
  linesPerSecond: number;
}

/** What a file is read into, as far as reading it needs to know. */
export interface Gathered {
  readonly rows: number;
  take(all?: boolean): Buffer | null;
}

export type Into = (parser: Parser, staging: Gathered) => AsyncGenerator<Buffer>;

/** What a merge says of itself. */
export interface Outcome {
  /** Values that were read and not set aside. */
  staged: number;
  merged: Merged;
  news: Record<string, number>;
  span: { startsAt: Date; endsAt: Date } | null;
  /** Called once the commit stands. */
  settle(): void;
}
