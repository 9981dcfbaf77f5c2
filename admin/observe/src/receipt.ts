import './style.css';
import { type Child, el, replace } from './dom.ts';
import { facilities } from './facilities.ts';
import { type Screen, show, start } from './frame.ts';
import { ask, Refused } from './http.ts';
import { PhotoRefused, takePhoto } from './photo.ts';
import { sorry } from './problem.ts';
import { mayBeReceipt, wordsOf } from './receipt-words.ts';
import { fileButton } from './screens/photos.ts';
import { facts, open, type Submission, status } from './screens/submission.ts';
import { putPhoto } from './send.ts';
import { button, choice, field, live, note, tell } from './ui.ts';
import { t } from './words/words.ts';

// The words live in this page's memory only: not in the address, not in any storage.
let words = '';
let typed = '';
let answer = '';
let submission: Submission | undefined;
let facilityName: string | undefined;
let view: 'form' | 'open' | 'withdraw' | 'closed' = 'form';

const call = (path: string, body?: object) =>
  ask<Submission>(path, { method: body ? 'POST' : 'GET', body: body && JSON.stringify(body), headers: { 'Fenceline-Receipt': words } });
/** The name is a comfort: it is waited for, but not for long. */
const nameOf = (slug: unknown) =>
  Promise.race([
    facilities().then(
      (listed) => listed.find((one) => one.slug === slug)?.name,
      () => undefined,
    ),
    new Promise<undefined>((resolve) => setTimeout(resolve, 1500, undefined)),
  ]);

const own = (verb: string) => `observations/${submission?.id ?? submission?.code}/${verb}`;

function turn(to: typeof view) {
  view = to;
  history.pushState({ view }, '');
  draw();
}

function close() {
  words = typed = answer = '';
  submission = undefined;
  view = 'closed';
  history.replaceState({ view }, '');
  draw();
}

function formScreen(): Screen {
  const said = live();
  const enter = async () => {
    const given = wordsOf(typed);
    if (!given.length) return tell(said, note(t('rCount', { n: 0 }), 'wrong'));
    words = given.join(' ');
    tell(said, note(t('rOpening')));
    try {
      submission = await call('receipt');
      facilityName = await nameOf(submission.public.facility);
      typed = '';
      turn('open');
    } catch (error) {
      words = '';
      const unknown = error instanceof Refused && error.status === 404;
      tell(said, !unknown ? sorry(error) : [note(t(mayBeReceipt(given) ? 'rUnknown' : 'rCount', { n: given.length }), 'wrong')]);
    }
  };
  return {
    title: t('rTitle'),
    hint: t('rHint'),
    body: [
      field('words', {
        label: t('rLabel'),
        value: typed,
        lines: 4,
        max: 400,
        act: (value) => (typed = value),
        more: { autocapitalize: 'off', autocorrect: 'off', spellcheck: 'false', lang: 'en' },
      }),
      said,
      el('p', { class: 'hint' }, t('rPrivacy')),
      el('p', { class: 'hint' }, t('rLost')),
    ],
    next: { label: t('rOpen'), act: () => void enter() },
  };
}

function answerForm(current: Submission): Child {
  if (!open.answer(current)) return false;
  const said = live();
  const send = async () => {
    if (!answer.trim()) return;
    tell(said, note(t('sending')));
    try {
      submission = await call(own('answer'), { text: answer.trim() });
      answer = '';
      draw(note(t('rAnswerSent')));
    } catch (error) {
      tell(said, sorry(error));
    }
  };
  const title = t(current.state === 'question' ? 'rAnswerTitle' : 'rAnswerTitleFree');
  return [
    field('answer', { label: title, hint: t('rAnswerHint'), value: answer, lines: 4, max: 4000, act: (value) => (answer = value) }),
    button(t('send'), () => void send(), 'main wide'),
    said,
  ];
}

function photoForm(current: Submission): Child {
  if (!open.photo(current)) return false;
  const said = live();
  const send = async (photo: Awaited<ReturnType<typeof takePhoto>>) => {
    try {
      await putPhoto(current.id ?? current.code, words, photo.bytes, photo.photo.digest, (share) =>
        tell(said, note(t('up_sending', { percent: Math.round(share * 100) }))),
      );
      submission = await call('receipt').catch(() => current);
      draw(note(t('rAdded')));
    } catch (error) {
      replace(
        said,
        sorry(error),
        button(t('up_retry', { n: 1 }), () => void send(photo)),
      );
    }
  };
  const take = async ([file]: File[]) => {
    if (!file) return;
    tell(said, note(t('photoReading')));
    try {
      await send(await takePhoto(file));
    } catch (error) {
      tell(said, note(t(`photo_${error instanceof PhotoRefused ? error.reason : 'unreadable'}`), 'wrong'));
    }
  };
  return [
    el(
      'div',
      { class: 'choices' },
      fileButton(t('rAdd'), 'camera', (files) => void take(files), {}),
    ),
    said,
  ];
}

const openScreen = (current: Submission, said: Child): Screen => ({
  title: t('rStatus'),
  body: [
    said,
    status(current),
    current.state === 'question' && answerForm(current),
    facts(current, facilityName),
    photoForm(current),
    current.state !== 'question' && answerForm(current),
    open.withdraw(current) &&
      el(
        'div',
        { class: 'choices apart' },
        choice(t('rWithdraw'), () => turn('withdraw')),
      ),
    el('p', { class: 'hint' }, t('rPrivacy')),
  ],
  next: { label: t('rClose'), act: close },
});

let why = '';
/** Said once on the screen that the way back leads to. */
let arrivedWith: Child;
function withdrawScreen(): Screen {
  const said = live();
  const withdraw = async () => {
    tell(said, note(t('sending')));
    try {
      submission = await call(own('withdraw'), why.trim() ? { reason: why.trim() } : {});
      why = '';
      arrivedWith = note(t('rWithdrawn'));
      history.back();
    } catch (error) {
      tell(said, sorry(error));
    }
  };
  return {
    title: t('rWithdrawTitle'),
    hint: t('rWithdrawHint'),
    body: [
      field('why', { label: t('rWithdrawReason'), value: why, lines: 2, max: 2000, act: (value) => (why = value) }),
      el(
        'div',
        { class: 'choices' },
        choice(t('rWithdrawYes'), () => void withdraw()),
        choice(t('rWithdrawNo'), () => history.back()),
      ),
      said,
    ],
  };
}

const closedScreen = (): Screen => ({
  title: t('rClosed'),
  body: [
    el(
      'div',
      { class: 'choices' },
      choice(t('rTitle'), () => turn('form')),
    ),
  ],
});

function draw(said?: Child, again = false) {
  if (submission && view === 'withdraw') return show(withdrawScreen(), { again });
  if (submission && view === 'open') return show(openScreen(submission, said), { again });
  show(view === 'closed' ? closedScreen() : formScreen(), { again });
}

addEventListener('popstate', ({ state }) => {
  const to = (state as { view?: typeof view } | null)?.view ?? 'form';
  if (to === 'form' || to === 'closed') {
    words = answer = '';
    submission = undefined;
  }
  view = submission || to === 'closed' ? to : 'form';
  draw(arrivedWith);
  arrivedWith = undefined;
});
// A phone keeps pages it has left as they were; this one shall come back empty.
addEventListener('pagehide', (event) => event.persisted && close());

start(() => draw(undefined, true));
history.replaceState({ view }, '');
draw();
