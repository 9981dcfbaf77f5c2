import { el } from '../dom.ts';
import { certainties, type Draft, isBegun, type Kind, kinds, type Sense } from '../draft.ts';
import { relabelNext } from '../frame.ts';
import { icon } from '../icons.ts';
import { choice, field, list, live, more, note, tell, tick } from '../ui.ts';
import { t } from '../words/words.ts';
import type { Ask } from './asked.ts';

const plain = () => location.protocol === 'http:' && !isSecureContext;

export const limits = () => [
  list([plain() && t('limit_http'), t('limit_phone'), t('limit_ground'), t('limit_people'), t('limit_history'), t('limit_server'), t('limit_help')]),
];

/** Which ways of noticing go with what was noticed; a smell was smelled and a noise was heard. */
const ways: Record<Kind, Sense[]> = {
  running: ['seen', 'heard', 'felt', 'shimmer', 'plume'],
  smoke: ['seen', 'plume', 'smelled', 'shimmer'],
  smell: ['smelled', 'felt', 'seen'],
  noise: ['heard', 'felt', 'seen'],
  other: ['seen', 'heard', 'smelled', 'felt', 'shimmer', 'plume'],
};
const granted: Partial<Record<Kind, Sense[]>> = { smell: ['smelled'], noise: ['heard'] };

function choose(draft: Draft, kind: Kind) {
  if (draft.kind !== kind) {
    draft.kind = kind;
    draft.senses = granted[kind] ?? [];
    if (kind !== 'running') draft.countLow = draft.countBest = draft.countHigh = undefined;
  }
}

export const what: Ask = ({ draft, save, next }) => {
  const take = (kind: Kind) => {
    choose(draft, kind);
    save();
    next();
  };
  return {
    title: t('whatTitle'),
    hint: t('whatHint'),
    filled: isBegun(draft) || undefined,
    body: [
      draft.facilityName && note(t('aboutFacility', { name: draft.facilityName })),
      el(
        'div',
        { class: 'choices' },
        kinds.map((kind) => choice(t(`kind_${kind}`), () => take(kind), { chosen: draft.kind === kind, picture: icon(kind) })),
      ),
      more(t('limitsTitle'), limits(), !isBegun(draft)),
    ],
  };
};

export const senses: Ask = ({ draft, save }) => ({
  title: t('sensesTitle'),
  hint: t('sensesHint'),
  filled: draft.senses.length > 0,
  body: [
    el(
      'fieldset',
      { class: 'choices' },
      el('legend', { class: 'unseen' }, t('sensesTitle')),
      ways[draft.kind ?? 'other'].map((sense) =>
        tick('checkbox', 'senses', sense, draft.senses.includes(sense), t(`sense_${sense}`), (chosen) => {
          draft.senses = draft.senses.filter((one) => one !== sense).concat(chosen ? sense : []);
          relabelNext(t(draft.senses.length ? 'next' : 'skip'));
          save();
        }),
      ),
    ),
  ],
});

export const sure: Ask = ({ draft, save, next }) => ({
  title: t('sureTitle'),
  filled: draft.certainty !== undefined,
  body: [
    el(
      'div',
      { class: 'choices' },
      certainties.map((one) =>
        choice(
          t(`sure_${one}`),
          () => {
            draft.certainty = one;
            save();
            next();
          },
          { chosen: draft.certainty === one },
        ),
      ),
    ),
  ],
});

export const words: Ask = ({ draft, save }) => {
  const problem = live();
  const needed = draft.kind === 'other';
  return {
    title: t(needed ? 'wordsTitleOther' : 'wordsTitle'),
    hint: t('wordsHint'),
    filled: needed || draft.text.trim() !== '',
    check: () => {
      const missing = needed && !draft.text.trim();
      tell(problem, missing && note(t('wordsNeeded'), 'wrong'));
      return !missing;
    },
    body: [
      field('text', {
        label: t('wordsLabel'),
        value: draft.text,
        lines: 5,
        max: 4000,
        act: (value) => {
          draft.text = value;
          if (!needed) relabelNext(t(value.trim() ? 'next' : 'skip'));
          save();
        },
      }),
      problem,
    ],
  };
};
