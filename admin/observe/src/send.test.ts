import { describe, expect, it, jest } from '@jest/globals';
import { type Draft, emptyDraft } from './draft.ts';
import { Refused, Unreachable } from './http.ts';
import { type Sent, sendDraft } from './send.ts';

const receipt = { id: '1', code: 'OBS-7K2Q9F', receipt: 'nine words', state: 'received', public: {} };
const taken = () =>
  new Refused(422, { type: '/problems/unprocessable', detail: 'This Idempotency-Key was used for another submission. Make a new one for each.' });
const keepDraft = async () => true;

/** A server that stores one body per key; `lose` says how many answers get lost on the way back. */
function server({ lose = 0, arrives = true } = {}) {
  const stored = new Map<string, string>();
  const post = jest.fn(async (body: string, key: string): Promise<Sent> => {
    if (!arrives && lose > 0) {
      lose -= 1;
      throw new Unreachable();
    }
    if (stored.has(key) && stored.get(key) !== body) throw taken();
    stored.set(key, body);
    if (lose > 0) {
      lose -= 1;
      throw new Unreachable();
    }
    return receipt;
  });
  return { stored, post };
}
const draft = (): Draft => ({ ...emptyDraft(new Date('2026-11-24T14:37:00Z')), kind: 'smell', text: 'Gas' });

describe('sending with a weak signal', () => {
  it('makes one record in five tries when every answer but the last is lost', async () => {
    const { stored, post } = server({ lose: 4 });
    const mine = draft();
    for (let i = 0; i < 4; i++) await expect(sendDraft(mine, 'es', { post, keepDraft })).rejects.toBeInstanceOf(Unreachable);
    expect(await sendDraft(mine, 'es', { post, keepDraft })).toEqual({ sent: receipt, older: false });
    expect(stored.size).toBe(1);
    expect(new Set(post.mock.calls.map(([body, key]) => key + body)).size).toBe(1);
  });

  it('makes one record when the text was changed after an answer was lost, and says that the change is not in it', async () => {
    const { stored, post } = server({ lose: 1 });
    const mine = draft();
    await expect(sendDraft(mine, 'es', { post, keepDraft })).rejects.toBeInstanceOf(Unreachable);
    mine.text = 'Gas and rotten eggs';
    expect((await sendDraft(mine, 'es', { post, keepDraft })).older).toBe(true);
    expect(stored.size).toBe(1);
  });

  it('sends the changed text when nothing had arrived', async () => {
    const { stored, post } = server({ lose: 1, arrives: false });
    const mine = draft();
    await expect(sendDraft(mine, 'es', { post, keepDraft })).rejects.toBeInstanceOf(Unreachable);
    mine.text = 'Gas and rotten eggs';
    expect((await sendDraft(mine, 'es', { post, keepDraft })).older).toBe(false);
    expect([...stored.values()][0]).toContain('rotten eggs');
  });

  it('remembers what left before it leaves, and forgets what was refused', async () => {
    const mine = draft();
    const kept: number[] = [];
    const post = async (): Promise<Sent> => {
      expect(kept).toEqual([1]);
      throw new Refused(422, { detail: 'text is too long' });
    };
    await expect(sendDraft(mine, 'en', { post, keepDraft: async (d) => kept.push(d.tried.length) })).rejects.toBeInstanceOf(Refused);
    expect(mine.tried).toEqual([]);
  });
});
