import { type Child, el, replace } from './dom.ts';

/** A big choice that answers the question and goes on. */
export const choice = (label: Child, act: () => void, { chosen = false, small, picture }: { chosen?: boolean; small?: string; picture?: Node } = {}) =>
  el(
    'button',
    { type: 'button', class: 'choice', 'aria-pressed': String(chosen), click: act },
    picture,
    el('span', {}, label, small && el('small', {}, small)),
  );

export const button = (label: Child, act: () => void, look = 'plain') => el('button', { type: 'button', class: look, click: act }, label);

/** A box or a dot with the whole row as its target. */
export const tick = (type: 'checkbox' | 'radio', name: string, value: string, chosen: boolean, label: Child, act: (chosen: boolean) => void, small?: string) =>
  el(
    'label',
    { class: 'tick' },
    el('input', { type, name, value, class: 'tick-box', checked: chosen, change: (event: Event) => act((event.target as HTMLInputElement).checked) }),
    el('span', { class: 'tick-row' }, label, small && el('small', {}, small)),
  );

type Field = { label: string; value: string; act: (value: string) => void; hint?: string; lines?: number; max: number; more?: Record<string, unknown> };

/** What is typed here is nobody's business: no suggestions, no correction that a keyboard would learn from. */
export function field(id: string, { label, value, act, hint, lines, max, more = {} }: Field) {
  const input = (event: Event) => act((event.target as HTMLInputElement).value);
  const props = { id, maxlength: max, autocomplete: 'off', input, value, 'aria-describedby': hint ? `${id}-hint` : undefined, ...more };
  return el(
    'div',
    { class: 'field' },
    el('label', { for: id }, label),
    hint && el('p', { class: 'hint', id: `${id}-hint` }, hint),
    lines ? el('textarea', { rows: lines, ...props }) : el('input', { type: 'text', ...props }),
  );
}

export const note = (child: Child, look: 'calm' | 'wrong' = 'calm') => el('p', { class: `note ${look}`, role: look === 'wrong' ? 'alert' : undefined }, child);

export const more = (summary: string, children: Child[], open = false) => el('details', { open }, el('summary', {}, summary), el('div', {}, children));

export const list = (items: (Child | false)[], tag: 'ul' | 'ol' = 'ul') =>
  el(
    tag,
    {},
    items.filter((item) => item !== false).map((item) => el('li', {}, item)),
  );

/** Says something where the eye will find it: above the bar, not under it. */
export function tell(into: HTMLElement, ...children: Child[]) {
  replace(into, ...children);
  if (into.firstChild) into.scrollIntoView({ block: 'nearest' });
}

/** A sentence that is read out when it changes. */
export const live = () => el('div', { role: 'status', 'aria-live': 'polite' });
