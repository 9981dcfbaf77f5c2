import { describe, expect, it } from '@jest/globals';
import { isOver, paceOf, sayDuration } from './progress.ts';

const startedAt = '2026-11-24T10:00:00.000Z';
const after = (seconds: number) => Date.parse(startedAt) + seconds * 1000;

describe('a running job', () => {
  it('tells share, rate and time left', () => {
    const pace = paceOf({ state: 'running', startedAt, progress: { done: 50_000, total: 200_000, unit: 'lines' } }, after(10));
    expect(pace).toEqual({ share: 0.25, perSecond: 5000, secondsLeft: 30 });
  });

  it('promises nothing where the whole is not known or nothing is done', () => {
    expect(paceOf({ state: 'running', startedAt, progress: { done: 10 } }, after(5))).toEqual({ share: null, perSecond: 2, secondsLeft: null });
    expect(paceOf({ state: 'queued', startedAt: null, progress: {} }, after(5))).toEqual({ share: null, perSecond: null, secondsLeft: null });
  });

  it('is over when done, failed or cancelled', () => {
    expect(['queued', 'running', 'done', 'failed', 'cancelled'].map((state) => isOver({ state: state as never }))).toEqual([false, false, true, true, true]);
  });

  it('is timed in words', () => {
    expect(sayDuration(0.2)).toBe('1 s');
    expect(sayDuration(89)).toBe('89 s');
    expect(sayDuration(200)).toBe('3 min');
  });
});
