import './style.css';
import { el, replace } from './dom.ts';
import { type Screen, show, start } from './frame.ts';
import { ask, Refused } from './http.ts';
import { randomUuid } from './identifier.ts';
import { sorry } from './problem.ts';
import { titleOf } from './record-title.ts';
import { field, list, live, note, tell } from './ui.ts';
import { language, t } from './words/words.ts';

const about = /^[A-Z]{3}-[0-9A-Z]{4,12}$/.exec((new URLSearchParams(location.search).get('about') ?? '').toUpperCase())?.[0] ?? '';
const empty = () => ({ code: about, text: '', name: '', contact: '', key: randomUuid() });
let form = empty();
let record: Record<string, unknown> | undefined;
const recordTitle = el('strong', {});
let sentCode: string | undefined;

const trimmed = (value: string) => value.trim() || undefined;

function formScreen(): Screen {
  const said = live();
  const send = async () => {
    const code = form.code.trim().toUpperCase();
    if (!code) return tell(said, note(t('yCodeNeeded'), 'wrong'));
    if (!form.text.trim()) return tell(said, note(t('yTextNeeded'), 'wrong'));
    tell(said, note(t('sending')));
    try {
      const body = JSON.stringify({ about: code, text: form.text.trim(), name: trimmed(form.name), contact: trimmed(form.contact) });
      sentCode = (await ask<{ code: string }>('replies', { method: 'POST', body, headers: { 'Idempotency-Key': form.key } })).code;
      form = { ...empty(), code };
      draw();
    } catch (error) {
      const unknown = error instanceof Refused && (error.status === 404 || (error.problem.errors ?? []).some((one) => one.pointer === '/about'));
      tell(said, unknown ? note(t('yCodeUnknown'), 'wrong') : sorry(error));
    }
  };
  // A changed reply is another request: it gets a key of its own.
  const set = (name: 'code' | 'text' | 'name' | 'contact') => (value: string) => {
    form = { ...form, [name]: value, key: randomUuid() };
  };
  return {
    title: t('yTitle'),
    hint: t('yHint'),
    body: [
      about
        ? el('p', { class: 'about' }, `${t('yAbout')}: `, el('a', { href: `/r/${about}` }, about), el('br', {}), recordTitle)
        : field('code', { label: t('yCodeLabel'), value: form.code, max: 16, act: set('code'), more: { autocapitalize: 'characters' } }),
      field('text', { label: t('yText'), hint: t('yTextHint'), value: form.text, lines: 7, max: 4000, act: set('text') }),
      field('name', { label: t('yName'), value: form.name, max: 200, act: set('name') }),
      field('contact', { label: t('yContact'), value: form.contact, max: 300, act: set('contact'), more: { inputmode: 'email', autocapitalize: 'off' } }),
      said,
      el('h2', {}, t('yNextTitle')),
      list([t('yNext_1'), t('yNext_2'), t('yNext_3')], 'ol'),
    ],
    next: { label: t('ySend'), act: () => void send() },
  };
}

function sentScreen(code: string): Screen {
  const again = () => {
    sentCode = undefined;
    draw();
  };
  return {
    title: t('ySentTitle'),
    hint: t('ySentHint', { code }),
    body: [
      el('p', { class: 'code' }, el('strong', {}, code)),
      el('h2', {}, t('yNextTitle')),
      list([t('yNext_1'), t('yNext_2')], 'ol'),
      el(
        'div',
        { class: 'choices' },
        form.code && el('a', { class: 'choice', href: `/r/${form.code}` }, el('span', {}, t('yBackTo'))),
        el('button', { type: 'button', class: 'choice', click: again }, t('yAnother')),
      ),
    ],
  };
}

/** Only its own line: somebody may be typing by the time the record's name comes. */
const nameRecord = () => record && replace(recordTitle, titleOf(record, language()));

function draw(again = false) {
  nameRecord();
  show(sentCode ? sentScreen(sentCode) : formScreen(), { again });
}

start(() => draw(true));
draw();
if (about)
  ask<Record<string, unknown>>(`/r/${about}`).then(
    (found) => {
      record = found;
      nameRecord();
    },
    () => undefined,
  );
