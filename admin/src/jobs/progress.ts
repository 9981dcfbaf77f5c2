import type { Job } from './types.ts';

export const isOver = (job: Pick<Job, 'state'>): boolean => job.state === 'done' || job.state === 'failed' || job.state === 'cancelled';

export interface Pace {
  /** Of what there is to do, 0 to 1; null where the whole is not known. */
  share: number | null;
  perSecond: number | null;
  secondsLeft: number | null;
}

/** How fast it goes and how long it will take, from what is done and when it began. */
export function paceOf(job: Pick<Job, 'progress' | 'startedAt' | 'state'>, now: number): Pace {
  const { done = 0, total } = job.progress;
  const seconds = job.startedAt ? (now - Date.parse(job.startedAt)) / 1000 : 0;
  const perSecond = done > 0 && seconds > 0.5 ? done / seconds : null;
  const share = total ? Math.min(1, done / total) : null;
  const secondsLeft = perSecond && total && job.state === 'running' ? Math.max(0, (total - done) / perSecond) : null;
  return { share, perSecond, secondsLeft };
}

/** `40 s`, `3 min`. */
export const sayDuration = (seconds: number): string => (seconds < 90 ? `${Math.max(1, Math.round(seconds))} s` : `${Math.round(seconds / 60)} min`);
