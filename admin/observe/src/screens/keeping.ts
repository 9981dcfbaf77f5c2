import { el } from '../dom.ts';
import type { Screen } from '../frame.ts';
import { dateAndClock } from '../moments.ts';
import { mayBeReceipt, wordsOf } from '../receipt-words.ts';
import { button, choice, field, live, note, tell } from '../ui.ts';
import type { Outbox } from '../uploads.ts';
import { language, t } from '../words/words.ts';

/** Another person may hold the phone by now: that a report was begun is said, not what it says. */
export const resumeScreen = (startedAt: string, resume: () => void, erase: () => void): Screen => ({
  title: t('resumeTitle'),
  hint: t('resumeHint', { when: dateAndClock(language(), new Date(startedAt)) }),
  body: [el('div', { class: 'choices' }, choice(t('resumeYes'), resume), choice(t('resumeNo'), erase))],
});

export const eraseScreen = (tried: boolean, erase: () => void, back: () => void): Screen => ({
  title: t('eraseTitle'),
  hint: t(tried ? 'eraseHintTried' : 'eraseHint'),
  body: [el('div', { class: 'choices' }, choice(t('eraseYes'), erase), choice(t('eraseNo'), back))],
});

export const erasedScreen = (again: () => void): Screen => ({
  title: t('erasedTitle'),
  hint: t('erasedHint'),
  body: [el('div', { class: 'choices' }, choice(t('startAgain'), again))],
});

/** The report went, the page was closed before its photographs did: without the words they cannot follow. */
export function leftScreen(outbox: Outbox, send: (words: string) => void, erase: () => void): Screen {
  let typed = '';
  const problem = live();
  const go = () => {
    const words = wordsOf(typed);
    if (mayBeReceipt(words)) send(words.join(' '));
    else tell(problem, note(t('rCount', { n: words.length }), 'wrong'));
  };
  return {
    title: t('leftTitle'),
    hint: t('leftHint', { code: outbox.code, n: outbox.photos.length }),
    body: [
      field('words', {
        label: t('rLabel'),
        value: '',
        lines: 3,
        max: 300,
        act: (value) => (typed = value),
        more: { autocapitalize: 'off', spellcheck: 'false' },
      }),
      problem,
      el('div', { class: 'choices' }, button(t('leftErase'), erase, 'choice')),
    ],
    next: { label: t('leftSend'), act: go },
  };
}
