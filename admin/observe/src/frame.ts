import { type Child, el, replace } from './dom.ts';
import type { Lang } from './moments.ts';
import { button } from './ui.ts';
import { choose, language, speakAsWished, t } from './words/words.ts';

export type Screen = {
  title: string;
  hint?: Child;
  body: Child[];
  back?: () => void;
  /** Undefined: this screen goes on by its answers alone. */
  next?: { label: string; act: () => void; busy?: boolean };
  foot?: Child;
  /** Last and least, after the question. */
  tail?: Child;
  progress?: { part: number; of: number; share: number };
};

const root = document.getElementById('page')!;
const main = el('main', {});
const head = el('header', {});
const foot = el('footer', {});
let redraw: () => void = () => undefined;

function progressBar({ part, of, share }: NonNullable<Screen['progress']>) {
  const bars = Array.from({ length: of }, (_, i) => {
    const bar = el('i', {}, el('i', {}));
    (bar.firstChild as HTMLElement).style.width = `${i + 1 < part ? 100 : i + 1 === part ? Math.round(15 + 85 * share) : 0}%`;
    return bar;
  });
  return el('div', { class: 'progress' }, el('p', {}, t('part', { n: part, of })), el('div', { class: 'bars', 'aria-hidden': 'true' }, bars));
}

function changeLanguage(lang: Lang) {
  choose(lang);
  redraw();
  head.querySelector<HTMLElement>('.language')?.focus();
}

/** Draws a screen and, unless it is the same one drawn again, moves to its question. */
export function show(screen: Screen, { again = false } = {}) {
  const { progress } = screen;
  document.title = `${progress ? `${t('part', { n: progress.part, of: progress.of })} · ` : ''}${screen.title} · Fenceline`;
  const other = language() === 'en' ? 'es' : 'en';
  replace(
    head,
    screen.progress ? progressBar(screen.progress) : el('p', { class: 'brand' }, 'Fenceline'),
    el('button', { type: 'button', class: 'language', lang: other, click: () => changeLanguage(other) }, t('otherLanguage')),
  );
  const title = el('h1', { tabindex: -1 }, screen.title);
  replace(main, title, screen.hint && el('p', { class: 'hint' }, screen.hint), ...screen.body, screen.tail);
  const hasBar = screen.back || screen.next;
  replace(
    foot,
    hasBar &&
      el(
        'div',
        { class: 'bar' },
        screen.back && button(t('back'), screen.back, 'quiet'),
        screen.next && el('button', { type: 'button', class: 'main', click: screen.next.act, disabled: screen.next.busy }, screen.next.label),
      ),
    screen.foot,
  );
  if (again && document.activeElement !== document.body) return;
  if (!again) scrollTo(0, 0);
  title.focus({ preventScroll: true });
}

/** For a label that depends on what was just typed, without taking the cursor away. */
export function relabelNext(label: string) {
  const next = foot.querySelector('.main');
  if (next) next.textContent = label;
}

export function start(draw: () => void) {
  redraw = draw;
  speakAsWished();
  replace(root, head, main, foot);
}
