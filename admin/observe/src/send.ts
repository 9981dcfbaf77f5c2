import { bodyOf, type Draft } from './draft.ts';
import { ask, putBytes, Refused } from './http.ts';
import type { Lang } from './moments.ts';

export type PublicPart = Record<string, unknown>;
export type Sent = { id: string; code: string; receipt: string; state: string; public: PublicPart };

type Ways = { post: (body: string, key: string) => Promise<Sent>; keepDraft: (draft: Draft) => Promise<unknown> };

const post = (body: string, key: string) => ask<Sent>('observations', { method: 'POST', body, headers: { 'Idempotency-Key': key } });

const keyIsTaken = (error: unknown) =>
  error instanceof Refused &&
  (error.status === 409 || error.status === 422) &&
  /idempotency-key/i.test(`${error.problem.type} ${error.problem.title} ${error.problem.detail}`);

/**
 * One report, one key, one record. What left the phone is remembered before it leaves, so that after a lost answer the same
 * bytes go again. If the person changed something in between and the first try had arrived after all, the server refuses
 * the key for the new bytes; then the first bytes fetch their receipt, and `older` says that the last changes are not in it.
 */
export async function sendDraft(draft: Draft, lang: Lang, { post: send, keepDraft }: Ways): Promise<{ sent: Sent; older: boolean }> {
  const body = JSON.stringify(bodyOf(draft, lang));
  const earlier = draft.tried.filter((one) => one !== body);
  draft.tried = [...earlier, body];
  await keepDraft(draft);
  try {
    return { sent: await send(body, draft.key), older: false };
  } catch (error) {
    if (keyIsTaken(error)) for (const one of earlier) return { sent: await send(one, draft.key), older: true };
    if (error instanceof Refused && error.status < 500 && error.status !== 409 && error.status !== 429) {
      draft.tried = earlier;
      await keepDraft(draft);
    }
    throw error;
  }
}

export const send = (draft: Draft, lang: Lang, keepDraft: Ways['keepDraft']) => sendDraft(draft, lang, { post, keepDraft });

export const preview = (draft: Draft, lang: Lang) =>
  ask<{ public: PublicPart }>('observations/preview', { method: 'POST', body: JSON.stringify(bodyOf(draft, lang)) }).then((answer) => answer.public);

export const putPhoto = (id: string, receipt: string, bytes: ArrayBuffer, digest: string, onShare: (share: number) => void) =>
  putBytes<{ code: string; state: string; sha256: string }>(
    `observations/${id}/evidence`,
    bytes,
    { 'Fenceline-Receipt': receipt, 'Repr-Digest': `sha-256=:${digest}:` },
    onShare,
  );
