import { el } from '../dom.ts';
import { countProblem } from '../draft.ts';
import { relabelNext } from '../frame.ts';
import { live, more, note, tell } from '../ui.ts';
import { t } from '../words/words.ts';
import type { Ask } from './asked.ts';

type Count = 'countLow' | 'countBest' | 'countHigh';

export const count: Ask = ({ draft, save }) => {
  const problem = live();
  const fits = () => {
    const wrong = countProblem(draft);
    tell(problem, wrong && note(t(wrong), 'wrong'));
    return !wrong;
  };
  const given = () => draft.countLow !== undefined || draft.countBest !== undefined || draft.countHigh !== undefined;
  const stepper = (name: Count) => {
    const set = (value: number | undefined) => {
      draft[name] = value;
      tell(problem);
      relabelNext(t(given() ? 'next' : 'skip'));
      save();
    };
    const input = el('input', {
      id: name,
      type: 'text',
      inputmode: 'numeric',
      autocomplete: 'off',
      maxlength: 4,
      value: draft[name] ?? '',
      input: () => set(input.value.trim() === '' ? undefined : Number(input.value)),
    });
    const by = (step: number) => () => {
      input.value = String(Math.max(0, (Number(input.value) || 0) + step));
      set(Number(input.value));
    };
    return el(
      'div',
      { class: 'stepper' },
      el('label', { for: name }, t(name)),
      el('button', { type: 'button', 'aria-label': `${t(name)}: ${t('countLess')}`, click: by(-1) }, '−'),
      input,
      el('button', { type: 'button', 'aria-label': `${t(name)}: ${t('countMore')}`, click: by(1) }, '+'),
    );
  };
  return {
    title: t('countTitle'),
    hint: t('countHint'),
    filled: given(),
    check: fits,
    body: [
      stepper('countBest'),
      more(t('countRange'), [stepper('countLow'), stepper('countHigh')], draft.countLow !== undefined || draft.countHigh !== undefined),
      problem,
    ],
  };
};
