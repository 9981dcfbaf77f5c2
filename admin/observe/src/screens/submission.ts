import { publicCard, when } from '../card.ts';
import { type Child, el } from '../dom.ts';
import type { PublicPart } from '../send.ts';
import { say, t } from '../words/words.ts';

export type Submission = {
  id?: string;
  code: string;
  state: string;
  question: string | null;
  reason: string | null;
  public: PublicPart;
  evidence: { code: string; kind: string; state: string; stateReason: string | null; sha256: string | null }[];
  notes: { kind: string; fromSubmitter: boolean; text: string; writtenAt: string }[];
  permalink: string | null;
};

export const open = {
  answer: ({ state }: Submission) => ['received', 'under_review', 'question', 'accepted'].includes(state),
  photo: ({ state }: Submission) => ['received', 'under_review', 'question'].includes(state),
  withdraw: ({ state }: Submission) => state !== 'withdrawn',
};

/** A permalink leads to this very server, under whatever name the person reached it. */
const here = (permalink: string) => new URL(permalink, location.href).pathname;

export const status = ({ code, state, question, reason, permalink }: Submission): Child[] => [
  el('p', { class: 'code' }, `${t('receiptCode')} `, el('strong', {}, code)),
  el('p', { class: `status ${state}` }, say(`state_${state}`, state)),
  permalink && state === 'published' && el('p', {}, el('a', { href: here(permalink), class: 'choice' }, el('span', {}, t('rPermalink')))),
  state === 'question' && question && el('blockquote', {}, el('h2', {}, t('rQuestion')), el('p', { class: 'quoted' }, question)),
  state === 'rejected' && reason && el('blockquote', {}, el('h2', {}, t('rReason')), el('p', { class: 'quoted' }, reason)),
];

const files = ({ evidence }: Submission) =>
  evidence.length === 0
    ? el('p', { class: 'hint' }, t('rNoFiles'))
    : el(
        'ul',
        { class: 'files' },
        evidence.map(({ code, state, stateReason, sha256 }) =>
          el(
            'li',
            {},
            el('strong', {}, code),
            `: ${say(`file_${state}`, stateReason ?? state)}`,
            sha256 && el('details', { class: 'sums' }, el('summary', {}, 'SHA-256'), el('p', {}, sha256)),
          ),
        ),
      );

const messages = ({ notes }: Submission) =>
  notes.length > 0 && [
    el('h2', {}, t('rNotes')),
    el(
      'ul',
      { class: 'messages' },
      notes.map(({ fromSubmitter, text, writtenAt }) =>
        el(
          'li',
          { class: fromSubmitter ? 'mine' : '' },
          el('small', {}, `${t(fromSubmitter ? 'rYou' : 'rReviewer')}, ${when(writtenAt)}`),
          el('p', { class: 'quoted' }, text),
        ),
      ),
    ),
  ];

const title = ({ state }: Submission) => t(state === 'withdrawn' ? 'rWithdrawnPart' : state === 'published' ? 'rPublic' : 'rPublicPlanned');

export const facts = (submission: Submission, facilityName?: string): Child[] => [
  messages(submission),
  el('h2', {}, title(submission)),
  publicCard(submission.public, { facilityName }),
  el('h2', {}, t('rPrivate')),
  el('p', {}, t('rPrivateList')),
  el('h2', {}, t('rFiles')),
  files(submission),
];
