import { describe, expect, it } from '@jest/globals';
import type { Observation } from '../observations/types.ts';
import type { Reply } from '../replies/types.ts';
import { neighbour, queueOf, reviewedOf, similarTo } from './queue.ts';

const observation = (id: string, recordedAt: string, more: Partial<Observation> = {}) =>
  ({ id, recordedAt, state: 'received', mine: false, cell: null, block: null, ...more }) as Observation;
const reply = (id: string, recordedAt: string, accepted = false) => ({ id, recordedAt, state: 'received', accepted, mine: false }) as Reply;

const queue = queueOf([observation('b', '2026-11-23T10'), observation('a', '2026-11-22T10')], [reply('r', '2026-11-22T18', true)]);

describe('the queue', () => {
  it('has the oldest first, replies among observations', () => {
    expect(queue.map(({ id }) => id)).toEqual(['a', 'r', 'b']);
  });

  it('moves to neighbours, stops at the ends, and begins at the first', () => {
    expect(neighbour(queue, 'a', 1)).toBe('r');
    expect(neighbour(queue, 'b', 1)).toBe('b');
    expect(neighbour(queue, 'a', -1)).toBe('a');
    expect(neighbour(queue, null, 1)).toBe('a');
    expect(neighbour([], 'a', 1)).toBeNull();
  });

  it('knows what is accepted, by state or by mark', () => {
    expect(queue.map((item) => reviewedOf(item).accepted)).toEqual([false, true, false]);
    expect(reviewedOf(queueOf([observation('x', '2026', { state: 'accepted' })], [])[0]!).accepted).toBe(true);
  });
});

describe('similar submissions', () => {
  const block = { startsAt: '2026-11-20T18:00:00.000Z', endsAt: '2026-11-21T00:00:00.000Z' };
  const first = observation('a', '2026', { cell: '35.06/-90.15', block });

  it('share cell and block; those without a cell are like nobody', () => {
    const others = [
      first,
      observation('b', '2026', { cell: '35.06/-90.15', block }),
      observation('c', '2026', { cell: '35.07/-90.15', block }),
      observation('d', '2026', { block }),
    ];
    expect(similarTo(first, others).map(({ id }) => id)).toEqual(['b']);
    expect(similarTo(observation('e', '2026', { block }), others)).toEqual([]);
  });
});
