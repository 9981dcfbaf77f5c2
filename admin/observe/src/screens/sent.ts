import { el, replace } from '../dom.ts';
import type { Screen } from '../frame.ts';
import { button, list, note } from '../ui.ts';
import type { Upload, Uploads } from '../uploads.ts';
import { t } from '../words/words.ts';

export type Receipt = { id: string; code: string; words: string; older: boolean; sums: string[] };

const stateOf = (one: Upload) => {
  if (one.state === 'done') return t(one.serverState === 'needs_manual_derivative' ? 'up_heic' : 'up_done');
  if (one.state === 'sending') return t('up_sending', { percent: Math.round(one.share * 100) });
  if (one.state === 'failed') return t('up_failed', { why: t(`up_${one.reason ?? 'server'}`) });
  return t('up_waiting');
};

export function drawUploads(into: HTMLElement, uploads: Uploads) {
  const rows = uploads.uploads.map((one, i) => {
    const n = i + 1;
    const bar = el('progress', { max: 1, value: one.state === 'done' ? 1 : one.share, 'aria-label': t('photoN', { n }) });
    return el(
      'li',
      { class: one.state },
      el('p', {}, `${t('photoN', { n })}: ${stateOf(one)}`),
      one.state !== 'done' && bar,
      one.state === 'failed' &&
        el(
          'div',
          { class: 'two' },
          button(t('up_retry', { n }), () => uploads.retry(one)),
          button(t('up_drop', { n }), () => void uploads.drop(one)),
        ),
    );
  });
  into.className = 'upload-box';
  replace(into, rows.length > 0 && [el('h2', {}, t('receiptPhotos')), el('ul', { class: 'uploads' }, rows), uploads.pending > 0 && note(t('up_stay'))]);
}

const place = () => `${location.host}/receipt`;

/** Shown once. The words are in this tab until the person says they have them. */
export function receiptScreen(receipt: Receipt, uploads: HTMLElement, written: () => void): Screen {
  return {
    title: t('receiptTitle'),
    hint: t('receiptHint'),
    body: [
      receipt.older && note(t('send_older'), 'wrong'),
      el('p', { class: 'code' }, `${t('receiptCode')} `, el('strong', {}, receipt.code)),
      el(
        'ol',
        { class: 'nine', 'aria-label': t('receiptWords'), lang: 'en' },
        receipt.words.split(' ').map((word) => el('li', {}, word)),
      ),
      el('p', { class: 'hint' }, t('receiptCopy'), ' ', t('receiptPaper')),
      uploads,
      el('h2', {}, t('nextTitle')),
      list([t('next_1'), t('next_2'), t('next_3', { address: place() }), t('next_4')], 'ol'),
      receipt.sums.length > 0 &&
        el(
          'details',
          { class: 'sums', open: true },
          el('summary', {}, t('up_sumTitle')),
          el('p', { class: 'hint' }, t('up_sumWhat')),
          el(
            'dl',
            {},
            receipt.sums.map((sum, i) => el('div', {}, el('dt', {}, t('up_sum', { n: i + 1 })), el('dd', {}, sum))),
          ),
        ),
    ],
    foot: el(
      'div',
      { class: 'bar' },
      button(t('receiptPrint'), () => print(), 'quiet'),
      button(t('receiptWritten'), written, 'main'),
    ),
  };
}

export const doneScreen = (code: string, uploads: HTMLElement, pending: boolean, again: () => void): Screen => ({
  title: t('doneTitle'),
  hint: pending ? t('donePhotos') : t('doneHint', { code }),
  body: [
    uploads,
    el('div', { class: 'choices' }, el('a', { class: 'choice', href: '/receipt' }, el('span', {}, t('doneOpen'))), button(t('startAgain'), again, 'choice')),
  ],
});
