import type { importFormat, importRecord, reject } from '@fenceline/api/imports/imports.schema';
import type { watchedSource } from '@fenceline/api/watch/watch.schema';
import type { z } from 'zod';
import type { Published } from '../data/types.ts';

export type ImportRecord = z.infer<typeof importRecord> & Published;
export type ImportFormat = z.infer<typeof importFormat>;
export type WatchedSource = z.infer<typeof watchedSource>;
export type Reject = Pick<z.infer<typeof reject>, 'line' | 'column' | 'value' | 'reason'> & { rawText?: string };

/** What a job of an import answers; of a trial nothing else is kept. */
export type ImportResult = Omit<z.infer<typeof importRecord>, 'id' | 'rejects'> & {
  id: string | null;
  dryRun: boolean;
  rejects: Reject[];
  rejectsTotal: number;
};
