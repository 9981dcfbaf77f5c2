import { publicCard } from '../card.ts';
import { el, replace } from '../dom.ts';
import { anonymities, type Draft } from '../draft.ts';
import { publicPart } from '../public-part.ts';
import { field, live, note, tell, tick } from '../ui.ts';
import { t } from '../words/words.ts';
import type { Ask } from './asked.ts';

/** Party by party, word for word what each receives. The test holds these sentences to the choices. */
export function whoGetsWhat({ anonymity, group }: Pick<Draft, 'anonymity' | 'group'>): [string, string][] {
  const anonymous = anonymity === 'anonymous';
  const rows: ([string, string] | false)[] = [
    [t('who_public'), `${t('who_public_gets')} ${t(anonymity === 'named' ? 'who_public_name' : 'who_public_noName')}`],
    [group ? t('who_group', { group }) : t('who_groupDefault'), t('who_group_gets')],
    [t('who_auditors'), t(anonymous ? 'who_auditors_gets_anonymous' : 'who_auditors_gets_other')],
    !anonymous && [t('who_contact'), t('who_contact_gets')],
    [t('who_server'), t('who_server_gets')],
  ];
  return rows.filter((row) => row !== false);
}

export const who: Ask = ({ draft, save }) => {
  const table = el('dl', {});
  const miniature = el('div', { class: 'miniature', role: 'status', 'aria-live': 'polite' });
  const draw = () => {
    replace(
      table,
      whoGetsWhat(draft).map(([party, gets]) => el('div', { class: 'party' }, el('dt', {}, party), el('dd', {}, gets))),
    );
    const shown = publicPart(draft);
    if (draft.anonymity === 'named' && !shown.shownName) shown.shownName = `[${t('nameLabel')}]`;
    replace(miniature, publicCard(shown, { facilityName: draft.facilityName, photos: draft.photos.length }));
  };
  draw();
  return {
    title: t('whoTitle'),
    filled: true,
    body: [
      el(
        'fieldset',
        { class: 'choices' },
        el('legend', { class: 'unseen' }, t('whoTitle')),
        anonymities.map((one) =>
          tick(
            'radio',
            'anonymity',
            one,
            draft.anonymity === one,
            t(`who_${one}`),
            () => {
              draft.anonymity = one;
              save();
              draw();
            },
            t(`who_${one}_hint`),
          ),
        ),
      ),
      el('h2', {}, t('miniature')),
      miniature,
      el('h2', {}, t('whoTable')),
      table,
    ],
  };
};

export const contact: Ask = ({ draft, save }) => {
  const problem = live();
  const how = draft.anonymity === 'named' ? 'named' : 'private_contact';
  const named = how === 'named';
  return {
    title: t(`contactTitle_${how}`),
    hint: t(`contactHint_${how}`),
    filled: true,
    check: () => {
      const missing = !(named ? draft.name : draft.contact).trim();
      tell(problem, missing && note(t(named ? 'nameNeeded' : 'contactNeeded'), 'wrong'));
      return !missing;
    },
    body: [
      named &&
        field('name', {
          label: t('nameLabel'),
          value: draft.name,
          max: 200,
          act: (value) => {
            draft.name = value;
            save();
          },
        }),
      field('contact', {
        label: t('contactLabel'),
        value: draft.contact,
        max: 300,
        more: { inputmode: 'email', autocapitalize: 'off' },
        act: (value) => {
          draft.contact = value;
          save();
        },
      }),
      problem,
    ],
  };
};
