import { el } from '../dom.ts';
import { momentOf } from '../draft.ts';
import { clock, localValue } from '../moments.ts';
import { choice, field, live, note, tell, tick } from '../ui.ts';
import { t } from '../words/words.ts';
import type { Ask } from './asked.ts';

export const when: Ask = ({ draft, save, redraw }) => {
  const problem = live();
  const set = (how: 'now' | 'set') => () => {
    draft.when = how;
    save();
    redraw();
    document.getElementById(how === 'set' ? 'setAt' : 'when-now')?.focus();
  };
  const radio = (how: 'now' | 'set', label: string) => {
    const row = tick('radio', 'when', how, draft.when === how, label, set(how));
    row.querySelector('input')!.id = `when-${how}`;
    return row;
  };
  return {
    title: t('whenTitle'),
    filled: true,
    check: () => {
      const at = momentOf(draft).getTime();
      const wrong =
        draft.when === 'set' && (!draft.setAt || Number.isNaN(at)) ? 'whenNeeded' : draft.when === 'set' && at > Date.now() + 60_000 ? 'whenFuture' : undefined;
      tell(problem, wrong && note(t(wrong), 'wrong'));
      return !wrong;
    },
    body: [
      el(
        'fieldset',
        { class: 'choices' },
        el('legend', { class: 'unseen' }, t('whenTitle')),
        radio('now', t('whenNow', { clock: clock(new Date(draft.startedAt)) })),
        radio('set', t('whenSet')),
      ),
      draft.when === 'set' &&
        field('setAt', {
          label: t('whenLabel'),
          value: draft.setAt ?? '',
          max: 40,
          more: { type: 'datetime-local', max: localValue(new Date()) },
          act: (value) => {
            draft.setAt = value || undefined;
            tell(problem);
            save();
          },
        }),
      problem,
      el('p', { class: 'hint' }, t('whenHourOnly')),
    ],
  };
};

const spans = [1, 5, 15, 30, 60, 120] as const;

export const minutes: Ask = ({ draft, save, next }) => {
  const set = (value: number | undefined) => () => {
    draft.minutes = value;
    save();
    next();
  };
  return {
    title: t('minutesTitle'),
    filled: draft.minutes !== undefined,
    body: [
      el(
        'div',
        { class: 'choices pairs' },
        spans.map((span) => choice(t(`minutes_${span}`), set(span), { chosen: draft.minutes === span })),
      ),
      el('div', { class: 'choices' }, choice(t('dontKnow'), set(undefined))),
    ],
  };
};
