import { el, replace } from '../dom.ts';
import { facilities } from '../facilities.ts';
import { relabelNext } from '../frame.ts';
import { icon } from '../icons.ts';
import { byDistance, milesOf } from '../place.ts';
import { button, choice, field, live, note, tell } from '../ui.ts';
import { t } from '../words/words.ts';
import type { Ask, Context } from './asked.ts';

const whyNoPlace = () => (isSecureContext ? ('geolocation' in navigator ? undefined : t('place_none')) : t('place_insecure'));

/** Far from every known site: said, not blocked. */
async function farAway({ draft }: Context, into: HTMLElement) {
  const rows = byDistance(await facilities().catch(() => []), draft.place);
  const nearest = rows[0]?.metres;
  if (nearest !== undefined && nearest > 80_000) into.append(note(t('placeFar', { miles: milesOf(nearest) })));
}

export const place: Ask = (context) => {
  const { draft, save, redraw, next } = context;
  const status = live();
  const found = () => {
    if (draft.placeHow !== 'device' || !draft.place) return;
    replace(
      status,
      el(
        'div',
        { class: 'note found' },
        el('p', {}, icon('place'), t('placeFound', { m: draft.place.accuracyM })),
        draft.place.accuracyM > 500 && el('p', {}, t('placeWeak')),
        el('div', { class: 'two' }, button(t('placeAgain'), find), button(t('placeDrop'), drop)),
      ),
    );
    void farAway(context, status);
  };
  const drop = () => {
    draft.place = undefined;
    draft.placeHow = undefined;
    save();
    redraw();
  };
  const find = () => {
    tell(status, note(t('placeFinding')));
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const six = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
        draft.place = { lat: six(coords.latitude), lon: six(coords.longitude), accuracyM: Math.min(100_000, Math.ceil(coords.accuracy)) };
        draft.placeHow = 'device';
        save();
        redraw();
      },
      (error) => tell(status, note(t(error.code === error.PERMISSION_DENIED ? 'place_denied' : 'place_unavailable'), 'wrong')),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 0 },
    );
  };
  const type = () => {
    if (draft.placeHow !== 'device') draft.placeHow = 'typed';
    draft.typing = true;
    save();
    redraw();
    document.getElementById('placeText')?.focus();
  };
  const unknown = () => {
    draft.placeHow = 'unknown';
    draft.place = undefined;
    save();
    next();
  };
  const why = whyNoPlace();
  const typing = draft.typing || draft.placeText !== '' || why !== undefined;
  const answered = () => (draft.placeHow === 'device' && draft.place !== undefined) || draft.placeHow === 'unknown' || draft.placeText.trim() !== '';
  found();
  return {
    title: t(draft.when === 'set' ? 'placeTitleThen' : 'placeTitle'),
    hint: t('placeHint'),
    filled: answered(),
    body: [
      why && note(why),
      status,
      el(
        'div',
        { class: 'choices' },
        !why && draft.placeHow !== 'device' && choice(t('placeUse'), find, { picture: icon('place') }),
        !typing && choice(t('placeType'), type, { picture: icon('pen') }),
        typing &&
          field('placeText', {
            label: t('placeTypeLabel'),
            hint: t('placeTypeHint'),
            value: draft.placeText,
            max: 500,
            lines: 2,
            act: (value) => {
              draft.placeText = value;
              if (draft.placeHow !== 'device') draft.placeHow = 'typed';
              relabelNext(t(answered() ? 'next' : 'skip'));
              save();
            },
          }),
        choice(t('placeUnknown'), unknown, { chosen: draft.placeHow === 'unknown' }),
      ),
    ],
  };
};
